import { describe, expect, test } from 'vitest'
import { codeWithText, filesEnding, linesWith } from './projectFiles.ts'
import { wordsOf } from './wordsOf.ts'

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
  'client/canvas/geometry/breakName.ts': 'where a Japanese name may be broken is a matter of its letters',
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
  TieTail: 'tieTail',
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
