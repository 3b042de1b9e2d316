import type { SavedView } from '#client/view/savedView.ts'
import { encodeView } from '#client/view/urlCodec.ts'

export type PackQuestion = { readonly key: number; readonly view: SavedView }
export type PackAnswer = { readonly key: number; readonly text: string | null }

addEventListener('message', ({ data }: MessageEvent<PackQuestion>) => {
  postMessage({ key: data.key, text: encodeView(data.view) } satisfies PackAnswer)
})
