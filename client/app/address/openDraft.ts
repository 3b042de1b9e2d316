import { addressNotes } from '#client/app/address/addressNotes.ts'
import { readAddress } from '#client/app/address/addressText.ts'
import { keepDraft } from '#client/app/address/draftStore.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** Opens the reader's own canvas of another time, in the language of now, as a step that undo takes back. */
export function openDraft(): void {
  const { offer } = addressNotes.getState()
  addressNotes.setState({ offer: null })
  if (!offer) return
  const { today, restore } = viewStore.getState()
  const reading = readAddress(offer.draft.text, today, 'en')
  if (reading.kind === 'view') restore(reading.view, { key: 'draft', values: {} })
  else keepDraft(null)
}

/** The draft of another time is not wanted any more. Beside a copy it is kept: only the offer goes. */
export function dismissDraft(): void {
  const { offer } = addressNotes.getState()
  addressNotes.setState({ offer: null })
  if (offer && !offer.isBesideCopy) keepDraft(null)
}
