import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ShownFact, shownFacts } from '#client/canvas/engine/facts/shownFacts.ts'
import { type DrawnTie, strength } from '#client/canvas/engine/ties/drawnTie.ts'
import type { LayoutProps } from '#client/canvas/engine/types.ts'
import { joined, swing } from '#client/canvas/geometry/lines.ts'
import type { Positions } from '#client/canvas/geometry/points.ts'
import { bridgeRows, bridgeTies } from '#client/canvas/layouts/columns/bridge.ts'
import { type ColumnEdges, ColumnsBackdrop, factEnds } from '#client/canvas/layouts/columns/ColumnsBackdrop.tsx'
import { type ColumnsPlan, columnsPlan } from '#client/canvas/layouts/columns/columnsPlan.ts'
import { Choice } from '#client/canvas/layouts/sheet/Choice.tsx'
import { Headings } from '#client/canvas/layouts/sheet/Headings.tsx'
import { MARK_ROOM } from '#client/canvas/layouts/sheet/SheetRows.tsx'
import { sheetCounts } from '#client/canvas/layouts/sheet/sheetCounts.ts'
import type { SheetLayout, SheetPicture, SheetRow } from '#client/canvas/layouts/sheet/types.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { GraphLink } from '#client/graph/types.ts'
import { arrangements } from '#client/view/arrangement.ts'
import type { Visible } from '#client/view/visible.ts'
import { visibleTies } from '#client/view/visible.ts'

/** Lists side by side, what belongs together in one line: units, agreements and activities, partners, countries. */
export const columns: SheetLayout = { name: 'columns', family: 'sheet', usePicture: useColumnsPicture }

const { columns: modes } = arrangements

/** Px from one row to the next; the headings above them. */
const PITCH = 16
const HEAD = 26
const TOP = HEAD + 14

function useColumnsPicture(props: LayoutProps): SheetPicture {
  const { graph, view, visible, language, scheme, size, facts, onArrange } = props
  const { t } = useTranslation(['canvas', 'words'])
  const { columns: mode } = view.arrangement
  const shown = useMemo(() => shownFacts(facts, visible), [facts, visible])
  const hasFacts = mode === 'facts' && facts != null
  const edges = useMemo(() => edgesFor(size.width, hasFacts), [size.width, hasFacts])
  const countryOf = useMemo(
    () =>
      new Map(
        visible.organizations.flatMap(({ id, countryCode }) =>
          countryCode ? [[id as string, countryCode] as const] : [],
        ),
      ),
    [visible],
  )
  const ends = useMemo(() => factEnds(shown, edges, t, language), [shown, edges, t, language])
  const plan = useMemo(() => planOf(visible, hasFacts ? shown : null, countryOf), [visible, hasFacts, shown, countryOf])
  const isBridge = mode === 'bridge'
  const bridge = useMemo(() => bridgeRows(visible, size.width, PITCH, TOP), [visible, size.width])
  const rows = useMemo(
    () => (isBridge ? bridge.rows : rowsOf(visible, plan, edges)),
    [isBridge, bridge, visible, plan, edges],
  )
  const ties = useCallback(
    (positions: Positions) => {
      if (isBridge) return bridgeTies(visible, positions)
      const input = { edges, plan, ends, shown: hasFacts ? shown : null, positions }
      return tiesOf(visibleTies(visible), input)
    },
    [isBridge, visible, edges, plan, ends, hasFacts, shown],
  )
  const counts = useMemo(() => sheetCounts(visible, facts), [visible, facts])
  const units = visible.departments.length
  const heads = isBridge
    ? [
        { x: bridge.left, align: 'end' as const, text: t('columns.atHome'), count: bridge.counts.atHome },
        { x: bridge.middle, align: 'middle' as const, text: t('columns.units'), count: counts.units, rows: units },
        { x: bridge.right, align: 'start' as const, text: t('columns.abroad'), count: bridge.counts.abroad },
      ]
    : [
        { x: edges.unit + 6, align: 'end' as const, text: t('columns.units'), count: counts.units, rows: units },
        ...(edges.fact ? [{ x: edges.fact.left, text: t('columns.facts'), count: counts.facts }] : []),
        { x: edges.partner - 6, text: t('columns.partners'), count: counts.partners },
        { x: edges.width - 14, align: 'end' as const, text: t('columns.countries'), count: counts.countries },
      ]
  return {
    label: t('columns.label'),
    width: size.width,
    height: (isBridge ? bridge.height : plan.height) + 8,
    rows,
    ties,
    ...(isBridge
      ? {}
      : {
          backdrop: (emphasis) => (
            <ColumnsBackdrop
              {...{ plan, edges, countryOf, emphasis, language, scheme }}
              facts={hasFacts ? shown : []}
              countries={graph.countries}
            />
          ),
        }),
    head: { height: HEAD, content: <Headings heads={heads} scheme={scheme} width={size.width} /> },
    choices: (
      <Choice
        label={t('columns.choice')}
        options={modes.map((value) => ({ value, text: t(`columns.mode.${value}`) }))}
        chosen={mode}
        scheme={scheme}
        onChoose={(value) => onArrange?.({ columns: value })}
      />
    ),
    isReady: mode !== 'facts' || hasFacts,
  }
}

