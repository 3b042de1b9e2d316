/** Px, from an upper left corner; angles are radians clockwise from the top. */
export type Point = { readonly x: number; readonly y: number }
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export type Size = { readonly width: number; readonly height: number }

/** Where marks are, by id; px at zoom 1. */
export type Positions = ReadonlyMap<string, Point>

export type Side = 'left' | 'right'
