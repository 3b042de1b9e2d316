import { withoutOurs } from '#client/app/address/addressText.ts'
import { keepDraft } from '#client/app/address/draftStore.ts'
import { draftOf, savedNow } from '#client/app/address/savedNow.ts'
import { isPlain, plainText } from '#client/view/address/plainText.ts'
import { encodeView } from '#client/view/address/urlCodec.ts'
import { listChoice } from '#client/view/listChoice.ts'
import type { Language } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** The screen whose address holds the canvas; links to all others stay short. */
export const CANVAS = '/explore'

/** Writes what is on the screen after `#`: in readable words where they suffice, else packed. Keeps the draft with it. */
export class AddressBar {
  readonly #bareLanguage: Language | null
  #isOwn = false

  /** A bare address opens in `bareLanguage`; null: the language is always named. */
  constructor(bareLanguage: Language | null) {
    this.#bareLanguage = bareLanguage
  }

  /** The reader has done something: from now on the canvas is their draft. */
  own(): void {
    this.#isOwn = true
  }

  write(): void {
    const saved = savedNow()
    if (!saved) return
    const { today } = viewStore.getState()
    if (isPlain(saved) || window.location.pathname !== CANVAS)
      put(plainText(saved, today, this.#bareLanguage, listChoice.getState().parts))
    if (isPlain(saved)) {
      if (this.#isOwn) keepDraft(null)
      return
    }
    const text = encodeView(saved)
    if (text === null) return
    if (window.location.pathname === CANVAS) put(text)
    if (this.#isOwn) keepDraft(draftOf(saved, text))
  }
}

function put(text: string): void {
  const { pathname, search, hash } = window.location
  const rest = withoutOurs(search)
  if (hash.slice(1) !== text || rest !== search)
    window.history.replaceState(window.history.state, '', pathname + rest + (text && `#${text}`))
}
