import type { Point } from '#client/canvas/geometry/points.ts'

/** Whether a point lies in a closed line that a hand has drawn, loops of its own included (even and odd crossings). */
export function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  return line.reduce((inside, a, index) => {
    const b = line.at(index - 1) ?? a
    const isBeside = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x
    return isBeside ? !inside : inside
  }, false)
}
