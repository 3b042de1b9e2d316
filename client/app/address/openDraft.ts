import { addressNotes } from '#client/app/address/addressNotes.ts'
import { readAddress } from '#client/app/address/addressText.ts'
import { keepDraft } from '#client/app/address/draftStore.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Opens the reader's draft in the current language, as a step that undo takes back. */
export function openDraft(): void {
  const { offer } = addressNotes.getState()
  addressNotes.setState({ offer: null })
  if (!offer) return
  const { today, restore } = viewStore.getState()
  const reading = readAddress(offer.draft.text, today, 'en')
  if (reading.kind === 'view') restore(reading.view, { key: 'draft', values: {} })
  else keepDraft(null)
}

/** The reader does not want the draft. Where a copy was opened the draft is kept and only the offer goes. */
export function dismissDraft(): void {
  const { offer } = addressNotes.getState()
  addressNotes.setState({ offer: null })
  if (offer && !offer.isBesideCopy) keepDraft(null)
}
