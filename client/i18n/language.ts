import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Language } from '#client/view/types.ts'

const KEY = 'language'

/** The reader's language, for components that format or choose names. */
export function useLanguage(): Language {
  return asLanguage(useTranslation().i18n.language)
}

/** Switches the words of the program and remembers it for the next visit. */
export function setLanguage(language: Language): void {
  if (i18next.language === language) return
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

/** What was chosen last, else what the browser prefers. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEY)
  if (kept === 'ja' || kept === 'en') return kept
  return asLanguage(navigator.language)
}

export function asLanguage(tag: string | undefined): Language {
  return tag?.startsWith('ja') ? 'ja' : 'en'
}
