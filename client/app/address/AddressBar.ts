import { keepDraft } from '#client/app/address/draftStore.ts'
import { pack } from '#client/app/address/packing.ts'
import { draftOf, savedNow } from '#client/app/address/savedNow.ts'
import { isPlain, plainText } from '#client/view/plainText.ts'
import type { SavedView } from '#client/view/savedView.ts'
import type { Language } from '#client/view/types.ts'
import { encodeView } from '#client/view/urlCodec.ts'

/** The screen whose address holds the canvas; links to all others stay short. */
export const CANVAS = '/explore'

/** Writes what is on the screen after `#`: in readable words where they suffice, else packed. Keeps the draft with it. */
export class AddressBar {
  readonly #today: string
  readonly #bareLanguage: Language | null
  #turn = 0
  #waiting: SavedView | null = null
  #isOwn = false

  /** A bare address opens in `bareLanguage`; null: the language is always named. */
  constructor(today: string, bareLanguage: Language | null) {
    this.#today = today
    this.#bareLanguage = bareLanguage
  }

  /** The reader has done something: from now on the canvas is their draft. */
  own(): void {
    this.#isOwn = true
  }

  write(): void {
    const turn = ++this.#turn
    this.#waiting = null
    const saved = savedNow()
    if (!saved) return
    if (isPlain(saved) || window.location.pathname !== CANVAS) put(plainText(saved, this.#today, this.#bareLanguage))
    if (isPlain(saved)) {
      if (this.#isOwn) keepDraft(null)
      return
    }
    this.#waiting = saved
    pack(saved, (text) => {
      if (turn === this.#turn) this.#finish(saved, text)
    })
  }

  /** The page is closing: what is still being packed is written at once. */
  flush(): void {
    if (this.#waiting) this.#finish(this.#waiting, encodeView(this.#waiting))
  }

  #finish(saved: SavedView, text: string | null): void {
    this.#turn++
    this.#waiting = null
    if (text === null) return
    if (window.location.pathname === CANVAS) put(text)
    if (this.#isOwn) keepDraft(draftOf(saved, text))
  }
}

function put(text: string): void {
  const { pathname, search, hash } = window.location
  if (hash.slice(1) !== text)
    window.history.replaceState(window.history.state, '', text === '' ? pathname + search : `#${text}`)
}