function edgesFor(width: number, hasFacts: boolean): ColumnEdges {
  const at = (share: number) => Math.round(width * share)
  if (hasFacts)
    return {
      unit: at(0.17),
      fact: { left: at(0.25), right: at(0.49) },
      partner: at(0.57),
      partnerEnd: at(0.8),
      country: at(0.87),
      width,
    }
  return { unit: at(0.22), fact: null, partner: at(0.45), partnerEnd: at(0.74), country: at(0.84), width }
}

function planOf(visible: Visible, shown: readonly ShownFact[] | null, countryOf: ReadonlyMap<string, string>) {
  const ties = visibleTies(visible)
  const others = [HOME, UNIT_NOT_STATED].filter((end) => ties.some(({ from }) => from === end))
  return columnsPlan({
    units: [...visible.departments.map(({ id }) => id as string), ...others],
    partners: visible.organizations.map(({ id }) => id),
    ties: ties.map(({ from, to }) => [from, to] as const),
    facts:
      shown?.map(({ fact, ties: own }) => ({
        id: fact.id,
        units: [...new Set(own.map(({ from }) => from))],
        partners: [...new Set(own.map(({ to }) => to))],
      })) ?? null,
    countryOf,
    pitch: PITCH,
    top: TOP,
  })
}

function rowsOf(visible: Visible, plan: ReturnType<typeof planOf>, edges: ColumnEdges): SheetRow[] {
  const row =
    (x: number, room: number, side: SheetRow['side'], places: ReadonlyMap<string, number>) =>
    (node: SheetRow['node']): SheetRow => ({ node, at: { x, y: places.get(node.id) ?? TOP }, room, side })
  return [
    ...visible.departments.map(row(edges.unit, edges.unit - MARK_ROOM - 8, 'left', plan.units)),
    ...visible.organizations.map(
      row(edges.partner, edges.partnerEnd - edges.partner - MARK_ROOM - 6, 'right', plan.partners),
    ),
  ]
}

type ColumnTiesInput = {
  readonly edges: ColumnEdges
  readonly plan: ColumnsPlan
  /** Where the text of each agreement or activity ends, px. */
  readonly ends: ReadonlyMap<string, number>
  /** Null: ties run from unit to partner at once. */
  readonly shown: readonly ShownFact[] | null
  readonly positions: Positions
}

/** A tie runs through each agreement and activity that it is made of. */
function tiesOf(links: readonly GraphLink[], input: ColumnTiesInput): DrawnTie[] {
  const through = new Map<string, string[]>()
  for (const { fact, ties } of input.shown ?? [])
    for (const { id } of ties) through.set(id, [...(through.get(id) ?? []), fact.id])
  return [...links]
    .sort((a, b) => strength(a) - strength(b))
    .flatMap((link) => {
      const ways = waysOf(link, through.get(link.id) ?? [], input)
      return ways.length > 0 ? [{ link, kind: 'unit' as const, ...joined(ways), isGrown: false }] : []
    })
}

function waysOf(link: GraphLink, facts: readonly string[], { edges, plan, ends, shown, positions }: ColumnTiesInput) {
  const to = positions.get(link.to)
  const y = plan.units.get(link.from)
  if (!to || y === undefined) return []
  const from = { x: edges.unit + 7, y: positions.get(link.from)?.y ?? y }
  const end = { x: to.x - 8, y: to.y }
  if (!shown || !edges.fact) return [swing(from, end)]
  const { left } = edges.fact
  return facts.flatMap((id) => {
    const row = plan.facts.get(id)
    return row === undefined
      ? []
      : [swing(from, { x: left - 4, y: row }), swing({ x: ends.get(id) ?? left, y: row }, end)]
  })
}
