import { createStore } from 'zustand/vanilla'
import type { Unreadable } from '#client/app/address/addressText.ts'
import type { Draft } from '#client/app/address/draftStore.ts'

type AddressNotes = {
  /** Why the text of the address could not be read. */
  readonly unreadable: Unreadable | null
  /** The reader's draft, which is offered and never opened unasked. */
  readonly offer: { readonly draft: Draft; readonly isBesideCopy: boolean } | null
}

/** What the reader is told about the address that they opened. */
export const addressNotes = createStore<AddressNotes>()(() => ({ unreadable: null, offer: null }))
