import type { PackAnswer, PackQuestion } from '#client/app/address/pack.worker.ts'
import type { SavedView } from '#client/view/savedView.ts'
import { encodeView } from '#client/view/urlCodec.ts'

/** Up to this many nodes are packed at once, within a frame; more go to the worker. */
const FEW = 24

/** One worker for the page, started with the first large view; null where none can be started. */
let worker: Worker | null | undefined
let asks = 0

/** Packs a view without blocking the drawing. `done` gets null where it is too large for an address. */
export function pack(view: SavedView, done: (text: string | null) => void): void {
  const helper = view.nodes.length <= FEW ? null : startedWorker()
  if (!helper) {
    done(encodeView(view))
    return
  }
  const key = ++asks
  const stop = new AbortController()
  const { signal } = stop
  helper.addEventListener(
    'message',
    ({ data }: MessageEvent<PackAnswer>) => {
      if (data.key !== key) return
      stop.abort()
      done(data.text)
    },
    { signal },
  )
  helper.addEventListener(
    'error',
    () => {
      stop.abort()
      worker = null
      done(encodeView(view))
    },
    { signal },
  )
  helper.postMessage({ key, view } satisfies PackQuestion)
}

function startedWorker(): Worker | null {
  if (worker !== undefined) return worker
  try {
    worker = new Worker(new URL('./pack.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    worker = null
  }
  return worker
}
