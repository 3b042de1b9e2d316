import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nativeLanguageOf } from '#server/domain/projection/languages.ts'
import { acronymsOf, foldName, holdsTyped, searchTextOf, sortKeyOf } from '#server/domain/things/names.ts'
import { inPairs } from '#server/domain/things/unbroken.ts'

/** Signs that the rules are about, and pieces of whole signs, in any order. */
const RULED = "ーゝゞ々ヶケかが゛゚ヴァっーサ東髙邉⻑葛\u{e0100}éßŁıİσςёйґאָםأةىـَ\u0654๒ำกុမ်ﷺﬁ½①㍿Ⅻ'’ʻ\u200d・ -"
const writing = fc.string({ unit: fc.oneof(fc.constantFrom(...RULED), fc.string({ unit: 'binary', maxLength: 1 })) })

describe('folding a name', () => {
  test.each([
    ['Chinese, simplified and traditional', ['东北大学', '東北大學', '東北大学']],
    ['Chinese of Taiwan', ['國立臺灣大學', '国立台湾大学', '国立臺湾大学']],
    ['one simplified sign for several', ['瀋陽', '沈阳']],
    ['what NFKC leaves alone', ['髙橋', '高橋', '高槗']],
    ['compatibility signs', ['山﨑', '山崎', '山嵜']],
    ['names of families', ['渡邉', '渡邊', '渡辺']],
    ['names of families, four ways', ['齋藤', '斎藤', '齊藤', '斉藤']],
    ['more names', ['濵田', '濱田', '浜田']],
    ['old and new forms', ['藝術學會', '芸術学会']],
    ['signs beyond the first plane', ['𠮷野家', '吉野家']],
    ['variation selectors', ['葛\u{e0100}城', '葛\u{fe00}城', '葛城']],
    ['CJK compatibility ideographs', ['\ufa19\ufa1a', '神祥']],
    ['parts of signs, as a PDF copies them', ['⻑崎⼤学', '長崎大学']],
    ['が between kanji', ['茅ヶ崎', '茅ケ崎', '茅が崎', '茅ｹ崎', '茅ヵ崎']],
    ['counters', ['一ヶ月', '一か月', '一カ月', '一ケ月']],
    ['the long vowel mark', ['サーバー', 'サーバ', 'ｻｰﾊﾞｰ', 'さーば']],
    ['half-width kana', ['ﾃﾞﾙﾌﾄ工科大学', 'デルフト工科大学']],
    ['small kana', ['キヤノン', 'キャノン', 'ｷﾔﾉﾝ']],
    ['b for v', ['ルーヴェン', 'るーゔぇん', 'ルーベン']],
    ['signs that repeat', ['佐々木', '佐佐木']],
    ['kana that repeat', ['いすゞ', 'イスヾ', 'いすず']],
    ['points between words', ['ガジャ・マダ', 'がじゃ・まだ', 'ガジャ･マダ']],
    ['full-width letters', ['ＫＴＨ', 'kth']],
    ['Latin marks', ['Zürich', 'ZURICH', 'Zu\u0308rich']],
    ['Vietnamese', ['Trường Đại học', 'truong dai hoc']],
    ['Danish', ['Kjøbenhavn', 'kjobenhavn']],
    ['Polish', ['Łódź', 'Lodz']],
    ['German', ['Gießen', 'GIESSEN', 'GIEẞEN']],
    ['Turkish', ['Işık', 'ISIK', 'İşik']],
    ['Hawaiian', ['Hawaiʻi', "Hawai'i", 'Hawaii']],
    ['Russian', ['Королёв', 'Королев', 'КОРОЛЕ\u0308В']],
    ['Russian short i', ['Чайка', 'чаика']],
    ['Ukrainian', ['Київ', 'київ', 'Киів']],
    ['Greek accents', ['Πανεπιστήμιο', 'ΠΑΝΕΠΙΣΤΗΜΙΟ', 'πανεπιστημιο']],
    ['Greek final sigma', ['Αθήνας', 'ΑΘΗΝΑΣ', 'αθηνασ']],
    ['Arabic hamza', ['الأردن', 'الاردن', 'الإردن', 'ٱلأردن']],
    ['Arabic vowel signs and strokes', ['جَامِعَة', 'جامعة', 'جـامـعـة', 'جامعه']],
    ['Persian letters', ['دانشگاه تهران', 'دانشگاه تهران'.normalize('NFD'), 'دانشگاه\u200c تهران']],
    ['Persian and Arabic k and y', ['کی', 'كي']],
    ['Hebrew points', ['אוּנִיבֶרְסִיטָה', 'אוניברסיטה']],
    ['a Thai vowel typed as two', ['เเม่โจ้', 'แม่โจ้']],
    ['digits of other scripts', ['๒๕๖๐', '٢٥٦٠', '２５６０', '2560']],
    ['what is not seen', ['Del\u00adft', 'Del\u200bft', '\ufeffDelft']],
    ['points in an acronym', ['T.I.M.E. Association', 't i m e association']],
  ])('takes together %s', (_what, forms) => {
    const folded = forms.map(foldName)
    expect(folded).toEqual(forms.map(() => folded[0]))
    expect(folded[0]).not.toBe('')
  })

  test.each([
    ['ガジャ', 'カジャ'],
    ['ビル', 'ヒル'],
    ['東大', '京大'],
    ['茅か', '茅が'],
    ['กา', 'กิ'],
    ['대학교', '대학'],
  ])('keeps apart %s and %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other))
  })

  test('keeps the sign that Japan writes: lists are sorted by it', () => {
    const written = '欧州原子核研究髙﨑邊东國發颱裡峯著衆'
    expect(foldName(written)).toBe('欧州原子核研究高崎辺東国発台裏峰着衆')
  })

  test('of signs alone is empty, and folding twice is folding once', () => {
    expect(foldName(' –・()「」+ ')).toBe('')
    // What stands on a long vowel mark goes with it, and a mark that lengthens no kana stays.
    for (const text of ['אーุ', 'かー゙', 'かーー゙', 'ーa', 'ヶゞ', 'ゃゝ', '﨑々々'])
      expect(foldName(foldName(text))).toBe(foldName(text))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), writing), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text))
      }),
    )
  })

  test('finds kuleuven in KU Leuven, and acronyms in brackets', () => {
    expect(acronymsOf('Bandung Institute of Technology (ITB)')).toEqual(['ITB'])
    expect(searchTextOf(['KU Leuven', 'NIMS (Tsukuba)']).split('\n')).toEqual(
      expect.arrayContaining(['ku leuven', 'kuleuven', 'nims', 'tsukuba']),
    )
  })
})

