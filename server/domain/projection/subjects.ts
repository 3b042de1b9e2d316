import type { Ends } from '#server/domain/projection/graph.ts'
import { ThemeWords } from '#server/domain/projection/themeWords.ts'
import { listIn, textOf } from '#server/domain/projection/values.ts'
import type { Draft } from '#server/domain/records/combine.ts'
import type { StatedLink } from '#server/domain/records/description.ts'
import type { EntityId } from '#server/domain/things/ids.ts'

/** The rule by which a thing has a subject. Stated ones come first: of two rules for one subject the first is named. */
export const SUBJECT_RULES = ['fields', 'topics', 'call', 'kind', 'title', 'unit'] as const
export type SubjectRule = (typeof SUBJECT_RULES)[number]

/** The subject of a kind, by a word that a theme has as name or synonym. */
const WORD_OF_KIND: Readonly<Record<string, string>> = { disaster_cooperation: 'disaster resilience' }

/** Kinds of units that are devoted to one subject; faculties and schools have many. */
const FOCUSED_KINDS: ReadonlySet<string> = new Set(['research_institute', 'inter_departmental', 'centre'])

type Subject = { readonly theme: EntityId; readonly rule: SubjectRule }

/** The subjects of units, agreements, activities and organizations, each with the rule that gave it. */
export function subjectLinks(drafts: ReadonlyMap<EntityId, Draft>, ends: Ends): readonly StatedLink[] {
  const themes = [...drafts.values()].filter((draft) => draft.label === 'Theme')
  const known = { words: new ThemeWords(themes), segments: themes.flatMap(segmentsOf) }
  const own = new Map([...drafts.values()].map((draft) => [draft.id, ownSubjects(draft, known)]))
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

type Segments = { readonly theme: EntityId; readonly segments: readonly string[] }
type Known = { readonly words: ThemeWords; readonly segments: readonly Segments[] }

function ownSubjects(draft: Draft, { words, segments }: Known): readonly Subject[] {
  const kind = WORD_OF_KIND[textOf(draft, 'kind') ?? '']
  const by = (rule: SubjectRule, found: readonly EntityId[]): readonly Subject[] =>
    found.map((theme) => ({ theme, rule }))
  return [
    ...by('fields', listIn(draft, 'fields').flatMap(words.named)),
    ...by('topics', listIn(draft, 'topics').flatMap(words.named)),
    ...by('call', themesOfCall(textOf(draft, 'call'), segments)),
    ...by('kind', kind === undefined ? [] : words.named(kind)),
    ...by('title', hasTellingTitle(draft) ? words.within(titlesOf(draft)) : []),
  ]
}

/** Codes of a theme are segments of call codes, such as `-DRS-`, or codes of euroSciVoc. */
function segmentsOf(theme: Draft): readonly Segments[] {
  const segments = (textOf(theme, 'code') ?? '').split(';').filter((code) => code.startsWith('-'))
  return segments.length === 0 ? [] : [{ theme: theme.id, segments }]
}

function themesOfCall(call: string | null, all: readonly Segments[]): readonly EntityId[] {
  if (call === null) return []
  return all.filter(({ segments }) => segments.some((one) => call.includes(one))).map(({ theme }) => theme)
}

/** A university's name says where it is, not what it is about. */
function hasTellingTitle(draft: Draft): boolean {
  if (draft.label === 'Activity' || draft.label === 'Agreement') return true
  return draft.label === 'Organization' && textOf(draft, 'subLabel') !== 'University'
}

function titlesOf(draft: Draft): readonly string[] {
  const note = draft.label === 'Agreement' ? [textOf(draft, 'note') ?? ''] : []
  return [...['nameEn', 'nameJa'].flatMap((key) => textOf(draft, key) ?? []), ...note]
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
