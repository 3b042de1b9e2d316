import type { StructureInput } from '#client/canvas/structure/structure.ts'
import type { StructureAnswer, StructureQuestion } from '#client/canvas/structure/structure.worker.ts'
import type { Structure } from '#client/view/lenses/lens.ts'

let worker: Worker | null = null
let asks = 0

/** How a picture hangs together, from the worker. Null where none can be started or it failed: then nothing is said. */
export function askStructure(input: StructureInput): Promise<Structure | null> {
  const question: StructureQuestion = { key: `${++asks}`, input }
  return new Promise((resolve) => {
    try {
      worker ??= new Worker(new URL('./structure.worker.ts', import.meta.url), { type: 'module' })
    } catch {
      resolve(null)
      return
    }
    const asked = worker
    const done = (structure: Structure | null) => {
      asked.removeEventListener('message', listen)
      asked.removeEventListener('error', fail)
      resolve(structure)
    }
    const listen = ({ data }: MessageEvent<StructureAnswer>) => {
      if (data.key === question.key) done(data.structure)
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
