import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import { recall, remember } from '#client/memory/memory.ts'
import type { Language } from '#client/view/types.ts'

const KEY = 'language'

/** The reader's language, for components that format or choose names. Hundreds do at once, and want no words with it. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, language, language)
}

const language = (): Language => asLanguage(i18next.language)

function onLanguage(changed: () => void): () => void {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}

/** The reader chooses: for this visit and the next ones. */
export function setLanguage(language: Language): void {
  remember(KEY, language)
  showLanguage(language)
}

/** The language of an address that somebody else may have written: for this visit. */
export function showLanguage(language: Language): void {
  if (i18next.language === language) return
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

/** What was chosen last, else what the browser prefers. */
export function firstLanguage(): Language {
  const kept = recall(KEY)
  if (kept === 'ja' || kept === 'en') return kept
  return asLanguage(navigator.language)
}

export function asLanguage(tag: string | undefined): Language {
  return tag?.startsWith('ja') ? 'ja' : 'en'
}
