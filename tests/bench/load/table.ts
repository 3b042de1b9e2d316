import { type Outcome, quantile, type Sample } from '#tests/bench/load/crowd.ts'

export type Load = {
  readonly crowds: ReadonlyMap<number, readonly Sample[]>
  readonly seconds: number
  /** Milliseconds. */
  readonly normalAfter: number
  /** Megabytes of the server after each minute. */
  readonly memory: readonly number[]
  readonly minutes: number
}

/** A client has its answer by then: 1.8 s on the server, and time to send it. */
const DEADLINE = 2_000
const P95_GROWS = 2
const NORMAL_AFTER = 2_000
const MEMORY_GROWS = 1.1

export function tableOf({ crowds, seconds, normalAfter, memory, minutes }: Load): string {
  const lines = [...crowds].map(([atOnce, samples]) => {
    const share = (which: Outcome) => (100 * samples.filter(({ outcome }) => outcome === which).length) / samples.length
    const rate = (share('answered') * samples.length) / 100 / seconds
    const slowest = Math.max(...samples.map(({ milliseconds }) => milliseconds))
    const none = (percent: number) => judged(`${percent.toFixed(1)} %`, percent === 0)
    return [
      `| ${atOnce} | ${rate.toFixed(0)}`,
      `${quantile(samples, 0.5).toFixed(0)} · ${quantile(samples, 0.95).toFixed(0)}`,
      `${share('refused').toFixed(1)} %`,
      none(share('late')),
      none(share('wrong')),
      `${judged(slowest.toFixed(0), slowest <= DEADLINE)} |`,
    ].join(' | ')
  })
  const p95 = (atOnce: number) => quantile(crowds.get(atOnce) ?? [], 0.95)
  const [ratio, [first = Number.NaN], last = Number.NaN] = [p95(128) / p95(32), memory, memory.at(-1)]
  return [
    '| at once | answers a second | median · p95, ms | 503 with `Retry-After` | late (504) | anything else | slowest, ms |',
    '|---|---|---|---|---|---|---|',
    ...lines,
    '',
    `${seconds} s each; who is refused comes again after 0.2 s. ` +
      `p95 at 128 is ${judged(`${ratio.toFixed(2)} ×`, ratio <= P95_GROWS)} that at 32 (${P95_GROWS}). ` +
      `Normal again ${judged(`${normalAfter} ms`, normalAfter <= NORMAL_AFTER)} after it (${NORMAL_AFTER}). ` +
      `With 32 at once the server has ${first.toFixed(0)} MB after a minute and ${last.toFixed(0)} after ${minutes}: ` +
      `${judged(`${(last / first).toFixed(2)} ×`, last / first <= MEMORY_GROWS)} (${MEMORY_GROWS}).`,
  ].join('\n')
}

const judged = (text: string, isReached: boolean): string => (isReached ? text : `**${text}**`)
