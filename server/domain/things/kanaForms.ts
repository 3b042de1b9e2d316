/** Katakana of words from abroad that are also written with b: ルーヴェン is ルーベン. */
const V_OR_B: Readonly<Record<string, string>> = { ぁ: 'ば', ぃ: 'び', ぇ: 'べ', ぉ: 'ぼ' }

const SMALL: Readonly<Record<string, string>> = {
  ...{ ぁ: 'あ', ぃ: 'い', ぅ: 'う', ぇ: 'え', ぉ: 'お', っ: 'つ', ゃ: 'や', ゅ: 'ゆ', ょ: 'よ', ゎ: 'わ' },
  ...{ ゕ: 'か', ゖ: 'け' },
}

/**
 * Kana as they sound alike: hiragana, small as large (キヤノン, キャノン), without long vowel marks (サーバー, サーバ), repeated
 * signs written out (佐々木, いすゞ), and what stands between two kanji for が (茅ヶ崎, 茅ケ崎, 茅が崎, 一か月). `text` is in NFC.
 */
export function plainKana(text: string): string {
  return text
    .replace(/[\u30a1-\u30f6ヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/((?!々)\p{Script=Han})(々+)/gu, (_both, sign: string, more: string) => sign.repeat(1 + more.length))
    .replace(/([ぁ-ゖ])ゝ/g, (_both, kana: string) => kana + large(kana))
    .replace(/([ぁ-ゖ])ゞ/g, (_both, kana: string) => kana + `${large(kana)}\u3099`.normalize('NFC'))
    .replace(/(?<=[\u3041-\u309f])(?:ー\p{M}*)+/gu, '')
    .replace(/ゔ([ぁぃぇぉ])?/g, (_both, vowel?: string) => (vowel === undefined ? 'ぶ' : (V_OR_B[vowel] ?? 'ぶ')))
    .replace(/(?<=\p{Script=Han})(?:[ゕゖ]|[かがけ](?=\p{Script=Han}))/gu, 'が')
    .replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/g, large)
}

const large = (kana: string): string => SMALL[kana] ?? kana
