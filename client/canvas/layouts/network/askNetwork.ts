import { layoutNetwork } from '#client/canvas/layouts/network/layoutNetwork.ts'
import type { NetworkAnswer, NetworkQuestion } from '#client/canvas/layouts/network/network.worker.ts'
import { placeExpansion } from '#client/canvas/layouts/network/placeExpansion.ts'
import type { ExpansionInput, ExpansionPlace, NetworkInput } from '#client/canvas/layouts/network/types.ts'
import type { Point } from '#client/canvas/layouts/regions/types.ts'

/** Settled positions in the order of the nodes, from the worker. */
export async function askLayout(input: NetworkInput): Promise<readonly Point[]> {
  const answer = await ask({ kind: 'layout', key: nextKey(), input })
  return answer?.kind === 'layout' ? answer.positions : layoutNetwork(input)
}

/** Places for new nodes, from the worker. */
export async function askExpansion(input: ExpansionInput): Promise<ExpansionPlace> {
  const answer = await ask({ kind: 'expansion', key: nextKey(), input })
  return answer?.kind === 'expansion' ? answer.place : placeExpansion(input)
}

let worker: Worker | null = null
let asks = 0
const nextKey = () => `${++asks}`

/** One worker for the page, warm for the next question. Null where none can be started or it failed. */
function ask(question: NetworkQuestion): Promise<NetworkAnswer | null> {
  return new Promise((resolve) => {
    try {
      worker ??= new Worker(new URL('./network.worker.ts', import.meta.url), { type: 'module' })
    } catch {
      resolve(null)
      return
    }
    const asked = worker
    const done = (answer: NetworkAnswer | null) => {
      asked.removeEventListener('message', listen)
      asked.removeEventListener('error', fail)
      resolve(answer)
    }
    const listen = ({ data }: MessageEvent<NetworkAnswer>) => {
      if (data.key === question.key) done(data)
    }
    const fail = () => {
      worker = null
      done(null)
    }
    asked.addEventListener('message', listen)
    asked.addEventListener('error', fail)
    asked.postMessage(question)
  })
}
