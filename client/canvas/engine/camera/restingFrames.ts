import cytoscape, { type Core } from 'cytoscape'

/** What Cytoscape's canvas renderer has besides its types, in the pinned version. */
type Renderer = {
  readonly cy: Core
  readonly destroyed?: boolean
  readonly beforeRenderCallbacks: readonly { readonly fn: (willDraw: boolean, now: number) => void }[]
  readonly render: (options: object | undefined) => void
  readonly renderOptions?: object
  requestedFrame?: boolean
  averageRedrawTime?: number
  lastRedrawTime?: number
  lastDrawTime?: number
  redrawCount?: number
  redrawTotalTime?: number
  startRenderLoop(): void
  redraw(options?: object): void
}

/** After so many frames in which nothing was drawn, only one in `PAUSE` ms is asked for. */
const FRAMES_AWAKE = 20
const PAUSE = 250

const wakers = new WeakMap<Renderer, () => void>()

/**
 * Cytoscape asks for 60 frames a second for ever, drawn or not: a page at rest kept a fifteenth of a processor busy
 * (cytoscape.js issue 2656). This loop does in a frame what its own does, and rests until something is to be drawn. It
 * ticks on at rest, so that what waits for frames without drawing, such as an animation that begins, comes in time.
 */
export function restBetweenFrames(): void {
  const { prototype } = (cytoscape as unknown as (...name: readonly string[]) => { prototype: Renderer })(
    'renderer',
    'canvas',
  )
  if (prototype.startRenderLoop === startRenderLoop) return
  const { redraw } = prototype
  prototype.startRenderLoop = startRenderLoop
  prototype.redraw = function (this: Renderer, options) {
    redraw.call(this, options)
    wakers.get(this)?.()
  }
}

/** For who begins an animation, which Cytoscape does not draw until the next frame. */
export function wakeFrames(cy: Core): void {
  const { renderer } = cy as Core & { renderer(): Renderer }
  renderer.call(cy).redraw()
}

function startRenderLoop(this: Renderer): void {
  if (wakers.has(this)) return
  let still = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  const ask = () => {
    pause = undefined
    requestAnimationFrame(frame)
  }
  const frame = (now: number) => {
    if (this.destroyed) return
    still = tick(this, now) ? 0 : still + 1
    if (still < FRAMES_AWAKE) ask()
    else pause = setTimeout(ask, PAUSE)
  }
  wakers.set(this, () => {
    still = 0
    if (pause === undefined) return
    clearTimeout(pause)
    ask()
  })
  ask()
}

/** One frame; whether something was drawn in it. */
function tick(renderer: Renderer, now: number): boolean {
  // Cytoscape's types leave out this side of `batch`.
  if ((renderer.cy as Core & { batching(): boolean }).batching()) return true
  const draws = renderer.requestedFrame === true
  for (const { fn } of renderer.beforeRenderCallbacks) fn(draws, now)
  if (!draws) return false
  const began = performance.now()
  renderer.render(renderer.renderOptions)
  renderer.lastDrawTime = performance.now()
  const took = renderer.lastDrawTime - began
  // Cytoscape decides by these how fine it draws while something moves.
  renderer.lastRedrawTime = took
  renderer.averageRedrawTime = ((renderer.averageRedrawTime ?? took) + took) / 2
  renderer.redrawCount = (renderer.redrawCount ?? 0) + 1
  renderer.redrawTotalTime = (renderer.redrawTotalTime ?? 0) + took
  renderer.requestedFrame = false
  return true
}
