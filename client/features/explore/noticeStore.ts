import { createStore } from 'zustand/vanilla'
import type { NodeId } from '#client/graph/types.ts'

/** What an act could not do, or is still waiting for. Gone with the next act. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly id: NodeId }
  | { readonly kind: 'allShown'; readonly id: NodeId }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'failed'; readonly id: NodeId }

export const noNotice: Notice = { kind: 'none' }

type NoticeState = { readonly notice: Notice; readonly show: (notice: Notice) => void }

export const noticeStore = createStore<NoticeState>()((set) => ({
  notice: noNotice,
  show: (notice) => set({ notice }),
}))
