import type { Ends } from '#server/domain/projection/graph.ts'
import { listIn, textOf } from '#server/domain/projection/values.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import type { StatedLink } from '#server/domain/records/description.ts'
import type { EntityId } from '#server/domain/things/ids.ts'
import { foldName } from '#server/domain/things/names.ts'

/** The rule by which a thing has a subject. Stated ones come first: of two rules for one subject the first is named. */
export const SUBJECT_RULES = ['fields', 'topics', 'call', 'kind', 'title', 'unit'] as const
export type SubjectRule = (typeof SUBJECT_RULES)[number]

/** Words that occur in titles of all kinds and so hint at no subject. */
const TOO_GENERAL: ReadonlySet<string> = new Set(
  ['science', 'technology', 'engineering', 'materials', 'innovation', 'culture', 'arts', 'policy', 'education'].concat([
    'statistics',
    'networks',
    'flow',
    'food',
    'water',
    'library',
    'environment',
    '技術',
    '文化',
    '芸術',
    '環境',
    '材料',
  ]),
)

/** The subject of a kind, by a word that a theme has as name or synonym. */
const WORD_OF_KIND: Readonly<Record<string, string>> = { disaster_cooperation: 'disaster resilience' }

/** Kinds of units that are devoted to one subject; faculties and schools have many. */
const FOCUSED_KINDS: ReadonlySet<string> = new Set(['research_institute', 'inter_departmental', 'centre'])

type Word = { readonly text: string; readonly theme: EntityId; readonly isLatin: boolean }
type Subject = { readonly theme: EntityId; readonly rule: SubjectRule }

/** The subjects of units, agreements, activities and organizations, each with the rule that gave it. */
export function subjectLinks(drafts: ReadonlyMap<EntityId, Draft>, ends: Ends): readonly StatedLink[] {
  const themes = [...drafts.values()].filter((draft) => draft.label === 'Theme')
  const words = themes.flatMap(wordsOf)
  const own = new Map([...drafts.values()].map((draft) => [draft.id, ownSubjects(draft, words, themes)]))
  return [...drafts.values()].flatMap((draft) => {
    const subjects = [...(own.get(draft.id) ?? []), ...subjectsOfUnits(draft, drafts, own, ends)]
    return [...firstByTheme(subjects)].map(([theme, rule]) => ({
      type: 'ABOUT' as const,
      from: draft.id,
      to: theme,
      properties: { rule, stated: rule === 'fields' || rule === 'topics' },
    }))
  })
}

function wordsOf(theme: Draft): readonly Word[] {
  const names = [textOf(theme, 'nameEn'), textOf(theme, 'nameJa')].filter((name) => name !== null)
  const all = [...names, ...listIn(theme, 'synonymsEn'), ...listIn(theme, 'synonymsJa')]
  return all.map((name) => ({
    text: foldName(name),
    theme: theme.id,
    isLatin: /^[\p{Script=Latin}\p{N} ]+$/u.test(foldName(name)),
  }))
}

function ownSubjects(draft: Draft, words: readonly Word[], themes: readonly Draft[]): readonly Subject[] {
  const kind = WORD_OF_KIND[textOf(draft, 'kind') ?? '']
  return [
    ...named(listIn(draft, 'fields'), words, 'fields'),
    ...named(listIn(draft, 'topics'), words, 'topics'),
    ...themes
      .filter((theme) => isInCall(theme, textOf(draft, 'call')))
      .map(({ id }) => ({ theme: id, rule: 'call' as const })),
    ...(kind === undefined ? [] : named([kind], words, 'kind')),
    ...(hasTellingTitle(draft) ? inTitle(draft, words) : []),
  ]
}

const named = (texts: readonly string[], words: readonly Word[], rule: SubjectRule): readonly Subject[] =>
  texts.flatMap((text) => words.filter((word) => word.text === foldName(text)).map(({ theme }) => ({ theme, rule })))

/** Codes of a theme are segments of call codes, such as `-DRS-`, or codes of euroSciVoc. */
function isInCall(theme: Draft, call: string | null): boolean {
  const segments = (textOf(theme, 'code') ?? '').split(';').filter((code) => code.startsWith('-'))
  return call !== null && segments.some((segment) => call.includes(segment))
}

/** A university's name says where it is, not what it is about. */
function hasTellingTitle(draft: Draft): boolean {
  if (draft.label === 'Activity' || draft.label === 'Agreement') return true
  return draft.label === 'Organization' && textOf(draft, 'subLabel') !== 'University'
}

function inTitle(draft: Draft, words: readonly Word[]): readonly Subject[] {
  const titles = ['nameEn', 'nameJa'].flatMap((key) => textOf(draft, key) ?? [])
  const note = draft.label === 'Agreement' ? [textOf(draft, 'note') ?? ''] : []
  const latin = [...titles, ...note].map((title) => ` ${foldName(title)} `)
  const isThere = (word: Word): boolean =>
    !TOO_GENERAL.has(word.text) &&
    word.text.length > 1 &&
    latin.some((title) => title.includes(word.isLatin ? ` ${word.text} ` : word.text))
  return words.filter(isThere).map(({ theme }) => ({ theme, rule: 'title' as const }))
}

/** What an institute or centre does is about what the institute is about. */
function subjectsOfUnits(
  draft: Draft,
  drafts: ReadonlyMap<EntityId, Draft>,
  own: ReadonlyMap<EntityId, readonly Subject[]>,
  ends: Ends,
): readonly Subject[] {
  const units = [...ends.from(draft.id, 'HELD_BY'), ...ends.from(draft.id, 'RUN_BY')]
  return units.flatMap((id) => {
    const unit = drafts.get(id)
    if (unit?.label !== 'Department' || !FOCUSED_KINDS.has(textOf(unit, 'kind') ?? '')) return []
    return (own.get(id) ?? []).map(({ theme }) => ({ theme, rule: 'unit' as const }))
  })
}

function firstByTheme(subjects: readonly Subject[]): ReadonlyMap<EntityId, SubjectRule> {
  const rules = new Map<EntityId, SubjectRule>()
  for (const { theme, rule } of subjects) if (!rules.has(theme)) rules.set(theme, rule)
  return rules
}
