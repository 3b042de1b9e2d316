import { isPlainPart, readPlain } from '#client/view/address/plainText.ts'
import { decodeView, UnreadableView } from '#client/view/address/urlCodec.ts'
import { isListKey } from '#client/view/listChoice.ts'
import type { SavedView } from '#client/view/savedView.ts'
import type { Language } from '#client/view/types.ts'

export type Unreadable = UnreadableView['reason']

export type Reading =
  | {
      readonly kind: 'view'
      readonly view: SavedView
      readonly wrongDay: string | null
      /** Null: the address names none. */
      readonly language: Language | null
      /** The packed text as it was; null: plain words. */
      readonly packed: string | null
    }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }

/**
 * What an address says: the text after `#`. Words of ours after `?`, where many a reader would put them, count as well;
 * those after `#` come first. A packed text says all by itself.
 */
export function textOf({ hash, search }: Pick<Location, 'hash' | 'search'>): string {
  const text = hash.replace(/^#/, '')
  if (text !== '' && !text.includes('=')) return text
  const ours = new URLSearchParams([...new URLSearchParams(search)].filter(([key]) => isOurs(key)))
  return [text, ours.toString()].filter(Boolean).join('&')
}

/** The text after `?` without words of ours: once written, they are after `#`. */
export function withoutOurs(search: string): string {
  const parts = [...new URLSearchParams(search)]
  const others = parts.filter(([key]) => !isOurs(key))
  if (others.length === parts.length) return search
  return others.length === 0 ? '' : `?${new URLSearchParams(others)}`
}

function isOurs(key: string): boolean {
  return isListKey(key) || isPlainPart({ key, value: '' })
}

/** The text that an address says: readable words (`asOf=…&place=…`), nothing, or a packed view. */
export function readAddress(text: string, today: string, ownLanguage: Language): Reading {
  if (text === '' || text.includes('=')) {
    return { kind: 'view', packed: null, ...readPlain(text, today, ownLanguage) }
  }
  try {
    const view = decodeView(text)
    return { kind: 'view', view, wrongDay: null, language: view.language, packed: text }
  } catch (error) {
    if (error instanceof UnreadableView) return { kind: 'unreadable', reason: error.reason }
    throw error
  }
}
