import type { Language } from '#client/view/types.ts'

/** All names of one thing, as records give them; null where none does. */
export type Names = {
  readonly en: string | null
  readonly ja: string | null
  readonly native: string | null
  readonly nativeLanguage: string | null
  readonly shortEn: string | null
  readonly shortJa: string | null
}

/** A name of the data with the language it is written in, so that Chinese never gets Japanese forms. */
export type ShownName = { readonly text: string; readonly lang: string }

type Which = { readonly short?: boolean }

/** The name that leads: in the reader's language if a record gives it, else English, else native. Never translated. */
export function nameOf(names: Names, language: Language, { short = false }: Which = {}): ShownName {
  const inReaders: readonly (ShownName | null)[] =
    language === 'ja'
      ? [short ? named(names.shortJa, 'ja') : null, named(names.ja, 'ja'), named(names.en, 'en')]
      : [short ? named(names.shortEn, 'en') : null, named(names.en, 'en'), named(names.ja, 'ja')]
  const found = inReaders.find((name) => name !== null)
  return found ?? nativeName(names) ?? { text: '?', lang: 'und' }
}

/** All other names of the thing, native first, none twice. */
export function otherNames(names: Names, language: Language): readonly ShownName[] {
  const lead = nameOf(names, language)
  const all = [nativeName(names), named(names.en, 'en'), named(names.ja, 'ja')].filter((name) => name !== null)
  const seen = new Set([lead.text])
  return all.filter((name) => !seen.has(name.text) && seen.add(name.text))
}

function named(text: string | null, lang: string): ShownName | null {
  return text ? { text, lang } : null
}

function nativeName(names: Names): ShownName | null {
  return named(names.native, names.nativeLanguage ?? 'und')
}
