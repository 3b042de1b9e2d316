import type { TFunction } from 'i18next'
import { nameOfKind, nameOfNode } from '#client/features/explore/words/stepWords.ts'
import type { DataStateQuery, FactKey } from '#client/generated/graphql.ts'
import type { Graph } from '#client/graph/types.ts'
import { formatDate } from '#client/i18n/format.ts'
import { headlineOf } from '#client/shared/entity/headline.ts'
import { keysOfList } from '#client/view/store/choice.ts'
import type { ViewState } from '#client/view/store/state.ts'
import type { Language, ListKey } from '#client/view/types.ts'
import { visibleOf } from '#client/view/visible.ts'

/** What a picture says about itself, wherever it goes. */
export type PictureWords = {
  readonly title: string
  readonly headline: string
  /** The filters that are set, one sentence. */
  readonly filters: string
  readonly dates: string
  readonly link: string
  /** Of the file, without its ending. */
  readonly name: readonly string[]
}

type PictureOf = {
  readonly t: TFunction
  readonly language: Language
  readonly view: ViewState & { readonly graph: Graph }
  readonly state: DataStateQuery['dataState'] | null
  /** The title of the drawing. */
  readonly sentence: string
  readonly link: string
  /** The drawing scrolls, and the picture is what is in view. */
  readonly isPart: boolean
}

export function pictureWords(around: PictureOf): PictureWords {
  const { t, language, view, sentence, link } = around
  const visible = visibleOf(view.graph, view, view.dayGraph ?? view.graph)
  const { selection, dayGraph } = view
  const subject = selection.kind === 'node' ? nameOfNode(selection.id, { language, dayGraph }) : t('picture:everybody')
  const purpose = t('picture:purpose', { layout: t(`layouts:name.${view.layout}`) })
  return {
    title: selection.kind === 'node' ? t('picture:titleOf', { title: sentence, name: subject }) : sentence,
    headline: headlineOf(visible.organizations, t),
    filters: filterWords(around),
    dates: dateWords(around),
    link,
    name: [subject, purpose, view.graph.asOf],
  }
}

function filterWords({ t, language, view, isPart }: PictureOf): string {
  const around = { t, language, dayGraph: view.dayGraph }
  const kinds = [...view.hidden].map((kind) => nameOfKind(kind, around)).filter((name) => name !== '')
  const listed = (Object.entries(view.only) as [ListKey, readonly string[] | null][]).flatMap(([list, values]) =>
    keysOfList(list, values ?? []).map((kind) => nameOfKind(kind, around)),
  )
  const facts = (Object.entries(view.facts) as [FactKey, unknown][]).flatMap(([part, values]) =>
    Array.isArray(values) ? `${t(`explore:factFilters.part.${part}`)} ${values.length}` : [],
  )
  const parts = [
    t(`words:place.${view.place}`),
    view.strategicOnly && t('app:strategicOnly'),
    kinds.length > 0 && t('picture:hiddenKinds', { names: kinds.join(t('explore:comma')) }),
    listed.length > 0 && t('explore:chips.only', { what: listed.join(t('explore:comma')) }),
    facts.length > 0 &&
      t('explore:chips.fact', { part: t('explore:factFilters.title'), what: facts.join(t('explore:comma')) }),
    view.hiddenNodes.size > 0 && t('picture:hiddenNodes', { count: view.hiddenNodes.size }),
    ...shapeWords({ t, language, view }),
    ...groupingWords({ t, view }),
    ...arrangementWords({ t, view }),
    isPart && t('picture:inView'),
  ].filter((part) => part !== false)
  return t('picture:filters', { filters: parts.join(t('picture:between')) })
}

type Said = Pick<PictureOf, 't' | 'view'>

function shapeWords({ t, language, view: { shape, dayGraph } }: Said & Pick<PictureOf, 'language'>): readonly string[] {
  const { near, core, largest } = shape
  const name = near?.ids.map((id) => nameOfNode(id, { language, dayGraph })).join(t('explore:comma'))
  return [
    ...(near ? [t('structure:shape.chip.near', { count: near.depth, name })] : []),
    ...(core ? [t('structure:shape.chip.core', { count: core })] : []),
    ...(largest ? [t('structure:shape.chip.largest')] : []),
  ]
}

/** A mark can be a group only in the layout `network`. */
function groupingWords({ t, view: { grouping, layout } }: Said): readonly string[] {
  const { by, made } = grouping
  if (layout !== 'network') return []
  return [
    ...(by === 'none' ? [] : [t('structure:group.chip', { by: t(`structure:group.by.${by}`) })]),
    ...(made.length === 0 ? [] : [t('structure:group.chipMade', { count: made.length })]),
  ]
}

function arrangementWords({ t, view: { layout, arrangement } }: Said): readonly string[] {
  if (layout === 'columns') return [t(`canvas:columns.mode.${arrangement.columns}`)]
  if (layout === 'timeline') return [t(`canvas:timeline.mode.${arrangement.timeline}`)]
  if (layout !== 'matrix') return []
  const { matrix, matrixOrder } = arrangement
  return [t(`canvas:matrix.columns.${matrix}`), t(`canvas:matrix.order.${matrixOrder}`)]
}

function dateWords({ t, language, view, state }: PictureOf): string {
  const asOf = t('picture:asOf', { date: formatDate(view.graph.asOf, language) })
  const { sourcesFrom: from, sourcesUpTo: to } = state ?? {}
  if (!from || !to) return asOf
  const sources = t('explore:status.sources', { from: formatDate(from, language), to: formatDate(to, language) })
  return [asOf, sources, t('explore:status.partial')].join(t('picture:between'))
}
