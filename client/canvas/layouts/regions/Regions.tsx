import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fitting, isWhole } from '#client/canvas/engine/camera/camera.ts'
import { begunOn, useStage } from '#client/canvas/engine/camera/stage.ts'
import { useCamera } from '#client/canvas/engine/camera/useCamera.ts'
import { useMoving } from '#client/canvas/engine/camera/useMoving.ts'
import { useDescription } from '#client/canvas/engine/describe/useDescription.ts'
import { emphasisOf } from '#client/canvas/engine/emphasis.ts'
import { HoverCard } from '#client/canvas/engine/gestures/HoverCard.tsx'
import { hoveredId, nameAt, tieAt } from '#client/canvas/engine/gestures/hitTest.ts'
import { useGestures } from '#client/canvas/engine/gestures/useGestures.ts'
import type { Layout, LayoutProps } from '#client/canvas/engine/layout.ts'
import { Badges } from '#client/canvas/engine/marks/Badges.tsx'
import { badgeAt, badgesOf } from '#client/canvas/engine/marks/badges.ts'
import { elementsOf, layerOpacity, standingOf } from '#client/canvas/engine/marks/elements.ts'
import { FrontMarks } from '#client/canvas/engine/marks/FrontMarks.tsx'
import { SelectionRing } from '#client/canvas/engine/marks/SelectionRing.tsx'
import { useCytoscape, useElements, usePlaces, useRecession } from '#client/canvas/engine/marks/useCytoscape.ts'
import { NamesLayer } from '#client/canvas/engine/names/NamesLayer.tsx'
import { namedBy } from '#client/canvas/engine/names/named.ts'
import { TieLayer } from '#client/canvas/engine/ties/TieLayer.tsx'
import type { CanvasProps, Hover, StackMark } from '#client/canvas/engine/types.ts'
import type { Point } from '#client/canvas/geometry/points.ts'
import { laidOut } from '#client/canvas/layouts/plane/layoutSize.ts'
import { describeRegions } from '#client/canvas/layouts/regions/describeRegions.ts'
import { RegionsBackdrop } from '#client/canvas/layouts/regions/RegionsBackdrop.tsx'
import { countryOf } from '#client/canvas/layouts/regions/regionsInput.ts'
import { drawTies } from '#client/canvas/layouts/regions/regionTies.ts'
import { Tray } from '#client/canvas/layouts/regions/Tray.tsx'
import { useRegionNames } from '#client/canvas/layouts/regions/useRegionNames.ts'
import { useSettling } from '#client/canvas/layouts/regions/useSettling.ts'
import { useTimings } from '#client/canvas/layouts/regions/useTimings.ts'
import { nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'

/** At so few ties, or so near, every line is drawn at full strength. */
const FEW_TIES = 150
const noPins = new Set<NodeId>()
const placeless = { more: new Map<NodeId, number>(), stacks: new Map<NodeId, StackMark[]>() }
const NEAR = 1.5

/** Units in the middle, partners around them by region. */
export const regions: Layout = { name: 'regions', Picture: Plate }

/** Four layers that share one camera: ground and ties (SVG), marks (Cytoscape), names (text of the page). */
function Plate(props: LayoutProps) {
  const { graph, view, visible, language, scheme, clearance = 0, size, onSelect, onHover, onNames, ref } = props
  const everything = props.ground ?? props.whole ?? graph
  const { t } = useTranslation('canvas')
  const host = useRef<HTMLDivElement>(null)
  const plate = useRef<HTMLDivElement>(null)
  const ground = useRef<HTMLDivElement>(null)
  const namesLayer = useRef<HTMLDivElement>(null)
  const layers = useMemo(() => ({ ground, names: namesLayer }), [])

  const arrangement = useSettling({ graph: everything, place: view.place, language, clearance, size })
  const { plan, geometry, phase } = arrangement
  const { positions, isMoving } = useMoving(arrangement.target, () =>
    begunOn(props.stage.current, fitting(size, arrangement), arrangement.target),
  )
  const isSettled = phase === 'settled' && !isMoving

  const cy = useCytoscape(host, scheme)
  const layout = useMemo(
    () => ({ width: arrangement.width, height: arrangement.height }),
    [arrangement.width, arrangement.height],
  )
  const { camera, fit, zoomBy, flyTo, fitTo } = useCamera(cy, size, layout, layers)
  useImperativeHandle(ref, () => ({ fit, zoomBy, flyTo, fitTo }), [fit, zoomBy, flyTo, fitTo])

  useStage(props.stage, positions, camera)

  const { selection } = view
  const selected = useMemo(() => namedBy(selection), [selection])
  const emphasis = useMemo(
    () => emphasisOf(visible, selection, view.highlighted, view.marked),
    [visible, selection, view.highlighted, view.marked],
  )
  const ties = useMemo(
    () => drawTies({ graph, visible, plan, geometry, positions }, selection),
    [graph, visible, plan, geometry, positions, selection],
  )
  const elements = useMemo(() => elementsOf(visible, scheme, geometry.scale), [visible, scheme, geometry.scale])
  const unitPlaces = useMemo(() => new Map(plan.units.map((unit) => [unit.id, unit])), [plan])
  useElements(cy, elements)
  const placeOf = useCallback((id: string) => unitPlaces.get(id) ?? positions.get(id), [unitPlaces, positions])
  usePlaces(cy, elements, placeOf)
  const standing = useCallback((id: string) => standingOf(id, emphasis), [emphasis])
  useRecession(cy, elements, emphasis)

  const { more, stacks } = props.network ?? placeless
  const badges = useMemo(() => {
    const nodes = [...visible.departments, ...visible.organizations]
    const all = new Map([...positions, ...unitPlaces])
    const sideOf = (id: string) => unitPlaces.get(id)?.side
    return badgesOf({ nodes, positions: all, more, stacks, scale: geometry.scale, camera, sideOf })
  }, [visible, positions, unitPlaces, more, stacks, geometry.scale, camera])
  const names = useRegionNames({
    badges,
    visible,
    plan,
    geometry,
    positions,
    camera,
    size,
    language,
    selected,
    phase: isMoving ? 'moving' : phase,
  })
  const placed = names.partners.length
  useTimings(cy !== null && placed > 0, isSettled)
  const total = visible.organizations.length
  const report = useRef(onNames)
  report.current = onNames
  useEffect(() => report.current?.({ placed, total }), [placed, total])

  const [hovered, setHovered] = useState<Hover | null>(null)
  const below = useCallback(
    (screen: { x: number; y: number }, model: { x: number; y: number }) => {
      const named = nameAt(screen, [...names.partners, ...names.units])
      if (named) return { kind: 'node', id: nodeId(named) } as const
      return tieAt(model, ties, cy?.zoom() ?? 1) ?? ({ kind: 'none' } as const)
    },
    [names, ties, cy],
  )
  const hover = (next: Hover | null) => {
    setHovered(next)
    onHover?.(next)
  }
  const { onExpand, onMenu, onToggle, onGather, onStack } = props
  const onBadge = (screen: Point) => {
    const badge = badgeAt(screen, badges)
    if (badge) onStack?.(badge.id, badge.stack?.label ?? null)
    return badge !== null
  }
  useGestures(cy, { below, onBadge, onSelect, onToggle, onGather, onHover: hover, onFit: fit, onExpand, onMenu })
  useDescription(plate, () =>
    describeRegions({ visible, plan, geometry, positions, camera, names, phase: isSettled ? 'settled' : 'start' }),
  )

  const toneOf = useCallback(
    (id: string) => {
      if (emphasis.reason === 'none') return 'plain'
      const stands = standing(id)
      if (stands === 'tied') return selected.ids.has(id) || unitPlaces.has(id) ? 'tied' : 'plain'
      return stands === '' ? 'plain' : stands
    },
    [emphasis, standing, selected, unitPlaces],
  )
  const wholeUniversity = useMemo(() => countByRegion(visible, graph), [visible, graph])
  const ofToday = props.whole ?? graph
  const partners = useMemo(() => partnersByRegion(ofToday, view.place), [ofToday, view.place])
  const hasTray = visible.unitNotStatedTies.length > 0
  const isTrayMarked = ties.some((tie) => tie.kind === 'open' && tie.isGrown) || selected.only === UNIT_NOT_STATED

  return (
    <div
      ref={plate}
      role="img"
      aria-label={t('plate')}
      data-testid="plate"
      data-phase={isSettled ? 'settled' : 'start'}
      data-camera={isWhole(camera, size, layout) ? 'whole' : 'near'}
      style={whole}
    >
      <div ref={ground} style={{ ...whole, transformOrigin: '0 0' }}>
        <svg
          width={layout.width}
          height={layout.height}
          style={{ position: 'absolute', overflow: 'visible' }}
          aria-hidden="true"
        >
          <RegionsBackdrop
            {...{ plan, geometry, partners, wholeUniversity, language, scheme }}
            regions={graph.regions}
          />
          <TieLayer
            ties={ties}
            scheme={scheme}
            emphasis={emphasis}
            hovered={hoveredId(hovered)}
            isFull={ties.length <= FEW_TIES || camera.zoom >= NEAR}
          />
          {hasTray && (
            <Tray
              box={plan.tray}
              count={visible.unitNotStatedTies.length}
              scale={geometry.scale}
              scheme={scheme}
              isMarked={isTrayMarked}
            />
          )}
        </svg>
      </div>
      <div ref={host} style={{ ...whole, opacity: layerOpacity[emphasis.reason] }} />
      <div ref={namesLayer} style={{ ...whole, transformOrigin: '0 0', pointerEvents: 'none' }}>
        <FrontMarks {...{ visible, emphasis, placeOf, camera, scheme }} scale={geometry.scale} />
        <SelectionRing {...{ graph, view, visible, positions, unitPlaces, camera, scheme }} scale={geometry.scale} />
        <Badges {...{ graph, badges, positions, camera, scheme }} scale={geometry.scale} pins={noPins} />
        <NamesLayer
          names={names.partners}
          unitNames={names.units}
          captions={names.captions}
          {...{ positions, camera, scheme, toneOf }}
        />
      </div>
      <HoverCard hover={hovered} plate={size} visible={visible} {...{ graph, language, scheme }} />
    </div>
  )
}

const whole = { position: 'absolute', inset: 0 } as const

function countByRegion(
  { wholeUniversityTies }: CanvasProps['visible'],
  graph: CanvasProps['graph'],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { to } of wholeUniversityTies) {
    const region = graph.nodes.get(nodeId(to))?.regionId ?? ''
    counts.set(region, (counts.get(region) ?? 0) + 1)
  }
  return counts
}

/** Of the day that is shown; places may be reckoned for more. */
function partnersByRegion(
  whole: CanvasProps['graph'],
  place: CanvasProps['view']['place'],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const node of laidOut(whole, place).organizations) {
    const { region } = countryOf(node)
    counts.set(region, (counts.get(region) ?? 0) + 1)
  }
  return counts
}
