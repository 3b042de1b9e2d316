import { useLanguage } from '#client/i18n/language.ts'
import { type Names, nameOf } from '#client/i18n/nameOf.ts'

/** A name of the data in the reader's language where a record gives it, always with its own `lang`. */
export function Name({ names, short = false }: { readonly names: Names; readonly short?: boolean }) {
  const { text, lang } = nameOf(names, useLanguage(), { short })
  return <span lang={lang}>{text}</span>
}
