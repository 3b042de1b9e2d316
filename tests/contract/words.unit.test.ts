import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeWithText, filesEnding, linesWith, root } from './projectFiles.ts'

type Tree = { readonly [key: string]: string | Tree }

/** `namespace:key` → text, of one language. */
function wordsOf(language: 'ja' | 'en'): ReadonlyMap<string, string> {
  const folder = join(root, 'client/i18n', language)
  const spaces = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    spaces.flatMap((name) =>
      flatten(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Tree, `${name.replace('.json', '')}:`),
    ),
  )
}

function flatten(tree: Tree, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : flatten(value, `${prefix}${key}.`),
  )
}

const ja = wordsOf('ja')
const en = wordsOf('en')
const code = filesEnding(['.ts', '.tsx'], 'client').filter(({ path }) => !path.startsWith('client/i18n/'))
const asked = code.map(codeWithText)

describe('the words of the screen', () => {
  test('stand in both languages under the same keys, with the same values in them', () => {
    expect(plain([...ja.keys()])).toEqual(plain([...en.keys()]))
    const differing = [...ja].filter(([key, text]) => String(slots(text)) !== String(slots(en.get(key) ?? text)))
    expect(differing.map(([key]) => key)).toEqual([])
    expect([...ja, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
    expect(ja.size).toBeGreaterThanOrEqual(250)
  })

  test('are all used', () => {
    const used = mentions(asked.map(({ text }) => text))
    const unused = plain([...ja.keys()]).filter((key) => !used.some((one) => one.test(key)))
    expect(unused).toEqual([])
    expect(used.length).toBeGreaterThanOrEqual(150)
  })

  test('exist wherever one is asked for', () => {
    const calls = asked.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*(['`])([^'`]+)\1/g)].map(([, , key = '']) => ({ path, key })),
    )
    const keys = plain([...ja.keys()])
    const missing = calls.filter(({ key }) => !keys.some((known) => pattern(key).test(known)))
    expect(missing).toEqual([])
    expect(calls.length).toBeGreaterThanOrEqual(150)
  })

  test('say one of a thing in the singular: what is counted has both forms, but for totals and limits', () => {
    const counted =
      /(of (?:the |all )?|at most |up to )?\{\{(\w+)\}\} (?:agreements|activities|neighbours|partners|records|ties|units)\b/gi
    const found = [...en].flatMap(([key, text]) =>
      [...text.matchAll(counted)].map((hit) => ({ key, isSum: hit[1], slot: hit[2] })),
    )
    const alone = found.filter(
      ({ key, isSum, slot }) => !isSum && !(key.endsWith('_other') && (slot === 'count' || slot === 'figure')),
    )
    expect(alone.map(({ key }) => key)).toEqual([])
    expect(found.length).toBeGreaterThanOrEqual(30)
  })

  test('name every value of the enumerations that reach the screen', () => {
    const sdl = filesEnding(['.graphql'], 'server')
      .map(({ text }) => text)
      .join('\n')
    const values = Object.entries(NAMED).flatMap(([name, prefix]) => {
      const body = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(sdl)?.[1] ?? ''
      return body
        .split(/\s+/)
        .filter((value) => /^\w+$/.test(value))
        .map((value) => `words:${prefix}.${value}`)
    })
    expect(values.filter((key) => !ja.has(key) || !en.has(key))).toEqual([])
    expect(values.length).toBeGreaterThanOrEqual(90)
  })

  test('are the words of the vocabulary, not those it has put aside', () => {
    const wrong = [...ja].filter(
      ([key, text]) => SUPERSEDED_JA.some((word) => word.test(text)) || (/State\./.test(key) && text === '不明'),
    )
    const wrongEn = [...en].filter(
      ([key, text]) => !key.includes('dormant') && SUPERSEDED_EN.some((word) => word.test(text)),
    )
    expect(wrong).toEqual([])
    expect(wrongEn).toEqual([])
    expect(SUPERSEDED_JA.length + SUPERSEDED_EN.length).toBeGreaterThanOrEqual(25)
  })

  test('avoid the words that readers misunderstood', () => {
    const found = (texts: ReadonlyMap<string, string>, wrong: readonly RegExp[]): readonly string[] =>
      [...texts].filter(([, text]) => wrong.some((word) => word.test(text))).map(([key, text]) => `${key}: ${text}`)
    expect(found(en, MISREAD_EN)).toEqual([])
    expect(found(ja, MISREAD_JA)).toEqual([])
    // Each word of the list is one that can be found: it matches the text it came from.
    expect(MISREAD.filter(([text, word]) => !word.test(text))).toEqual([])
  })

  test('write numbers, brackets and colons in one way in Japanese', () => {
    const odd = /[：（）]|\S:(?![ /])| [%…]|\d–\d|(?:\}\}|\d) (?:件|機関|部局|個|本|年前|以上|以下|未満)/
    expect([...ja].filter(([, text]) => odd.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([])
    for (const text of ['配置：地図', '配置:地図', '5 % 以上', '全 3 件', '2–3 年前', '図に追加 …'])
      expect(odd.test(text), text).toBe(true)
  })

  test('say what §8 of the vocabulary says', () => {
    const said = Object.entries(SAID).filter(([key, text]) => ja.get(key) !== text)
    expect(said.map(([key, text]) => `${key}: ${ja.get(key)}, not ${text}`)).toEqual([])
    expect(Object.keys(SAID).length).toBeGreaterThanOrEqual(25)
  })

  test('stand in the word files and nowhere else', () => {
    const spoken = asked.filter(({ path }) => !(path in TYPOGRAPHY))
    expect(linesWith(spoken, /[\u3040-\u30ff\u4e00-\u9fff]/), 'Japanese in code').toEqual([])
    const markup = asked.filter(({ path }) => path.endsWith('.tsx'))
    expect(linesWith(markup, />\s*[A-Za-z][a-z]{2,}(?: [a-z]+)*[^<>{}=;()]*<\//), 'English in markup').toEqual([])
    const named = /\b(?:aria-label|title|placeholder|alt)="[^"]*[A-Za-z]{3,}/
    expect(linesWith(markup, named), 'English in attributes').toEqual([])
    expect(markup.length).toBeGreaterThanOrEqual(30)
  })
})

/** Code that handles Japanese letters and prints none. */
const TYPOGRAPHY: Readonly<Record<string, string>> = {
  'client/canvas/breakName.ts': 'where a Japanese name may be broken is a matter of its letters',
}

/** Enumerations of the SDL and the group of words that names their values. */
const NAMED: Readonly<Record<string, string>> = {
  Sector: 'sector',
  EntityLabel: 'label',
  DepartmentKind: 'departmentKind',
  AgreementKind: 'agreementKind',
  ActivityKind: 'activityKind',
  AgreementLevel: 'agreementLevel',
  AgreementState: 'agreementState',
  ActivityState: 'activityState',
  PartnershipState: 'partnershipState',
  TieState: 'tieState',
  Place: 'place',
  SignOfLifeKind: 'signOfLife',
  CoverageKey: 'coverage',
}

/** Put aside by §8 of the vocabulary and by the page on looks. */
const SUPERSEDED_JA = [
  /休眠(?!\(確認済み\)|（確認済み）)/,
  /データ不足/,
  /見込み/,
  /全学/,
  /相手機関/,
  /^学術$|学術(?!交流|研究|機関|論文|会議)/,
  /^産業$/,
  /^地域社会$/,
  /期限レーダー/,
  /終了日/,
  /通知日/,
  /学内の主体/,
  /担当者/,
  /国をもたない/,
  /連絡事務所/,
  /海外拠点/,
  /共同ラボ/,
  /ブリーフ/,
  /(?<!前回からの)変化/,
  /学長/,
]
const SUPERSEDED_EN = [
  /\bdormant\b/i,
  /\basleep\b/i,
  /\bsleeping\b/i,
  /\blost\b/i,
  /\bnot enough data\b/i,
  /\b\d+ countries\b(?! and regions)/i,
]

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

/** Words that §8 fixes, where the screen of today has them. */
const SAID: Readonly<Record<string, string>> = {
  'words:sector.academia': '大学・研究機関',
  'words:sector.industry': '企業',
  'words:sector.community': '地域・自治体',
  'words:sector.government': '政府・国際機関',
  'words:place.abroad': '海外',
  'words:place.at_home': '国内',
  'words:place.multinational': '多国間',
  'words:agreementLevel.university': '大学間',
  'words:agreementLevel.department': '部局間',
  'words:agreementState.in_preparation': '締結準備中',
  'words:agreementState.planned': '締結予定',
  'words:agreementState.in_force': '有効',
  'words:agreementState.in_force_to_be_confirmed': '有効(要確認)',
  'words:agreementState.expiring': '期限間近',
  'words:agreementState.expired': '期限経過',
  'words:agreementState.ended': '終了',
  'words:agreementState.unknown': '要確認',
  'words:partnershipState.living': '活動中',
  'words:partnershipState.unformalised': '協定なし・活動あり',
  'words:partnershipState.quiet': '最近の活動の記録なし',
  'words:partnershipState.past': '過去の交流',
  'words:partnershipState.prospect': '接点あり',
  'words:asked.yes': '照会済み',
  'words:asked.no': '未照会',
  'words:label.AlumniChapter': '同窓会(萩友会)',
}

/** Keys without their plural endings, sorted. */
function plain(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].sort()
}

function slots(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name))].sort()
}

/** Every key that the code spells, with or without its namespace; `${…}` stands for any one part. */
function mentions(texts: readonly string[]): readonly RegExp[] {
  const spelled = texts.flatMap((text) => [
    ...[...text.matchAll(/(['"`])((?:[a-z]+:)?[A-Za-z_][\w-]*(?:\.(?:[\w-]|\$\{[^}]*\})+)+)\1/g)].map(
      (found) => found[2] ?? '',
    ),
    ...[...text.matchAll(/(['"`])([a-z]+:\w+)\1|\bt\(\s*(['`])(\w+)\3/g)].map((found) => found[2] ?? found[4] ?? ''),
  ])
  return [...new Set(spelled)].map(pattern)
}

function pattern(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.]/g, '\\.'))
  return new RegExp(`^${key.includes(':') ? '' : '[a-z]+:'}${parts.join('[\\w-]+')}$`)
}
