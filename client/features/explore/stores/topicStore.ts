import { createStore } from 'zustand/vanilla'
import type { TopicSliceFragment } from '#client/generated/graphql.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'

type TopicState = {
  /** The list of what can be brought in is open, so it is asked for. */
  readonly isOpen: boolean
  /** Names of all that was answered last: steps of undo are called by them. */
  readonly known: TopicSliceFragment['topics']
  readonly shown: readonly ShownTopic[]
  readonly open: (isOpen: boolean) => void
  readonly learn: (known: TopicSliceFragment['topics']) => void
  readonly keepShown: (shown: readonly ShownTopic[]) => void
}

/** What the screen knows of countries, subjects and strategy items; which of them are on the canvas says the view. */
export const topicStore = createStore<TopicState>()((set) => ({
  isOpen: false,
  known: [],
  shown: [],
  open: (isOpen) => set({ isOpen }),
  learn: (known) => set({ known }),
  keepShown: (shown) => set({ shown }),
}))