describe('looking for what was typed', () => {
  test.each([
    ['Delft University of Technology', 'delft technology'],
    ['デルフト工科大学', '工科大'],
    ['จุฬาลงกรณ์มหาวิทยาลัย', 'มหาวิทยาลัย'],
    ['Universität München', 'Muenchen'],
    ['Universität München', 'MUNCHEN'],
    ['Ethical & Legal Plus', 'ethical and legal'],
    ['KU Leuven', 'kuleuven'],
    ['National Institute of Advanced Industrial Science and Technology (AIST)', 'aist'],
    ['髙橋記念館', '高橋'],
  ])('%s holds %s', (name, typed) => {
    expect(holdsTyped([null, name], typed)).toBe(true)
  })

  test('nothing typed is held by all, and what is not there by none', () => {
    expect(holdsTyped(['Delft'], ' ・ ')).toBe(true)
    expect(holdsTyped(['Delft', undefined], 'leuven')).toBe(false)
  })
})

test('the index holds scripts without word breaks in pairs of letters, and is told where a name begins', () => {
  expect(searchTextOf(['มหาวิทยาลัย']).split('\n')).toEqual([
    'มหาวิทยาลัย',
    'มห หา าว วท ทย ยา าล ลย',
    'ᚠ มห หา าว วท ทย ยา าล ลย ᚢ',
  ])
  expect(searchTextOf(['KU Leuven']).split('\n')).toEqual(['ku leuven', 'kuleuven', 'ᚠkuleuven'])
  expect(inPairs('ก abc')).toBe('ก abc')
})

test('a sort key takes the first name there is, without an article', () => {
  expect(sortKeyOf([null, 'The University of Tokyo'])).toBe('university of tokyo')
  expect(sortKeyOf([null, undefined, ''])).toBe('')
})

test.each([
  ['东北大学', 'CN', 'zh-Hans'],
  ['國立臺灣大學', 'TW', 'zh-Hant'],
  ['서울대학교', 'KR', 'ko'],
  ['筑波大学', 'JP', 'ja'],
  ['Universität Zürich', 'CH', null],
  ['Technische Universität Berlin', 'DE', 'de'],
  ['KU Leuven', 'BE', 'en'],
])('the language of %s in %s is %s', (name, country, language) => {
  expect(nativeLanguageOf(name, country, language === 'en' ? name : 'Another')).toBe(language)
})
