import type { BenchGraph, BenchWorld, Mode } from '#tests/bench/canvas/types.ts'

export type Point = { readonly x: number; readonly y: number }

/** One renderer with a graph in it. Promises resolve once the change is drawn; the page then waits for the frame. */
export type Renderer = {
  readonly ready: Promise<void>
  /** On the screen, px from the plate's corner. */
  readonly placeOf: (id: string) => Point
  /** Resolves when the next selection by the reader is drawn. */
  readonly nextSelection: () => Promise<void>
  /** Hides these nodes and their ties. */
  readonly hide: (ids: ReadonlySet<string>) => Promise<void>
  readonly add: (more: BenchGraph) => Promise<void>
  readonly destroy: () => void
}

export type RendererFactory = (host: HTMLElement, world: BenchWorld, mode: Mode) => Renderer

/** Resolves after the frame that shows what is on the page now: this one, if it is being drawn, else the next. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const wait = () => afterFrame.push(resolve)
    if (isInFrame) wait()
    else requestAnimationFrame(wait)
  })
}

let isInFrame = false
let afterFrame: (() => void)[] = []
const ends = new MessageChannel()
ends.port1.onmessage = () => {
  isInFrame = false
  const waiting = afterFrame
  afterFrame = []
  for (const resolve of waiting) resolve()
}

/**
 * Some draw in the event, others in the next frame: either is painted with that frame. So the page must know whether a
 * frame is being drawn; a message from within it arrives after it has been painted.
 */
const ask = window.requestAnimationFrame.bind(window)
window.requestAnimationFrame = (callback) =>
  ask((time) => {
    if (!isInFrame) ends.port2.postMessage(null)
    isInFrame = true
    callback(time)
  })

/** Colours that the peers use; ours come from its own tokens. */
export const colours = {
  plate: '#FDFCF8',
  ink: '#1F1D1A',
  unit: '#2B2824',
  partner: '#33608F',
  selected: '#5A4691',
  line: '#958E7F',
} as const

export const radiusOf = ({ kind, ties }: { kind: 'unit' | 'partner'; ties: number }): number =>
  kind === 'unit' ? 4 + 0.95 * Math.sqrt(ties) : Math.max(2.5, 3.15 * Math.sqrt(Math.min(ties, 24)))
