import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSize } from '#client/canvas/engine/camera/useSize.ts'
import { emphasisOf } from '#client/canvas/engine/emphasis.ts'
import { lookOf, markExtent, markImage } from '#client/canvas/engine/marks/marks.ts'
import { TieLayer } from '#client/canvas/engine/ties/TieLayer.tsx'
import type { MiniRegionsProps } from '#client/canvas/engine/types.ts'
import type { Size } from '#client/canvas/geometry/points.ts'
import { geometryOf } from '#client/canvas/layouts/regions/places/geometry.ts'
import { planOf } from '#client/canvas/layouts/regions/places/plan.ts'
import { firstPicture } from '#client/canvas/layouts/regions/places/settle.ts'
import { RegionsBackdrop } from '#client/canvas/layouts/regions/RegionsBackdrop.tsx'
import { regionCounts } from '#client/canvas/layouts/regions/regionCounts.ts'
import { regionsInput } from '#client/canvas/layouts/regions/regionsInput.ts'
import { regionTies } from '#client/canvas/layouts/regions/regionTies.ts'
import { fonts, palettes } from '#client/styles/tokens.ts'
import { nothingSelected, openingView } from '#client/view/viewStore.ts'

/** The same picture small and still, for the start page. Fills its parent, which must have a size and a position. */
export function MiniRegions(props: MiniRegionsProps) {
  const host = useRef<HTMLDivElement>(null)
  const size = useSize(host)
  return (
    <div ref={host} style={{ position: 'absolute', inset: 0 }}>
      {size && <SmallPicture {...props} size={size} />}
    </div>
  )
}

function SmallPicture({ graph, visible, language, scheme, units, size }: MiniRegionsProps & { readonly size: Size }) {
  const { t } = useTranslation('canvas')
  const { plan, geometry, positions, ties } = useMemo(() => smallPicture(graph, visible, size), [graph, visible, size])
  const counts = useMemo(() => regionCounts(visible, graph, placeOf(visible)), [graph, visible])
  const emphasis = useMemo(() => emphasisOf(visible, nothingSelected, null), [visible])
  const palette = palettes[scheme]
  const label = t('miniPlate', { units: units.shown, total: units.total, partners: visible.organizations.length })
  return (
    <svg
      width={size.width}
      height={size.height}
      style={{ overflow: 'visible' }}
      role="img"
      aria-label={label}
      data-testid="mini-plate"
    >
      <RegionsBackdrop {...{ plan, geometry, counts, language, scheme }} regions={graph.regions} isSmall />
      <TieLayer ties={ties} scheme={scheme} emphasis={emphasis} hovered={null} isFull={false} />
      {plan.units.map(({ id, x, y, size: side }) => (
        <rect
          key={id}
          x={x - side / 2}
          y={y - side / 2}
          width={side}
          height={side}
          rx={side * 0.26}
          fill={palette.dept}
        />
      ))}
      {visible.organizations.map((node) => {
        const at = positions.get(node.id)
        const look = lookOf(node, geometry.scale)
        const half = markExtent(look)
        return (
          at && (
            <image
              key={node.id}
              href={markImage(look, scheme)}
              x={at.x - half}
              y={at.y - half}
              width={half * 2}
              height={half * 2}
            />
          )
        )
      })}
      <g textAnchor="middle" transform={`translate(${geometry.centre.x} ${geometry.centre.y})`}>
        <text fontFamily={fonts.serif} fontSize={26} fontWeight={500} fill={palette.ink}>
          {units.shown}
          <tspan fontSize={15} fill={palette.ink3}>{` / ${units.total}`}</tspan>
        </text>
        <text y={20} fontFamily={fonts.sans} fontSize={11} fill={palette.ink2}>
          {t('departments')}
        </text>
      </g>
    </svg>
  )
}

/** Start positions only: small, the marks need no room for names, and the page shows at once. */
function smallPicture(graph: MiniRegionsProps['graph'], visible: MiniRegionsProps['visible'], { width, height }: Size) {
  const scale = Math.max(0.45, Math.min(1, width / 900, height / 560))
  const input = { ...regionsInput(graph, placeOf(visible), { width, height, scale, grow: 1 }, null), hasTray: false }
  const plan = planOf(input)
  const geometry = geometryOf(plan.size)
  const places = firstPicture(input, plan)
  const positions = new Map(
    input.partners.flatMap(({ id }, index) => (places[index] ? [[id, places[index]] as const] : [])),
  )
  const ties = regionTies({ graph, visible, plan, geometry, positions }, nothingSelected)
  return { plan, geometry, positions, ties }
}

/** The small plate shows what its page counts. */
function placeOf({ organizations }: MiniRegionsProps['visible']) {
  const atHome = organizations.some((node) => node.place === 'at_home')
  const abroad = organizations.some((node) => node.place !== 'at_home')
  if (atHome && abroad) return 'both'
  return atHome ? 'at_home' : openingView.place
}
