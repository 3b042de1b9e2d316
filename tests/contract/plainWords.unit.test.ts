import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './projectFiles.ts'
import { wordsOf } from './wordsOf.ts'

const ja = wordsOf('ja')
const en = wordsOf('en')

describe('the words of the screen and of a start', () => {
  test('avoid the words that readers misunderstood', () => {
    const found = (texts: ReadonlyMap<string, string>, wrong: readonly RegExp[]): readonly string[] =>
      [...texts].filter(([, text]) => wrong.some((word) => word.test(text))).map(([key, text]) => `${key}: ${text}`)
    expect(found(en, MISREAD_EN)).toEqual([])
    expect(found(ja, MISREAD_JA)).toEqual([])
    expect(found(printed('en'), MISREAD_EN)).toEqual([])
    expect(found(printed('ja'), MISREAD_JA)).toEqual([])
    // Each word of the list is one that can be found: it matches the text it came from.
    expect(MISREAD.filter(([text, word]) => !word.test(text))).toEqual([])
  })

  test('write numbers, brackets and colons in one way in Japanese', () => {
    const odd = /[：（）]|\S:(?![ /])| [%…]|\d–\d|(?:\}\}|\d) (?:件|機関|部局|個|本|年前|以上|以下|未満)/
    expect([...ja].filter(([, text]) => odd.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([])
    for (const text of ['配置：地図', '配置:地図', '5 % 以上', '全 3 件', '2–3 年前', '図に追加 …'])
      expect(odd.test(text), text).toBe(true)
  })
})

/** What a start prints, line → text. */
function printed(language: 'ja' | 'en'): ReadonlyMap<string, string> {
  const files = ['server/words.ts', 'server/reasons.ts']
  const text = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const found = [...text.matchAll(new RegExp(`\\b${language}: '([^']+)'`, 'g'))]
  expect(found.length).toBeGreaterThanOrEqual(30)
  return new Map(found.map(([whole, said = '']) => [whole, said]))
}

/** Words that were on the screen once and were misread or needed a second reading, each with the text it was in. */
const MISREAD: readonly (readonly [string, RegExp])[] = [
  ['Agreements with a caretaker', /\bcaretaker/i],
  ['Last seen', /\bseen\b/i],
  ['State of agreement', /(?<!\{)\bstates?\b(?! of the data)/i],
  ['Prospect', /\bprospects?\b/i],
  ['2 multinational', /\bmultinational/i],
  ['themes', /\bthemes?\b/i],
  ['Organizations', /^Organizations$/],
  ['smaller communities', /\bcommunities\b/i],
  ['Opened ties', /\bopened (?:ties|network)\b/i],
  ['Nothing selected: the plate in words', /\bplates?\b/i],
  ['Bring in …', /\b(?:bring|brought)\b(?! you back)(?! the most)/i],
  ['Take off the canvas', /\btake(?:n)? (?:off|out|away)\b/i],
  ['Fold or unfold the table', /\b(?:un)?fold\b/i],
  ['Previous hit', /\bhits?\b/i],
  ['The neighbours of {{name}} could not be fetched', /\bfetch/i],
  ['Lasso: gather by one stroke', /\bgather/i],
  ['Picture out', /\bpicture out\b/i],
  ['No tie on record at this date', /\bat this date\b/i],
  ['2007-13 is no date', /\b(?:is|are) no\b/i],
  ['both stand in 2 agreements', /\bstands? (?!for\b|out\b)/i],
  ['positions are reckoned', /\breckon/i],
  ['the picture is drawn anew', /\banew\b/i],
  ['asks nobody', /\bnobody\b/i],
  ['Whatever “{{question}}” is counted of', /\bwhatever\b/i],
  ['It is loaded again by itself', /\bby itself\b/i],
  ['No partner matches', /^No (?:partner|name)s? (?:is|matches)\b/],
  ['図にない隣接 3件', /隣接/],
  ['大学全体のつながり', /大学全体/],
  ['部分的な図', /部分的な/],
  ['行列', /行列/],
  ['テーマ', /テーマ/],
  ['なげなわ: 囲んで選ぶ', /なげなわ/],
  ['図のあらまし', /あらまし/],
  ['連携先をさがす', /さがす/],
  ['図をひらく', /ひらく/],
  ['いまの図にありません', /いま(?![すせ])|今の図/],
  ['この日の記録にはありません', /この日|この時点/],
  ['読み直すと', /読み直/],
  ['図に加える', /加える/],
  ['手でまとめたグループ', /手でまとめ/],
  ['31の連携先', /(?:\{\{count\}\}|\d)の(?:連携先|国・地域)/],
  ['通知期限が来たか', /通知期限/],
  ['最短の道', /(?:の|る)道/],
]
const isJapanese = ([text]: readonly [string, RegExp]): boolean => /[\u3040-\u9fff]/.test(text)
const MISREAD_JA = MISREAD.filter(isJapanese).map(([, word]) => word)
const MISREAD_EN = MISREAD.filter((one) => !isJapanese(one)).map(([, word]) => word)
