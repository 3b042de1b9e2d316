import { LONGEST_PATH } from '#server/domain/network/paths.ts'

/** What an order of paths asks about a tie. */
type TieLike = {
  readonly from: string
  readonly to: string
  readonly agreementsInForce: number
  readonly agreementsExpiring: number
  readonly recentActivities: number
  readonly lastSeen?: number | null | undefined
}

/** All ways without a node twice, sorted by the words of the vocabulary. */
export function everyPath(links: readonly TieLike[], from: string, to: string): readonly (readonly string[])[] {
  const ties = links.filter((link) => link.from !== 'home' && link.from !== 'unit-not-stated')
  const steps = new Map<string, { next: string; tie: TieLike }[]>()
  const step = (at: string, next: string, tie: TieLike) => steps.set(at, [...(steps.get(at) ?? []), { next, tie }])
  for (const tie of ties) {
    step(tie.from, tie.to, tie)
    step(tie.to, tie.from, tie)
  }
  const paths: { nodes: readonly string[]; strengths: readonly (readonly number[])[] }[] = []
  const walk = (nodes: readonly string[], used: readonly TieLike[]): void => {
    const here = nodes.at(-1)
    if (here === to) paths.push({ nodes, strengths: used.map(strengthOf).sort(compareLists) })
    if (here === to || used.length === LONGEST_PATH) return
    for (const { next, tie } of steps.get(here ?? '') ?? []) {
      if (!nodes.includes(next)) walk([...nodes, next], [...used, tie])
    }
  }
  walk([from], [])
  const byText = (a: readonly string[], b: readonly string[]) => (a.join('\n') < b.join('\n') ? -1 : 1)
  return paths
    .sort(
      (a, b) =>
        a.nodes.length - b.nodes.length ||
        compareLists(b.strengths.flat(), a.strengths.flat()) ||
        byText(a.nodes, b.nodes),
    )
    .map(({ nodes }) => nodes)
}

const strengthOf = (tie: TieLike): readonly number[] => [
  tie.agreementsInForce + tie.agreementsExpiring,
  tie.recentActivities,
  tie.lastSeen ?? 0,
]

/** Number by number, smaller first. */
function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}
