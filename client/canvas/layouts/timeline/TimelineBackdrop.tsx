import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Emphasis } from '#client/canvas/engine/emphasis.ts'
import { asFarAs, type NameStyle } from '#client/canvas/engine/names/typeset.ts'
import type { TimeBar, TimelinePlan } from '#client/canvas/layouts/timeline/timelinePlan.ts'
import { HOME, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { fonts, type Palette, palettes } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

type TimelineBackdropProps = {
  readonly plan: TimelinePlan
  /** Where lane heads end, where the column of unknown starts begins, and where the years do. */
  readonly edges: { readonly head: number; readonly unknown: number; readonly left: number; readonly width: number }
  /** Ids of the ties that a bar stands for, and the words on it. */
  readonly tiesOf: (bar: TimeBar) => readonly { readonly id: string; readonly from: string; readonly to: string }[]
  readonly textOf: (bar: TimeBar) => { readonly text: string; readonly lang: string }
  readonly emphasis: Emphasis
  readonly scheme: ColourScheme
}

export const BAR_STYLE: NameStyle = { size: 9.8, weight: 400, tone: 'ink' }
const LANE_STYLE: NameStyle = { size: 10.5, weight: 400, tone: 'ink2' }
/** Two lines, so far from the year at which the scale of the axis changes. */
const TURN = 1.5
/** Only words of a bar that begin on the sheet fit it: they end where it does. */
const MARGIN = 6

/** Years, lanes, bars with their ends, and lines of successors. */
export function TimelineBackdrop(props: TimelineBackdropProps) {
  const { plan, edges, scheme } = props
  const { t } = useTranslation('words')
  const palette = palettes[scheme]
  const hatch = useId()
  const bottom = plan.lanes.at(-1)?.bottom ?? 0
  const top = plan.lanes[0]?.top ?? 0
  return (
    <g fontFamily={fonts.sans}>
      <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" stroke={palette.hair} strokeWidth={1.2} />
      </pattern>
      <rect
        x={edges.unknown}
        y={top}
        width={Math.max(0, edges.left - edges.unknown - 4)}
        height={Math.max(0, bottom - top)}
        fill={`url(#${hatch})`}
      />
      <path
        d={plan.years.map(({ x }) => `M${x} ${top}V${bottom}`).join('')}
        stroke={palette.hair}
        strokeWidth={0.6}
        fill="none"
      />
      <path
        d={plan.lanes.map((lane) => `M0 ${lane.bottom}H${edges.width}`).join('')}
        stroke={palette.hair2}
        strokeWidth={0.6}
        fill="none"
      />
      {plan.turn && (
        <path
          d={`M${plan.turn.x - TURN} ${top}V${bottom}M${plan.turn.x + TURN} ${top}V${bottom}`}
          stroke={palette.edge}
          strokeWidth={0.8}
          strokeDasharray="6 3"
          fill="none"
        />
      )}
      <path d={`M${plan.now} ${top}V${bottom}`} stroke={palette.accent} strokeWidth={1} />
      {plan.lanes
        .filter(({ id }) => id === HOME || id === UNIT_NOT_STATED)
        .map((lane) => (
          <text key={lane.id} x={10} y={lane.top + 15} fontSize={LANE_STYLE.size} fill={palette.ink3}>
            {asFarAs(t(lane.id === HOME ? 'home' : 'unitNotStated'), LANE_STYLE, edges.head - 14)}
          </text>
        ))}
      <path
        d={plan.chains.map(([a, b]) => `M${a.to} ${a.y}L${b.from} ${b.y}`).join('')}
        stroke={palette.ink2}
        strokeWidth={1}
        strokeDasharray="1 2"
        fill="none"
      />
      {plan.bars.map((bar) => (
        <Bar key={bar.id} bar={bar} {...props} palette={palette} />
      ))}
    </g>
  )
}

function Bar({
  bar,
  edges,
  tiesOf,
  textOf,
  emphasis,
  palette,
}: TimelineBackdropProps & { bar: TimeBar; palette: Palette }) {
  const ties = tiesOf(bar)
  const first = ties[0]
  const stands = ties.some(({ id }) => emphasis.ties.has(id))
  const isChosen = stands && emphasis.reason === 'selection'
  const isBack = emphasis.reason !== 'none' && !stands
  const colour = isChosen ? palette.accent : colourOf(bar, palette)
  const { text, lang } = textOf(bar)
  const { from, solidTo, to, y } = bar
  // An agreement is a bar; an activity a mark where it begins, with a hairline as long as it goes on.
  const isAgreement = bar.fact.agreementKind !== null
  const wide = isAgreement ? 4 : 1
  const half = isAgreement ? 4 : 2
  const isMarked = bar.isMark || (!isAgreement && bar.isStartKnown)
  return (
    <g
      data-from={first?.from}
      data-to={first?.to}
      data-fact={bar.fact.id}
      data-end={bar.end}
      opacity={isBack ? 0.35 : 1}
    >
      <rect x={from} y={y - 13} width={Math.max(to - from, 12)} height={16} fill={palette.plate} fillOpacity={0} />
      {!bar.isMark && (
        <>
          <path d={`M${from} ${y}H${Math.max(solidTo, from + 1)}`} stroke={colour} strokeWidth={wide} fill="none" />
          {bar.end === 'stated' && (
            <path d={`M${to} ${y - half}V${y + half}`} stroke={colour} strokeWidth={isAgreement ? 1.6 : 1} />
          )}
          {bar.end !== 'stated' && (
            <path d={`M${solidTo + 2} ${y}H${to}`} stroke={colour} {...beyond[bar.end]} fill="none" />
          )}
          {!bar.isStartKnown && (
            <path d={`M${from + 4} ${y - 4}l-4 4l4 4`} stroke={colour} strokeWidth={1} fill="none" />
          )}
        </>
      )}
      {isMarked && (
        <path
          d={`M${from} ${y - 3.5}l3.5 3.5l-3.5 3.5l-3.5 -3.5Z`}
          fill={isAgreement ? colour : palette.plate}
          stroke={colour}
        />
      )}
      <text
        x={from + (bar.isMark ? 7 : 1)}
        y={bar.isMark ? y + 3.4 : y - 4}
        lang={lang}
        fontSize={BAR_STYLE.size}
        fontWeight={isChosen ? 600 : 400}
        fill={isChosen ? palette.accentInk : palette.ink2}
      >
        {asFarAs(text, BAR_STYLE, edges.width - from - MARGIN - 8)}
      </text>
    </g>
  )
}

/** After the last confirmation: dashes to a presumed end, dots where none is known. */
const beyond = {
  presumed: { strokeWidth: 1.6, strokeDasharray: '4 3' },
  open: { strokeWidth: 1.2, strokeDasharray: '1 4' },
} as const

function colourOf({ fact }: TimeBar, palette: Palette): string {
  if (fact.agreementState === 'expiring') return palette.warn
  if (fact.isCurrent) return palette.tie
  return palette.tieGrey
}
