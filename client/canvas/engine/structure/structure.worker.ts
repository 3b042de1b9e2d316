import { type StructureInput, structureOf } from '#client/canvas/engine/structure/structure.ts'
import type { Structure } from '#client/view/lenses/lens.ts'

/** `key` comes back with the answer: the page drops answers to questions that it has let go. */
export type StructureQuestion = { readonly key: string; readonly input: StructureInput }
export type StructureAnswer = { readonly key: string; readonly structure: Structure }

addEventListener('message', ({ data }: MessageEvent<StructureQuestion>) => {
  postMessage({ key: data.key, structure: structureOf(data.input) } satisfies StructureAnswer)
})
