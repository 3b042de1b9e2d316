/// <reference path="./opencc.d.ts" />
import HK_VARIANTS from 'opencc-js/dict/HKVariants'
import OLD_TO_NEW from 'opencc-js/dict/JPShinjitaiCharactersRev'
import SIMPLIFIED_TO_TRADITIONAL from 'opencc-js/dict/STCharacters'
import TRADITIONAL_TO_SIMPLIFIED from 'opencc-js/dict/TSCharacters'
import TW_VARIANTS from 'opencc-js/dict/TWVariants'

/**
 * Forms in which names of people and places are written in Japan and which neither Unicode's normal forms nor the
 * tables of opencc-js take together.
 */
const NAMES =
  '高髙 崎﨑碕嵜 辺邉 斉斎 浜濵 島嶋嶌 富冨 吉𠮷 桑桒 土圡 鶴靍靏鸖 松枩 柳栁 梅楳 柏栢 野埜 淵渕 秋穐 国圀 略畧 留畄 回囘 函凾 ' +
  '刃刄 劫刧 剣剱劔釼 往徃 昂昻 朗朖 熙煕凞熈 雁鴈鳫 駆駈 鼓皷 船舩 鎖鏁 鉄鉃鐡銕 橋槗 飯飰 祇祗 葛𦿶 叱𠮟 籠篭 欅﨔 鴬鶯 頚頸 ' +
  '諌諫 頬頰 騨驒 嚢囊 青靑 清淸 娯娛 節莭 曹曺 奇竒 歌謌 栃杤 旗籏 溜澑 翠翆 鬱欝 岩嵒 厩廏廐 楕橢 琅瑯 磚甎 苺莓 廼迺 ' +
  '兎莵 髄膸 熔鎔 本夲 場塲 垂埀 憩憇 蓋葢 蘇蘓 質貭 弐貮 閉閇 闊濶 準凖 学斈 宝寳 器噐 紙帋 幣幤 畝畆 轟軣 逃迯 達逹 釜釡 ' +
  '鼠鼡 体軆躰 協恊 澄澂 界畍 耕畊 峨峩 崖崕 稿稾 窯窰 綿緜 善譱 瑠璢 町甼 帰皈 徳悳 惣揔 杉椙 渓嵠 嶺岺'

/** Forms of parts of characters that text copied from a PDF is full of, and that NFKC leaves alone. */
const PARTS =
  '長⻑⻒ 西⻄⻃ 青⻘ 民⺠ 鬼⻤ 黄⻩ 斉⻫ 歯⻭ 亀⻲⻱ 食⻝⻟ 骨⻣ 麦⻨ 虎⻁ 角⻆⻇ 雨⻗ 見⻅ 貝⻉ 車⻋ 門⻔ 頁⻚ 風⻛ 飛⻜ 馬⻢ ' +
  '魚⻥ 鳥⻦ 竜⻰ 王⺩ 示⺬ 竹⺮ 羊⺶⺷⺸ 老⺹ 肉⺼ 臼⺽ 足⻊ 小⺌ 心⺗ 月⺝ 日⺜ 目⺫ 糸⺯ 几⺇ 卜⺊'

let forms: ReadonlyMap<string, string> | null = null

/**
 * Every Chinese character in one of its forms: simplified, traditional, old and new Japanese ones, and those of names,
 * so that 东北 finds 東北, 國立臺灣 国立台湾 and 高橋 髙橋. Character by character: what is typed is often a part of a name.
 */
export function oneHanForm(text: string): string {
  forms ??= formsOfCharacters()
  const table = forms
  return text.replace(/[\p{Script=Han}\u2e80-\u2eff]/gu, (sign) => table.get(sign) ?? sign)
}

/** What the tables take together is one class, also where they do so by way of a third. Its most Japanese sign stays. */
function formsOfCharacters(): ReadonlyMap<string, string> {
  const classOf = new Map<string, readonly string[]>()
  for (const signs of ALL.flatMap(([list, parting]) =>
    list.split(parting).map((text) => [...text.replaceAll(' ', '')]),
  )) {
    const joined = [...new Set(signs.flatMap((sign) => classOf.get(sign) ?? [sign]))]
    for (const sign of joined) classOf.set(sign, joined)
  }
  const placeOf = placesInJis()
  const stays = (signs: readonly string[]): string =>
    signs.reduce((best, sign) => ((placeOf.get(sign) ?? LAST) < (placeOf.get(best) ?? LAST) ? sign : best))
  return new Map([...classOf].map(([sign, signs]) => [sign, stays(signs)]))
}

/** Lists of classes, and what parts them from each other. */
const ALL: readonly (readonly [string, string])[] = [
  [NAMES, ' '],
  [PARTS, ' '],
  ...[OLD_TO_NEW, SIMPLIFIED_TO_TRADITIONAL, TRADITIONAL_TO_SIMPLIFIED, TW_VARIANTS, HK_VARIANTS].map(
    (table) => [table, '|'] as const,
  ),
]

const LAST = Number.POSITIVE_INFINITY

/** The order of JIS X 0208: what is in daily use, by reading; then the rest. */
function placesInJis(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('shift_jis')
  const leads = Array.from({ length: 0xeb - 0x88 }, (_, index) => 0x88 + index).filter(
    (lead) => lead < 0xa0 || lead > 0xdf,
  )
  const bytes = leads.flatMap((lead) =>
    Array.from({ length: 0xfd - 0x40 }, (_, index) => [lead, 0x40 + index]).filter(([, trail]) => trail !== 0x7f),
  )
  const signs = [...decoder.decode(Uint8Array.from(bytes.flat()))].filter((sign) => sign !== '\ufffd')
  return new Map(signs.map((sign, index) => [sign, index]))
}
