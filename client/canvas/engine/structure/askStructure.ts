import { nextKey, workerOf } from '#client/canvas/engine/askWorker.ts'
import type { StructureInput } from '#client/canvas/engine/structure/structure.ts'
import type { StructureAnswer, StructureQuestion } from '#client/canvas/engine/structure/structure.worker.ts'
import type { Structure } from '#client/view/lenses/lens.ts'

const { ask } = workerOf<StructureQuestion, StructureAnswer>(
  () => new Worker(new URL('./structure.worker.ts', import.meta.url), { type: 'module' }),
)

/** How a picture hangs together, from the worker. Null where none can be started or it failed: then nothing is said. */
export async function askStructure(input: StructureInput): Promise<Structure | null> {
  return (await ask({ key: nextKey(), input }))?.structure ?? null
}
