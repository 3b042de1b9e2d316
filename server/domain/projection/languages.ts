/** The language of a native name, as far as script and country leave no doubt; BCP 47. */
export function nativeLanguageOf(name: string, country: string | null, nameEn: string | null): string | null {
  if (name === nameEn) return 'en'
  if (/\p{Script=Hangul}/u.test(name)) return 'ko'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja'
  if (/\p{Script=Han}/u.test(name)) return HAN[country ?? ''] ?? null
  for (const [script, language] of SCRIPTS) if (script.test(name)) return language
  if (/\p{Script=Cyrillic}/u.test(name)) return CYRILLIC[country ?? ''] ?? null
  return /\p{Script=Latin}/u.test(name) && name.includes(' ') ? (LATIN[country ?? ''] ?? null) : null
}

const HAN: Readonly<Record<string, string>> = {
  CN: 'zh-Hans',
  SG: 'zh-Hans',
  TW: 'zh-Hant',
  HK: 'zh-Hant',
  MO: 'zh-Hant',
  JP: 'ja',
}
const CYRILLIC: Readonly<Record<string, string>> = { RU: 'ru', MN: 'mn', UA: 'uk', BG: 'bg', KZ: 'kk' }
const SCRIPTS = [
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
] as const

/** Only countries in which a name in Latin letters that is not the English one is in one language. */
const LATIN: Readonly<Record<string, string>> = {
  AT: 'de',
  BR: 'pt',
  CZ: 'cs',
  DE: 'de',
  DK: 'da',
  ES: 'es',
  FR: 'fr',
  HU: 'hu',
  ID: 'id',
  IT: 'it',
  MX: 'es',
  NL: 'nl',
  NO: 'no',
  PL: 'pl',
  PT: 'pt',
  SE: 'sv',
  VN: 'vi',
}
