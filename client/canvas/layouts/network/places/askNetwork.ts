import { nextKey, workerOf } from '#client/canvas/engine/askWorker.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { layoutNetwork } from '#client/canvas/layouts/network/places/layoutNetwork.ts'
import type { NetworkAnswer, NetworkQuestion } from '#client/canvas/layouts/network/places/network.worker.ts'
import { placeExpansion } from '#client/canvas/layouts/network/places/placeExpansion.ts'
import type { ExpansionInput, ExpansionPlace, NetworkInput } from '#client/canvas/layouts/network/places/types.ts'

/** Settled positions in the order of the nodes, from the worker. */
export async function askLayout(input: NetworkInput): Promise<readonly Point[]> {
  const answer = await ask({ kind: 'layout', key: nextKey(), input })
  return answer?.kind === 'layout' ? answer.positions : layoutNetwork(input)
}

export async function askExpansion(input: ExpansionInput): Promise<ExpansionPlace> {
  const answer = await ask({ kind: 'expansion', key: nextKey(), input })
  return answer?.kind === 'expansion' ? answer.place : placeExpansion(input)
}

const { ask } = workerOf<NetworkQuestion, NetworkAnswer>(
  () => new Worker(new URL('./network.worker.ts', import.meta.url), { type: 'module' }),
)
