import { createStore } from 'zustand/vanilla'
import { type Bounds, PACES, type Pace } from '#client/features/explore/time/years.ts'

type PlayState = {
  readonly isPlaying: boolean
  readonly pace: Pace
  /** Null until the years are drawn. */
  readonly bounds: Bounds | null
}

export const playStore = createStore<PlayState>()(() => ({ isPlaying: false, pace: PACES[1], bounds: null }))
