import i18next from 'i18next'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepDraft, keptDraft } from '#client/app/address/draftStore.ts'
import { forgetPositions, storedPositions, storePositions } from '#client/canvas/engine/positionStore.ts'
import { expandStore, setExpandSize } from '#client/features/explore/stores/expandStore.ts'
import { tourStore } from '#client/features/explore/stores/tourStore.ts'
import { firstLanguage, setLanguage, showLanguage } from '#client/i18n/language.ts'
import { forget, keptKeys, recall, remember } from '#client/memory/memory.ts'
import { startScheme, switchScheme } from '#client/styles/scheme.ts'
import { filesEnding } from '#tests/contract/projectFiles.ts'

const draft = { text: '1abc', partners: 3, layout: 'network', asOf: '2026-03-31' } as const
const places = new Map([['org-a', { x: 1, y: 2 }]])

/** A browser's storage with room for so many signs; keys are its properties, as in a browser. */
function storageOf(room: number): Storage {
  const kept: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      const others = Object.entries(kept).filter(([one]) => one !== key)
      const used = others.reduce((sum, [one, its]) => sum + one.length + its.length, 0)
      if (used + key.length + text.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept[key] = text
    },
    removeItem: (key: string) => void delete kept[key],
  }
  return new Proxy(kept, { get: (_kept, name) => methods[name as keyof typeof methods] }) as unknown as Storage
}

/** A window whose storage is what `found` gives, or throws. */
function browser(found: () => Storage | null, language = 'ja-JP') {
  const style = { setProperty: () => undefined }
  vi.stubGlobal('window', Object.defineProperty({}, 'localStorage', { get: found }))
  vi.stubGlobal('document', { documentElement: { lang: '', style } })
  vi.stubGlobal('navigator', { language })
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
}

beforeEach(async () => {
  await i18next.init({ lng: 'ja', resources: {} })
})
afterEach(() => vi.unstubAllGlobals())

const forbidden = () => {
  throw new DOMException('denied', 'SecurityError')
}
const throwing = (): Storage => new Proxy({} as Storage, { get: forbidden, ownKeys: forbidden })

describe('what a browser keeps', () => {
  test.each([
    ['that forbids even to name its storage', forbidden],
    ['that has none', () => null],
    ['whose storage throws whatever is asked', throwing],
    ['that is full before anything is kept', () => storageOf(0)],
  ])('a browser %s works without memory', (_name, found) => {
    browser(found)
    expect([remember('a', 'b'), recall('a'), keptKeys('')]).toEqual([false, null, []])
    forget('a')
    startScheme()
    switchScheme()
    setExpandSize(50)
    tourStore.getState().decline()
    keepDraft(draft)
    storePositions('network', places, 1)
    forgetPositions()
    setLanguage('en')
    expect([expandStore.getState().size, tourStore.getState().isOffered]).toEqual([50, false])
    expect([keptDraft(), storedPositions('network'), i18next.language]).toEqual([null, null, 'en'])
    expect(firstLanguage()).toBe('ja')
  })

  test('the settled places make room for the draft where it is full', () => {
    const storage = storageOf(200)
    browser(() => storage)
    storePositions('network', places, 1)
    storePositions('map', places, 2)
    expect(keptKeys('plate:')).toHaveLength(2)
    keepDraft({ ...draft, text: 'x'.repeat(60) })
    expect(keptDraft()?.text).toHaveLength(60)
    expect(keptKeys('plate:')).toEqual([])
  })

  test('a draft that does not fit leaves none that is older', () => {
    const storage = storageOf(150)
    browser(() => storage)
    keepDraft(draft)
    keepDraft({ ...draft, text: 'x'.repeat(500) })
    expect(keptDraft()).toBeNull()
  })

  test('the oldest places go first, and damaged ones before them', () => {
    const storage = storageOf(100_000)
    browser(() => storage)
    storage.setItem('plate:damaged', '{')
    for (let at = 0; at < 12; at += 1) storePositions(`layout ${at}`, places, at + 1)
    expect(recall('plate:damaged')).toBeNull()
    expect([storedPositions('layout 0'), storedPositions('layout 11')]).toEqual([places, places])
  })

  test('is touched in one place', () => {
    const named = filesEnding(['.ts', '.tsx'], 'client').filter(({ text }) =>
      /\b(local|session)Storage\b|indexedDB/.test(text),
    )
    expect(named.map(({ path }) => path)).toEqual(['client/memory/memory.ts'])
  })
})

describe('the language', () => {
  test('that the reader chooses is kept; that of a link is the language of the visit', () => {
    const storage = storageOf(1_000)
    browser(() => storage)
    showLanguage('en')
    expect([i18next.language, document.documentElement.lang, firstLanguage()]).toEqual(['en', 'en', 'ja'])
    setLanguage('en')
    expect(firstLanguage()).toBe('en')
    showLanguage('ja')
    expect([i18next.language, firstLanguage()]).toEqual(['ja', 'en'])
  })
})
