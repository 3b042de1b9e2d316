import type { Point } from '#client/canvas/geometry/points.ts'
import { planOf } from '#client/canvas/layouts/regions/places/plan.ts'
import { settle } from '#client/canvas/layouts/regions/places/settle.ts'
import type { RegionsInput } from '#client/canvas/layouts/regions/places/types.ts'

export type SettleQuestion = { readonly key: string; readonly input: RegionsInput }
export type SettleAnswer = { readonly key: string; readonly positions: readonly Point[] }

addEventListener('message', ({ data }: MessageEvent<SettleQuestion>) => {
  const positions = settle(data.input, planOf(data.input))
  postMessage({ key: data.key, positions } satisfies SettleAnswer)
})
