import type { Point } from '#client/canvas/geometry/points.ts'
import { layoutNetwork } from '#client/canvas/layouts/network/places/layoutNetwork.ts'
import { placeExpansion } from '#client/canvas/layouts/network/places/placeExpansion.ts'
import type { ExpansionInput, ExpansionPlace, NetworkInput } from '#client/canvas/layouts/network/places/types.ts'

/** `key` comes back with the answer: the page drops answers to questions that it has let go. */
export type NetworkQuestion =
  | { readonly kind: 'layout'; readonly key: string; readonly input: NetworkInput }
  | { readonly kind: 'expansion'; readonly key: string; readonly input: ExpansionInput }
export type NetworkAnswer =
  | { readonly kind: 'layout'; readonly key: string; readonly positions: readonly Point[] }
  | { readonly kind: 'expansion'; readonly key: string; readonly place: ExpansionPlace }

addEventListener('message', ({ data }: MessageEvent<NetworkQuestion>) => {
  postMessage(answerOf(data) satisfies NetworkAnswer)
})

function answerOf(question: NetworkQuestion): NetworkAnswer {
  const { kind, key } = question
  return kind === 'layout'
    ? { kind, key, positions: layoutNetwork(question.input) }
    : { kind, key, place: placeExpansion(question.input) }
}
