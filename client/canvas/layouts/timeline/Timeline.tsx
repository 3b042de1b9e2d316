import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { factText } from '#client/canvas/engine/facts/factText.ts'
import { type ShownFact, shownFacts } from '#client/canvas/engine/facts/shownFacts.ts'
import { canvasName } from '#client/canvas/engine/names/nameText.ts'
import { useFontLoads } from '#client/canvas/engine/names/useFontLoads.ts'
import type { LayoutProps } from '#client/canvas/engine/types.ts'
import { textWidth } from '#client/canvas/geometry/measureText.ts'
import { Choice } from '#client/canvas/layouts/sheet/Choice.tsx'
import { MARK_ROOM } from '#client/canvas/layouts/sheet/SheetRows.tsx'
import type { SheetLayout, SheetPicture, SheetRow } from '#client/canvas/layouts/sheet/types.ts'
import { BAR_STYLE, TimelineBackdrop } from '#client/canvas/layouts/timeline/TimelineBackdrop.tsx'
import { type TimeBar, type TimelinePlan, timelinePlan } from '#client/canvas/layouts/timeline/timelinePlan.ts'
import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { Graph, GraphLink } from '#client/graph/types.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import { type Arrangement, arrangements } from '#client/view/arrangement.ts'
import type { ColourScheme } from '#client/view/types.ts'
import type { Visible } from '#client/view/visible.ts'
import { visibleTies } from '#client/view/visible.ts'

/** Years across, lanes down: what held and what happened when, and how much of it is not known. */
export const timeline: SheetLayout = { name: 'timeline', family: 'sheet', usePicture: useTimelinePicture }

const { timeline: modes } = arrangements
type Mode = Arrangement['timeline']

const HEAD = 26

