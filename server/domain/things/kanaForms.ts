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
    .replace(/(\p{Script=Han})々/gu, '$1$1')
    .replace(/([ぁ-ゔ])ゝ/g, '$1$1')
    .replace(/([ぁ-ゔ])ゞ/g, (_both, kana: string) => kana + `${kana}\u3099`.normalize('NFC'))
    .replaceAll('ー', '')
    .replace(/ゔ([ぁぃぇぉ])?/g, (_both, vowel?: string) => (vowel === undefined ? 'ぶ' : (V_OR_B[vowel] ?? 'ぶ')))
    .replace(/(?<=\p{Script=Han})(?:[ゕゖ]|[かがけ](?=\p{Script=Han}))/gu, 'が')
    .replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/g, (kana) => SMALL[kana] ?? kana)
}
