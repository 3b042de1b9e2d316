import { useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { fitting, isWhole } from '#client/canvas/engine/camera/camera.ts'
import { startFrom, useHandover } from '#client/canvas/engine/camera/handover.ts'
import { useCamera } from '#client/canvas/engine/camera/useCamera.ts'
import { useMoving } from '#client/canvas/engine/camera/useMoving.ts'
import { useDescription } from '#client/canvas/engine/describe/useDescription.ts'
import { type Emphasis, layerOpacity, toneOf } from '#client/canvas/engine/emphasis.ts'
import { HoverCard } from '#client/canvas/engine/gestures/HoverCard.tsx'
import { hoveredId, nameAt, tieAt } from '#client/canvas/engine/gestures/hitTest.ts'
import { useDragging } from '#client/canvas/engine/gestures/useDragging.ts'
import { useGestures } from '#client/canvas/engine/gestures/useGestures.ts'
import { useHover } from '#client/canvas/engine/gestures/useHover.ts'
import { Badges } from '#client/canvas/engine/marks/Badges.tsx'
import { badgeAt, badgesOf } from '#client/canvas/engine/marks/badges.ts'
import { elementsOf } from '#client/canvas/engine/marks/elements.ts'
import { FrontMarks } from '#client/canvas/engine/marks/FrontMarks.tsx'
import { unitSide } from '#client/canvas/engine/marks/marks.ts'
import { SelectionRing } from '#client/canvas/engine/marks/SelectionRing.tsx'
import { useCytoscape, useElements, usePlaces, useRecession } from '#client/canvas/engine/marks/useCytoscape.ts'
import { NamesLayer } from '#client/canvas/engine/names/NamesLayer.tsx'
import { selectedNamesOf } from '#client/canvas/engine/names/selectedNames.ts'
import { useFontLoads } from '#client/canvas/engine/names/useFontLoads.ts'
import { useNameCount } from '#client/canvas/engine/names/useNameCount.ts'
import { useNames } from '#client/canvas/engine/names/useNames.ts'
import type { LayoutProps, StackMark } from '#client/canvas/engine/types.ts'
import { useEmphasis } from '#client/canvas/engine/useEmphasis.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { describePlane } from '#client/canvas/layouts/plane/describePlane.ts'
import type { OtherMarks, PlaneLayout } from '#client/canvas/layouts/plane/picture.ts'
import { TieLayers } from '#client/canvas/layouts/plane/TieLayers.tsx'
import { useTimings } from '#client/canvas/layouts/plane/useTimings.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import { selectedIds } from '#client/view/selection.ts'

type PlaneProps = LayoutProps & Pick<PlaneLayout, 'usePicture'>

const none = { pins: new Set<NodeId>(), more: new Map<NodeId, number>(), stacks: new Map<NodeId, StackMark[]>() }

/** Marks on a plane under one camera: backdrop and ties (SVG), marks (Cytoscape), names (text of the page). */
export function Plane({ usePicture, ...props }: PlaneProps) {
  const { graph, view, visible, language, scheme, size, handover, onSelect, onNames, ref } = props
  const picture = usePicture(props)
  const { drawn, places: target, fixed, frame, scale, others, overAt } = picture
  const { pins, more, stacks } = props.network ?? none
  const host = useRef<HTMLDivElement>(null)
  const plate = useRef<HTMLDivElement>(null)
  const layers = useLayers()
  const cy = useCytoscape(host, scheme)
  const { camera, fit, zoomBy, flyTo, fitTo, uncover } = useCamera(cy, size, frame, layers)
  useImperativeHandle(ref, () => ({ fit, zoomBy, flyTo, fitTo }), [fit, zoomBy, flyTo, fitTo])
  const moving = useMoving(target, () => startFrom(handover.current, fitting(size, frame), target))
  const positions = useDragging(cy, moving.positions, { selection: view.selection, onPin: picture.onPin })
  const isPlaced = picture.isPlaced ?? drawn.every(({ id }) => target.has(id))
  const namesPhase = moving.isMoving ? 'moving' : isPlaced ? 'settled' : 'start'
  useHandover(handover, positions, camera)

  const { selection } = view
  const selected = useMemo(() => selectedNamesOf(selection), [selection])
  const meant = selection.kind === 'tie' ? selection.to : selectedIds(selection).at(-1)
  const isResting = namesPhase === 'settled'
  // A selection opens the drawer; a layout that is there anew may stand below it.
  useEffect(() => {
    if (meant !== undefined && isResting) uncover(meant)
  }, [meant, isResting, uncover])
  const shown = useEmphasis(visible, view)
  const emphasis = useMemo(() => withLinked(shown, selected.ids, others?.linked), [shown, selected, others])
  const { ties: tiesOf } = picture
  const ties = useMemo(() => tiesOf(positions), [tiesOf, positions])
  const elements = useMemo(
    () => elementsOf(visible, scheme, scale).filter(({ data: { id = '' } }) => target.has(id) || fixed?.has(id)),
    [visible, scheme, scale, target, fixed],
  )
  useElements(cy, elements)
  const placeOf = useCallback((id: string) => fixed?.get(id) ?? positions.get(id), [fixed, positions])
  usePlaces(cy, elements, placeOf)
  useRecession(cy, elements, emphasis)

  const named = useMemo(() => withOthers(target, others), [target, others])
  const namedNow = useMemo(() => withOthers(positions, others), [positions, others])
  const fontLoads = useFontLoads(visible, language)
  const badged = useMemo(() => (fixed ? new Map([...positions, ...fixed]) : target), [fixed, positions, target])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fontLoads` counts loads of fonts, after which widths differ
  const badges = useMemo(() => {
    const sideOf = (id: string) => fixed?.get(id)?.side
    return badgesOf({ nodes: drawn, positions: badged, more, stacks, scale, camera, sideOf })
  }, [drawn, badged, fixed, more, stacks, scale, camera, fontLoads])
  const { allowsName, oneLine, namesOf } = picture
  const names = useNames({
    ...{ nodes: drawn, others: others?.marks, positions: named, positionsNow: positions, badges, scale, camera },
    ...{ plate: size, language, selected, phase: namesPhase, allowsName, oneLine, namesOf, fontLoads },
  })
  const placed = names.partners.length
  const namable = picture.namable ?? drawn.length
  useNameCount(onNames, placed, namable + (others?.marks.length ?? 0))
  useTimings(cy !== null && placed > 0, namesPhase === 'settled')

  const [hovered, onHover] = useHover(props.onHover)
  const below = useCallback(
    (screen: Point, model: Point) => {
      const id = nameAt(screen, [...names.partners, ...names.units])
      if (id) return { kind: 'node', id: nodeId(id) } as const
      const zoom = cy?.zoom() ?? 1
      return overAt?.(model, positions, zoom) ?? tieAt(model, ties, zoom) ?? ({ kind: 'none' } as const)
    },
    [names, ties, cy, overAt, positions],
  )
  const { onExpand, onMenu, onToggle, onGather, onStack } = props
  const onBadge = (screen: Point) => {
    const badge = badgeAt(screen, badges)
    if (badge) onStack?.(badge.id, badge.stack?.label ?? null)
    return badge !== null
  }
  useGestures(cy, { below, onBadge, onSelect, onToggle, onGather, onHover, onFit: fit, onExpand, onMenu })

  const unitPlaces = useMemo(() => {
    if (fixed) return fixed
    const own = visible.departments.flatMap(({ id, ties: count }) => {
      const at = positions.get(id)
      return at ? [[id as string, { ...at, size: unitSide(count, scale) }] as const] : []
    })
    return new Map(own)
  }, [fixed, visible, positions, scale])
  const phase = namesPhase === 'settled' && picture.isReady !== false ? 'settled' : 'start'
  useDescription(plate, () =>
    describePlane({
      ...{ visible, positions, unitPlaces, scale, camera, phase },
      ...{ outline: picture.outline, names: { placed, total: namable } },
    }),
  )
  const nameTone = useCallback(
    (id: string) => {
      const tone = toneOf(id, emphasis)
      return tone === 'tied' && !selected.ids.has(id) && !fixed?.has(id) ? 'plain' : tone
    },
    [emphasis, selected, fixed],
  )

  return (
    <div
      ref={plate}
      role="img"
      aria-label={picture.label}
      data-testid="plate"
      data-phase={phase}
      data-camera={isWhole(camera, size, frame) ? 'whole' : 'near'}
      style={whole}
    >
      <TieLayers
        {...{ picture, positions, ties, emphasis, layers, camera, scheme }}
        plate={size}
        hovered={hoveredId(hovered)}
      />
      <div ref={host} style={{ ...whole, opacity: layerOpacity[emphasis.reason] }} />
      <div ref={layers.names} style={{ ...whole, transformOrigin: '0 0', pointerEvents: 'none' }}>
        <FrontMarks {...{ visible, emphasis, placeOf, camera, scale, scheme }} />
        <SelectionRing {...{ graph, view, visible, positions, unitPlaces, camera, scale, scheme }} />
        <Badges {...{ graph, badges, positions, camera, scale, scheme }} pins={picture.onPin ? pins : none.pins} />
        <NamesLayer names={names} positions={namedNow} {...{ camera, scheme }} toneOf={nameTone} />
      </div>
      <HoverCard
        hover={hovered}
        facts={props.facts}
        topics={props.topics}
        plate={size}
        visible={visible}
        {...{ graph, language, scheme }}
      />
    </div>
  )
}

/** Elements that follow the camera. */
function useLayers() {
  const backdrop = useRef<HTMLDivElement>(null)
  const names = useRef<HTMLDivElement>(null)
  const ties = useRef<HTMLDivElement>(null)
  const front = useRef<HTMLDivElement>(null)
  return useMemo(() => ({ backdrop, names, ties, front }), [])
}

function withOthers(positions: Positions, others: OtherMarks | undefined): Positions {
  return others ? new Map([...positions, ...others.placesAt(positions)]) : positions
}

/** What belongs to a selected mark of `others` stays bright with it, and such marks with what belongs to them. */
function withLinked(
  emphasis: Emphasis,
  selected: ReadonlySet<string>,
  linked: OtherMarks['linked'] = new Map(),
): Emphasis {
  if (emphasis.reason !== 'selection' || linked.size === 0) return emphasis
  const nodes = new Set(emphasis.nodes)
  for (const [id, ends] of linked) {
    if (selected.has(id)) for (const end of ends) nodes.add(end)
    if (ends.some((end) => selected.has(end))) nodes.add(id)
  }
  return { ...emphasis, nodes }
}

const whole = { position: 'absolute', inset: 0 } as const
