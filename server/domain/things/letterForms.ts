/** Letters that no decomposition takes apart or together. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{
    đ: 'd',
    ø: 'o',
    ł: 'l',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ı: 'i',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
    ə: 'e',
    ĸ: 'k',
  },
  ...{ ς: 'σ', ґ: 'г', ӏ: 'і' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه' },
  ...{ ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' },
}

const OTHER_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Signs that are written or left out as one likes: apostrophes, the long stroke of Arabic, what is never seen. */
const LEFT_OUT = /[\p{Default_Ignorable_Code_Point}'’‘‛ʹʻʼʽʾʿˈ`´′\u0640\u05f3\u05f4]/gu

/** Zeros of the scripts that have digits of their own: the nine others follow each. */
const ZEROS = '٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᭐'

/** An accent, a breathing, a hamza, a vowel sign: in these scripts a mark changes no letter. */
const MARKED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu

/** Lower case, letters without marks, digits as they are counted. `text` is in NFKC. */
export function plainLetters(text: string): string {
  return text
    .replace(LEFT_OUT, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKED, '$1')
    .normalize('NFC')
    .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\P{Nd}0-9]/gu, digitOf)
    .replaceAll('เเ', 'แ')
}

function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  const zero = [...ZEROS].find((one) => code - one.charCodeAt(0) >= 0 && code - one.charCodeAt(0) <= 9)
  return zero === undefined ? sign : String(code - zero.charCodeAt(0))
}

const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** München as Muenchen, Århus as Aarhus, A&M as A and M: how it is typed where the keys are missing. */
export const speltOut = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[äöüåø]/gi, (letter) => SPELT_OUT[letter.toLowerCase()] ?? letter)
    .replaceAll('&', ' and ')
