import { createStore } from 'zustand/vanilla'
import type { Owner } from '#client/graph/expansion.ts'

/** What an action could not do, or is still waiting for. Gone with the next action. */
type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly ids: readonly Owner[] }
  | { readonly kind: 'allShown'; readonly id: Owner }
  /** Nothing to bring: only the whole university holds it. */
  | { readonly kind: 'wholeUniversity'; readonly id: Owner; readonly agreements: number }
  /** No country, subject or strategy item of the wanted kind belongs to it. */
  | { readonly kind: 'noTopic' | 'topicsFailed'; readonly id: Owner }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'notCopied' }
  | { readonly kind: 'menuFailed' }
  | { readonly kind: 'failed'; readonly ids: readonly Owner[] }

export const noNotice: Notice = { kind: 'none' }

type NoticeState = { readonly notice: Notice; readonly show: (notice: Notice) => void }

export const noticeStore = createStore<NoticeState>()((set) => ({
  notice: noNotice,
  show: (notice) => set({ notice }),
}))
