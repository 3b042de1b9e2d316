import { median } from '#tests/bench/median.ts'
import type { Pair } from '#tests/bench/server/operations.ts'
import { AT_ONCE, type Turn, type Turns } from '#tests/bench/server/slices.ts'

/** How many times as many answers in a second as each of these ours must give. */
const BARS: Readonly<Record<string, number>> = {
  before: 4,
  'Apollo Server 5': 4,
  '@neo4j/graphql': 3,
  'driver + JSON': 0.8,
}

/** What may cost a third of before; of all others none may cost more. */
const THIRD = new Set([
  ...['Overview', 'SearchEntities', 'ListPartners', 'ListDepartments', 'ListFacts', 'StrategyItems'],
  ...['PartnerPage', 'UnitPage', 'CountryPage', 'RegionPage', 'ThemePage', 'StrategyPage'],
])

/** What nobody answered has no figure. */
const shown = (value: number, digits: number) => (Number.isFinite(value) ? value.toFixed(digits) : '–')

export function tableOfSlices(turns: Turns): string {
  const middle = (name: string, atOnce: number, of: keyof Turn) =>
    median((turns.get(name)?.get(atOnce) ?? []).map((one) => one[of]))
  const cells = (name: string, of: keyof Turn, digits: number) =>
    AT_ONCE.map((atOnce) => shown(middle(name, atOnce, of), digits)).join(' · ')
  const lines = [...turns.keys()].map((name) => {
    const ratios = AT_ONCE.map((atOnce) => middle('ours', atOnce, 'rate') / middle(name, atOnce, 'rate'))
    const bar = BARS[name]
    const said = ratios.map((ratio) => `${shown(ratio, 2)} ×`).join(' · ')
    const judged = bar === undefined ? said : ratios.every((ratio) => ratio >= bar) ? said : `**${said}**`
    const failed = AT_ONCE.map((atOnce) => `${(middle(name, atOnce, 'failed') * 100).toFixed(0)} %`).join(' · ')
    const ratio = name === 'ours' ? '' : `${judged}${bar === undefined ? '' : ` (${bar})`}`
    return `| ${name} | ${cells(name, 'rate', 1)} | ${ratio} | ${cells(name, 'cpu', 1)} | ${cells(name, 'p95', 0)} | ${failed} |`
  })
  const rounds = turns.get('ours')?.get(AT_ONCE[0])?.length ?? 0
  return [
    `Slices of 300 nodes, ${AT_ONCE.join(' · ')} at once; medians of ${rounds} rounds. In brackets what is meant at least.`,
    '',
    '| | answers a second | ours gives | CPU ms of an answer, server + database | p95, ms | not answered |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

export function tableOfOperations(pairs: readonly Pair[], rounds: number): string {
  const lines = pairs.map(({ question: { title, name }, before, ours }) => {
    const [ratio, bar] = [ours.cpu / before.cpu, THIRD.has(name) ? 1 / 3 : 1]
    const said = `${before.cpu.toFixed(1)} → ${ours.cpu.toFixed(1)} · ${ratio.toFixed(2)} ×`
    const judged = `${ratio <= bar ? said : `**${said}**`} (${bar === 1 ? '1' : '⅓'})`
    return `| ${title} | ${judged} | ${before.answer.toFixed(1)} → ${ours.answer.toFixed(1)} |`
  })
  return [
    `Every operation of the client on the seed, before → ours; each time another day; the least of ${rounds} rounds.`,
    '',
    '| | CPU ms, server + database | kB of the answer |',
    '|---|---|---|',
    ...lines,
  ].join('\n')
}
