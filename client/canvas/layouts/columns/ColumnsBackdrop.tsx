import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Emphasis } from '#client/canvas/engine/emphasis.ts'
import { factText } from '#client/canvas/engine/facts/factText.ts'
import type { ShownFact } from '#client/canvas/engine/facts/shownFacts.ts'
import { asFarAs, type NameStyle } from '#client/canvas/engine/names/typeset.ts'
import type { CanvasFact } from '#client/canvas/engine/types.ts'
import { linePath, swing } from '#client/canvas/geometry/lines.ts'
import { textWidth } from '#client/canvas/geometry/measureText.ts'
import type { ColumnsPlan } from '#client/canvas/layouts/columns/columnsPlan.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { CountryShare } from '#client/graph/types.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { fonts, type Palette, palettes } from '#client/styles/tokens.ts'
import type { ColourScheme, Language } from '#client/view/types.ts'

/** Where the columns are, px; `fact` is null where ties stand for agreements and activities. */
export type ColumnEdges = {
  readonly unit: number
  readonly fact: { readonly left: number; readonly right: number } | null
  readonly partner: number
  readonly partnerEnd: number
  readonly country: number
  readonly width: number
}

type ColumnsBackdropProps = {
  readonly plan: ColumnsPlan
  readonly edges: ColumnEdges
  readonly facts: readonly ShownFact[]
  readonly countries: readonly CountryShare[]
  readonly countryOf: ReadonlyMap<string, string>
  readonly emphasis: Emphasis
  readonly language: Language
  readonly scheme: ColourScheme
}

const STYLE: NameStyle = { size: 10.5, weight: 400, tone: 'ink' }

/** Rows that are no nodes: ends at home without a unit, agreements and activities, countries with lines to their partners. */
export function ColumnsBackdrop(props: ColumnsBackdropProps) {
  const { plan, edges, scheme, countryOf } = props
  const { t } = useTranslation('words')
  const palette = palettes[scheme]
  const lines = [...countryOf].flatMap(([partner, country]) => {
    const [from, to] = [plan.partners.get(partner), plan.countries.get(country)]
    if (from === undefined || to === undefined) return []
    return [linePath(swing({ x: edges.partnerEnd, y: from }, { x: edges.country - 8, y: to }))]
  })
  return (
    <g fontFamily={fonts.sans} fontSize={STYLE.size}>
      <path d={lines.join('')} fill="none" stroke={palette.hair} strokeWidth={0.8} />
      {[HOME, UNIT_NOT_STATED].map((id) => {
        const y = plan.units.get(id)
        if (y === undefined) return null
        return (
          <Text key={id} x={edges.unit - 2} y={y} anchor="end" fill={palette.ink3}>
            {asFarAs(t(id === HOME ? 'home' : 'unitNotStated'), STYLE, edges.unit - 20)}
          </Text>
        )
      })}
      <Facts {...props} palette={palette} />
      <Countries {...props} palette={palette} />
    </g>
  )
}

/** As much of an agreement's or activity's words as its column holds. */
function textOf(fact: CanvasFact, { left, right }: NonNullable<ColumnEdges['fact']>, t: TFunction, language: Language) {
  return asFarAs(factText(fact, t, language), STYLE, right - left - 18)
}

/** Where these words end: lines to partners begin there. */
export function factEnds(
  facts: readonly ShownFact[],
  { fact: column }: ColumnEdges,
  t: TFunction,
  language: Language,
): ReadonlyMap<string, number> {
  if (!column) return new Map()
  return new Map(
    facts.map(({ fact }) => [
      fact.id,
      column.left + 16 + textWidth(textOf(fact, column, t, language), STYLE.size, STYLE.weight),
    ]),
  )
}

function Facts({ plan, edges, facts, emphasis, language, palette }: ColumnsBackdropProps & { palette: Palette }) {
  const { t } = useTranslation(['words'])
  if (!edges.fact) return null
  const column = edges.fact
  const { left, right } = column
  return facts.map(({ fact, ties }) => {
    const y = plan.facts.get(fact.id)
    const first = ties[0]
    if (y === undefined || !first) return null
    const stands = ties.some(({ id }) => emphasis.ties.has(id))
    const isBack = emphasis.reason !== 'none' && !stands
    const fill = stands && emphasis.reason === 'selection' ? palette.accentInk : isBack ? palette.ink3 : palette.ink2
    return (
      <g key={fact.id} data-from={first.from} data-to={first.to} data-fact={fact.id}>
        <rect x={left} y={y - 7} width={Math.max(0, right - left)} height={14} fill={palette.plate} opacity={0} />
        {fact.agreementKind ? (
          <rect x={left} y={y - 3} width={5} height={6} fill="none" stroke={fill} />
        ) : (
          <circle cx={left + 2.5} cy={y} r={2.2} fill={fill} />
        )}
        <Text x={left + 10} y={y} fill={fill}>
          {textOf(fact, column, t, language)}
        </Text>
      </g>
    )
  })
}

function Countries({ plan, edges, countries, language, palette }: ColumnsBackdropProps & { palette: Palette }) {
  return countries.map((country) => {
    const y = plan.countries.get(country.code)
    if (y === undefined) return null
    const { text, lang } = nameOf(country.names, language)
    return (
      <Text key={country.code} x={edges.country} y={y} lang={lang} fill={palette.ink}>
        {asFarAs(text, STYLE, edges.width - edges.country - 10)}
      </Text>
    )
  })
}

type TextProps = {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'end'
  readonly lang?: string
  readonly fill: string
  readonly children: ReactNode
}

function Text({ x, y, anchor = 'start', lang, fill, children }: TextProps) {
  return (
    <text x={x} y={y + 3.8} textAnchor={anchor} lang={lang} fill={fill}>
      {children}
    </text>
  )
}
