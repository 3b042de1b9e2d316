import type { MiniPlateProps } from '#client/canvas/types.ts'

/** The same picture small and still, for the start page. Fills its parent, which must have a size. */
export function MiniPlate({ visible }: MiniPlateProps) {
  return (
    <div
      style={{ position: 'absolute', inset: 0 }}
      data-testid="mini-plate"
      data-partners={visible.organizations.length}
    />
  )
}
