import { nextKey, workerOf } from '#client/canvas/engine/askWorker.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { planOf } from '#client/canvas/layouts/regions/places/plan.ts'
import type { SettleAnswer, SettleQuestion } from '#client/canvas/layouts/regions/places/regions.worker.ts'
import { settle } from '#client/canvas/layouts/regions/places/settle.ts'
import type { RegionsInput } from '#client/canvas/layouts/regions/places/types.ts'

const worker = workerOf<SettleQuestion, SettleAnswer>(
  () => new Worker(new URL('./regions.worker.ts', import.meta.url), { type: 'module' }),
)

export const warmSettling = worker.warm

/** Without a worker the page settles by itself: slower, the same picture. */
export async function askSettled(input: RegionsInput): Promise<readonly Point[]> {
  const answer = await worker.ask({ key: nextKey(), input })
  return answer?.positions ?? settle(input, planOf(input))
}
