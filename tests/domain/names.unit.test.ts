import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nativeLanguageOf } from '#server/domain/projection/languages.ts'
import { acronymsOf, foldName, searchTextOf, sortKeyOf } from '#server/domain/things/names.ts'

describe('folding a name', () => {
  test.each([
    ['东北大学', '東北大學'],
    ['國立臺灣大學', '国立台湾大学'],
    ['Zürich', 'Zurich'],
    ['Trường Đại học', 'truong dai hoc'],
    ['Kjøbenhavn', 'kjobenhavn'],
    ['ルーヴェン', 'るーゔぇん'],
    ['ガジャ・マダ', 'がじゃ・まだ'],
    ['ＫＴＨ', 'kth'],
    ['Hawaiʻi', "Hawai'i"],
    ['T.I.M.E. Association', 't i m e association'],
  ])('%s and %s meet', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })

  test('keeps marks that are letters of their own: が is not か', () => {
    expect(foldName('ガジャ')).not.toBe(foldName('カジャ'))
    expect(foldName('чайка')).not.toBe(foldName('чаика'))
  })

  test('of signs alone is empty, and folding twice is folding once', () => {
    expect(foldName(' –・()「」+ ')).toBe('')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
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
