import { createStore } from 'zustand/vanilla'
import type { Unreadable } from '#client/app/address/addressText.ts'
import type { Draft } from '#client/app/address/draftStore.ts'

type AddressNotes = {
  /** The text of the address opened nothing. */
  readonly unreadable: Unreadable | null
  /** The reader's own canvas of another time; it is offered, never forced. */
  readonly offer: { readonly draft: Draft; readonly isBesideCopy: boolean } | null
}

/** What the reader is told about the address that he opened. */
export const addressNotes = createStore<AddressNotes>()(() => ({ unreadable: null, offer: null }))
