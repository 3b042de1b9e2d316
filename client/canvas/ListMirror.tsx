import type { ListMirrorProps } from '#client/canvas/types.ts'

/** The same graph for keyboard and screen reader. */
export function ListMirror({ visible }: ListMirrorProps) {
  return (
    <ul data-testid="list-mirror">
      {visible.organizations.map((node) => (
        <li key={node.id}>{node.names.en}</li>
      ))}
    </ul>
  )
}
