import { setTimeout as sleep } from 'node:timers/promises'
import { documentIds } from '#client/generated/documentIds.ts'
import { type Asking, dayOfTurn, isAnswer, type Reply } from '#tests/bench/asking.ts'
import { type Askable, questions } from '#tests/bench/growth/questions.ts'

/** `refused`: 503 with the time after which to ask again. `late`: 504. `wrong`: anything else, which nobody promised. */
export type Outcome = 'answered' | 'refused' | 'late' | 'wrong'

/** One request: when it came back (ms since the crowd began), how long it took, and what came of it. */
export type Sample = { readonly at: number; readonly milliseconds: number; readonly outcome: Outcome }

export type Crowd = { readonly atOnce: number; readonly milliseconds: number }
export type Asked = {
  readonly asking: Asking
  readonly url: string
  readonly world: Askable
  readonly draw: () => number
}

/** Sooner than it was told to: who is refused and comes again at once is the worse case. */
const COMES_AGAIN = 200

let turn = 0

/** So many ask at once, each one thing after the other, any operation of the client with any values. */
export async function crowd(
  { asking, url, world, draw }: Asked,
  { atOnce, milliseconds }: Crowd,
): Promise<readonly Sample[]> {
  const began = performance.now()
  const samples: Sample[] = []
  const askOn = async () => {
    while (performance.now() - began < milliseconds) {
      turn += 1
      const { name, variables } = questions[Math.floor(draw() * questions.length)] as (typeof questions)[number]
      const asked = { ...variables(world, draw), asOf: dayOfTurn(turn) }
      const reply = await asking.post(url, { documentId: documentIds[name], variables: asked })
      const outcome = outcomeOf(reply)
      if (outcome === 'wrong') console.log(`${name}: ${reply.status} ${reply.text.slice(0, 300)}`)
      samples.push({ at: performance.now() - began, milliseconds: reply.milliseconds, outcome })
      if (outcome === 'refused') await sleep(COMES_AGAIN)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askOn))
  return samples
}

function outcomeOf(reply: Reply): Outcome {
  if (isAnswer(reply)) return 'answered'
  if (reply.status === 503 && Number(reply.retryAfter) > 0) return 'refused'
  return reply.status === 504 ? 'late' : 'wrong'
}

/** Milliseconds that so large a part of the answered requests stayed below. */
export function quantile(samples: readonly Sample[], part: number): number {
  const times = samples.filter(({ outcome }) => outcome === 'answered').map(({ milliseconds }) => milliseconds)
  return times.sort((one, other) => one - other)[Math.floor(times.length * part)] ?? Number.NaN
}

const WINDOW = 250

/** How long after the beginning answers took more than 1.5 times as long as they usually do, a quarter of a second at a time. */
export function untilNormal(samples: readonly Sample[], usual: number): number {
  const last = Math.max(...samples.map(({ at }) => at))
  for (let from = Math.floor(last / WINDOW) * WINDOW; from >= 0; from -= WINDOW) {
    const within = samples.filter(({ at }) => at >= from && at < from + WINDOW)
    if (quantile(within, 0.5) > usual * 1.5 || within.some(({ outcome }) => outcome !== 'answered'))
      return from + WINDOW
  }
  return 0
}
