import type { Point } from '#client/canvas/geometry/points.ts'

/** Lengths are px at zoom 1; the picture is centred on (0, 0), y downwards. */
export type NetworkNode = {
  readonly id: string
  /** Outermost radius of the mark; of a square, half its diagonal. */
  readonly radius: number
  /** Size of its name; null: it asks for no room. */
  readonly label: { readonly width: number; readonly height: number } | null
}

export type NetworkLink = { readonly from: string; readonly to: string }

export type NetworkInput = {
  /** Plate, px. The picture takes its proportions, and at fit names keep the room they asked for. */
  readonly width: number
  readonly height: number
  /** Strongest first (tie order): they get room for their names before others. */
  readonly nodes: readonly NetworkNode[]
  /** Ends that are no node of the picture (the whole university, unit not stated) are passed over. */
  readonly links: readonly NetworkLink[]
}

/** A node on its way, with the room it asks for around its centre. */
export type Body = {
  x: number
  y: number
  readonly id: string
  readonly radius: number
  readonly room: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

export type PlacedNode = NetworkNode & Point & { readonly pinned?: boolean }

export type ExpansionInput = {
  /** All that is drawn, where it is. */
  readonly old: readonly PlacedNode[]
  readonly arrivals: readonly NetworkNode[]
  /** All ties of the picture, those of the arrivals included. */
  readonly links: readonly NetworkLink[]
  /** The node that was expanded; null: the band, or a search. Then each arrival is near what it is tied to. */
  readonly parent: string | null
}

export type ExpansionPlace = {
  /** `fixed`: nothing else has moved. `pushed`: neighbours gave way, which the strip says. */
  readonly how: 'fixed' | 'pushed'
  readonly arrivals: readonly (Point & { readonly id: string })[]
  /** Old nodes that gave way; empty with `fixed`. */
  readonly moved: readonly (Point & { readonly id: string })[]
  /** How far old nodes moved, as shares of the picture's diagonal: mean of all, and furthest. */
  readonly meanMove: number
  readonly maxMove: number
}
