/** What all renderers draw: the same nodes, ties, names and places. */
export type BenchNode = {
  readonly id: string
  readonly kind: 'unit' | 'partner'
  readonly name: string
  readonly sector: 'academia' | 'industry' | 'government' | 'not_stated'
  readonly ties: number
  /** Layout px; the picture is centred on (0, 0). */
  readonly x: number
  readonly y: number
}

export type BenchLink = {
  readonly from: string
  readonly to: string
  readonly state: 'in_force' | 'unformalised' | 'grey'
}

export type BenchGraph = {
  readonly nodes: readonly BenchNode[]
  readonly links: readonly BenchLink[]
}

/** The graph that is drawn first, and what is added to it: 200 nodes, or a fifth of a small graph. */
export type BenchWorld = BenchGraph & { readonly more: BenchGraph }

export const renderers = ['ours', 'cytoscape', 'sigma', 'vis'] as const
export type RendererName = (typeof renderers)[number]

/** `full`: edges and text are drawn while the camera moves. `bitmap`: a renderer may leave them out or drag a picture. */
export type Mode = 'full' | 'bitmap'

/** Milliseconds; a gesture by the frames of the page during it. */
export type Figures = {
  readonly first: number
  readonly click: number
  readonly filter: number
  readonly add: number
  readonly hover: number
  readonly panP95: number
  readonly panLongest: number
  readonly zoomP95: number
  readonly zoomLongest: number
}

/** What the page of the bench offers to the one who drives it. */
export type BenchPage = {
  readonly mount: (name: RendererName, world: BenchWorld, mode: Mode) => Promise<number>
  readonly mountRegions: (graph: unknown) => Promise<number>
  readonly placeOf: (id: string) => { x: number; y: number }
  readonly emptyPlace: () => { x: number; y: number }
  readonly nextSelection: () => Promise<void>
  readonly selectedAfter: () => Promise<number>
  readonly filter: () => Promise<number>
  readonly add: () => Promise<number>
  readonly startFrames: () => void
  readonly frames: () => readonly number[]
  readonly hoverCost: () => number
  readonly end: () => void
}
