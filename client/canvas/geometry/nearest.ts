import type { Point } from '#client/canvas/geometry/points.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'
export type PlacedMark = Point & { readonly id: string }

/** What lies a little further but straight ahead is nearer than what lies askew. */
const ASKEW = 2

/**
 * The mark that one comes to from a point in this direction: the nearest of the quarter that opens there, what lies
 * straight ahead before what lies askew; where the quarter is empty, of the whole half. Undefined: none is there.
 */
export function nearestMark(
  marks: readonly PlacedMark[],
  from: Point,
  direction: Direction,
  except = '',
): PlacedMark | undefined {
  const ways = marks
    .filter(({ id }) => id !== except)
    .map((mark) => ({ mark, ...towards(direction, mark.x - from.x, mark.y - from.y) }))
    .filter(({ ahead }) => ahead > 0)
  const quarter = ways.filter(({ ahead, aside }) => aside <= ahead)
  const cost = ({ ahead, aside }: (typeof ways)[number]) => ahead + ASKEW * aside
  return (quarter.length > 0 ? quarter : ways).sort((a, b) => cost(a) - cost(b))[0]?.mark
}

function towards(direction: Direction, x: number, y: number): { readonly ahead: number; readonly aside: number } {
  if (direction === 'left') return { ahead: -x, aside: Math.abs(y) }
  if (direction === 'right') return { ahead: x, aside: Math.abs(y) }
  return { ahead: direction === 'up' ? -y : y, aside: Math.abs(x) }
}