function useTimelinePicture(props: LayoutProps): SheetPicture {
  const { graph, view, visible, language, scheme, size, facts, onArrange } = props
  const { t } = useTranslation(['canvas', 'words'])
  const { timeline: mode } = view.arrangement
  const fontLoads = useFontLoads(visible, language)
  const shown = useMemo(() => shownFacts(facts, visible), [facts, visible])
  const tiesByFact = useMemo(() => new Map(shown.map(({ fact, ties }) => [fact.id, ties])), [shown])
  const edges = useMemo(() => edgesFor(size.width), [size.width])
  const words = useMemo(() => {
    const others = (lane: string, ties: readonly GraphLink[]) => {
      const ends =
        mode === 'units' ? ties.filter(({ from }) => from === lane).map(({ to }) => to) : ties.map(({ from }) => from)
      return [...new Set(ends)].flatMap((id) => graph.nodes.get(nodeId(id)) ?? [])
    }
    return (lane: string, fact: ShownFact['fact']) => {
      const [first, ...more] = others(lane, tiesByFact.get(fact.id) ?? [])
      if (!first) return { text: factText({ ...fact, signedYear: null, startYear: null }, t, language), lang: language }
      const { text, lang } = canvasName(first.names, language)
      return { text: more.length > 0 ? `${text} +${more.length}` : text, lang }
    }
  }, [mode, graph, tiesByFact, t, language])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fontLoads` counts loads of fonts, after which widths differ
  const plan = useMemo(
    () =>
      timelinePlan({
        lanes: lanesOf(visible, shown, mode),
        asOf: graph.asOf,
        unknownFrom: edges.unknown + 2,
        left: edges.left,
        right: edges.width - 24,
        top: HEAD,
        widthOf: (fact) => Math.min(180, Math.max(...laneWords(fact, tiesByFact, mode, words))) + 8,
      }),
    [visible, shown, mode, graph.asOf, edges, tiesByFact, words, fontLoads],
  )
  const rows = useMemo(() => rowsOf(graph, visible, plan, mode, edges.head), [graph, visible, plan, mode, edges.head])
  const tiesOf = (bar: TimeBar) =>
    (tiesByFact.get(bar.fact.id) ?? []).filter(({ from, to }) => (mode === 'units' ? from : to) === bar.lane)
  return {
    label: t('timeline.label'),
    width: size.width,
    height: plan.height,
    rows,
    backdrop: (emphasis) => (
      <TimelineBackdrop {...{ plan, edges, emphasis, scheme, tiesOf }} textOf={(bar) => words(bar.lane, bar.fact)} />
    ),
    head: { height: HEAD, content: <Years {...{ plan, edges, scheme }} /> },
    choices: (
      <Choice
        label={t('timeline.choice')}
        options={modes.map((value) => ({ value, text: t(`timeline.mode.${value}`) }))}
        chosen={mode}
        scheme={scheme}
        onChoose={(value) => onArrange?.({ timeline: value })}
      />
    ),
    isReady: facts != null,
  }
}

function edgesFor(width: number) {
  const head = Math.round(Math.min(190, width * 0.19))
  return { head, unknown: head + 6, left: head + 104, width }
}

function laneWords(
  fact: ShownFact['fact'],
  ties: ReadonlyMap<string, readonly GraphLink[]>,
  mode: Mode,
  words: (lane: string, fact: ShownFact['fact']) => { readonly text: string },
): number[] {
  const lanes = (ties.get(fact.id) ?? []).map(({ from, to }) => (mode === 'units' ? from : to))
  return [0, ...lanes.map((lane) => textWidth(words(lane, fact).text, BAR_STYLE.size, 600))]
}

/** Units in official order, then the ends at home that are no unit; or partners, strongest first. */
function lanesOf(visible: Visible, shown: readonly ShownFact[], mode: Mode) {
  const facts = new Map<string, Map<string, ShownFact['fact']>>()
  for (const { fact, ties } of shown)
    for (const { from, to } of ties) {
      const lane = mode === 'units' ? from : to
      facts.set(lane, (facts.get(lane) ?? new Map()).set(fact.id, fact))
    }
  const ids =
    mode === 'units'
      ? [...visible.departments.map(({ id }) => id as string), HOME, UNIT_NOT_STATED]
      : visible.organizations.map(({ id }) => id as string)
  return ids.flatMap((id) => {
    const own = facts.get(id)
    return own ? [{ id, facts: [...own.values()] }] : []
  })
}

/** Lanes have their nodes at their heads; what is on bars has its mark at the latest of them. */
function rowsOf(graph: Graph, visible: Visible, plan: TimelinePlan, mode: Mode, head: number): SheetRow[] {
  const lanes = plan.lanes.flatMap(({ id, top }): SheetRow[] => {
    const node = graph.nodes.get(nodeId(id))
    return node ? [{ node, at: { x: 14, y: top + 12 }, room: head - 14 - MARK_ROOM - 4, side: 'right' }] : []
  })
  const latest = new Map<string, TimeBar>()
  for (const { from, to } of visibleTies(visible)) {
    const [lane, other] = mode === 'units' ? [from, to] : [to, from]
    for (const bar of plan.bars) {
      const isOwn =
        bar.lane === lane && (mode === 'units' ? bar.fact.organizationIds : bar.fact.departmentIds).includes(other)
      const before = latest.get(other)
      if (isOwn && (!before || bar.from > before.from)) latest.set(other, bar)
    }
  }
  const others = [...latest].flatMap(([id, bar]): SheetRow[] => {
    const node = graph.nodes.get(nodeId(id))
    return node ? [{ node, at: { x: bar.from - 7, y: bar.y - 5 }, room: 0, side: 'right' }] : []
  })
  return [...lanes, ...others]
}

function Years({
  plan,
  edges,
  scheme,
}: {
  plan: TimelinePlan
  edges: ReturnType<typeof edgesFor>
  scheme: ColourScheme
}) {
  const { t } = useTranslation('canvas')
  const { ink2, ink3, hair2, edge } = palettes[scheme]
  const { turn } = plan
  return (
    <svg width={edges.width} height={HEAD} style={{ display: 'block' }} fontFamily={fonts.sans} aria-hidden="true">
      <text x={edges.unknown} y={16} fontSize={10} fill={ink3}>
        {t('timeline.startUnknown', { count: plan.unknownStarts })}
      </text>
      {plan.years.map(({ year, x }) => (
        <text key={year} x={x} y={16} textAnchor="middle" fontSize={10.5} fill={ink2}>
          {year}
        </text>
      ))}
      <path d={`M0 25.5H${edges.width}`} stroke={hair2} />
      {turn && (
        <g data-part="turn">
          <title>{t('timeline.turn', { year: turn.year })}</title>
          <path d={`M${turn.x - 4} 25l4 -7M${turn.x} 25l4 -7`} stroke={edge} strokeWidth={1.2} fill="none" />
          <text x={turn.x - 8} y={24} textAnchor="end" fontSize={9} fill={ink3}>
            {t('timeline.closer')}
          </text>
        </g>
      )}
    </svg>
  )
}
