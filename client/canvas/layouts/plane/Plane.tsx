import { type ReactNode, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { type Frame, fitting, isWhole, transformBetween, unmoved } from '#client/canvas/engine/camera/camera.ts'
import { begunOn, useStage } from '#client/canvas/engine/camera/stage.ts'
import { useCamera } from '#client/canvas/engine/camera/useCamera.ts'
import { useMoving } from '#client/canvas/engine/camera/useMoving.ts'
import { useDescription } from '#client/canvas/engine/describe/useDescription.ts'
import { type Emphasis, emphasisOf, nothing } from '#client/canvas/engine/emphasis.ts'
import { HoverCard } from '#client/canvas/engine/gestures/HoverCard.tsx'
import { hoveredId, nameAt, tieAt } from '#client/canvas/engine/gestures/hitTest.ts'
import { useDragging } from '#client/canvas/engine/gestures/useDragging.ts'
import { useGestures } from '#client/canvas/engine/gestures/useGestures.ts'
import type { LayoutProps } from '#client/canvas/engine/layout.ts'
import { Badges } from '#client/canvas/engine/marks/Badges.tsx'
import { badgeAt, badgesOf } from '#client/canvas/engine/marks/badges.ts'
import { elementsOf, layerOpacity, standingOf } from '#client/canvas/engine/marks/elements.ts'
import { FrontMarks } from '#client/canvas/engine/marks/FrontMarks.tsx'
import { unitSide } from '#client/canvas/engine/marks/marks.ts'
import { SelectionRing } from '#client/canvas/engine/marks/SelectionRing.tsx'
import { useCytoscape, useElements, usePlaces, useRecession } from '#client/canvas/engine/marks/useCytoscape.ts'
import { NamesLayer } from '#client/canvas/engine/names/NamesLayer.tsx'
import { namedBy } from '#client/canvas/engine/names/named.ts'
import type { MayStand, OneLine, OtherMark } from '#client/canvas/engine/names/placedNames.ts'
import { useLetters } from '#client/canvas/engine/names/useLetters.ts'
import { usePlacedNames } from '#client/canvas/engine/names/usePlacedNames.ts'
import type { DrawnTie } from '#client/canvas/engine/ties/drawnTie.ts'
import { TieCanvas } from '#client/canvas/engine/ties/TieCanvas.tsx'
import { isForward, TieLayer } from '#client/canvas/engine/ties/TieLayer.tsx'
import type { Hover, StackMark } from '#client/canvas/engine/types.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { describePlane } from '#client/canvas/layouts/plane/describePlane.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { GraphNode, NodeId } from '#client/graph/types.ts'
import type { ColourScheme, Selection } from '#client/view/types.ts'

/** What a layout says about its picture; all else is the same for every layout that places marks on one plane. */
export type PlanePicture = {
  /** The picture in a few words, for who cannot see it. */
  readonly label: string
  /** All that is drawn, strongest first. */
  readonly drawn: readonly GraphNode[]
  /** Where marks stand, px at zoom 1. What has no place yet is not drawn. */
  readonly places: Positions
  /** What `fit` shows. Keep it the same object, or the camera is set anew. */
  readonly frame: Frame
  /** Size of the marks. */
  readonly scale: number
  /** Ties between marks that stand so in this frame of the animation. */
  readonly ties: (positions: Positions) => readonly DrawnTie[]
  /** Above the ties and below the marks, where marks stand so. */
  readonly over?: (positions: Positions, look: OverLook) => ReactNode
  /** What of `over` lies at a point, px at zoom 1. */
  readonly overAt?: (point: Point, positions: Positions, zoom: number) => Selection | null
  /** Below the ties, as SVG in px at zoom 1. */
  readonly ground?: ReactNode
  /** Marks of `over` that have names, where they stand, and what belongs to them: it stays bright with them. */
  readonly others?: OtherMarks
  readonly mayStand?: MayStand
  readonly oneLine?: OneLine
  /** False while something of the ground is still on its way. */
  readonly isReady?: boolean
  /** Marks can be dragged, and are pinned where they are let go. */
  readonly onPin?: (places: ReadonlyMap<NodeId, Point>) => void
}

export type OtherMarks = {
  readonly marks: readonly OtherMark[]
  readonly placesAt: (positions: Positions) => Positions
  readonly linked: ReadonlyMap<string, readonly string[]>
}

export type OverLook = { readonly emphasis: Emphasis; readonly scheme: ColourScheme; readonly unit: number }

type PlaneProps = LayoutProps & { readonly picture: PlanePicture }

/** At so few ties, or so near, every line is drawn at full strength. */
const FEW_TIES = 150
const NEAR = 1.5
/** Above so many ties they are one bitmap: a click changes the look of all of them, and elements are slow at that. */
const MANY_TIES = 150

const none = { pins: new Set<NodeId>(), more: new Map<NodeId, number>(), stacks: new Map<NodeId, StackMark[]>() }

/** Marks on a plane under one camera: ground and ties (SVG), marks (Cytoscape), names (text of the page). */
export function Plane(props: PlaneProps) {
  const { graph, view, visible, language, scheme, size, stage, picture, onSelect, onHover, onNames, ref } = props
  const { drawn, places: target, frame, scale } = picture
  const { pins, more, stacks } = props.network ?? none
  const host = useRef<HTMLDivElement>(null)
  const plate = useRef<HTMLDivElement>(null)
  const ground = useRef<HTMLDivElement>(null)
  const namesLayer = useRef<HTMLDivElement>(null)
  const tiesLayer = useRef<HTMLDivElement>(null)
  const frontLayer = useRef<HTMLDivElement>(null)
  const layers = useMemo(() => ({ ground, names: namesLayer, ties: tiesLayer, front: frontLayer }), [])
  const isPlaced = drawn.every(({ id }) => target.has(id))
  const cy = useCytoscape(host, scheme)
  const { camera, fit, zoomBy, flyTo, fitTo } = useCamera(cy, size, frame, layers)
  useImperativeHandle(ref, () => ({ fit, zoomBy, flyTo, fitTo }), [fit, zoomBy, flyTo, fitTo])
  const moving = useMoving(target, () => begunOn(stage.current, fitting(size, frame), target))
  const positions = useDragging(cy, moving.positions, { selection: view.selection, onPin: picture.onPin })
  const isSettled = isPlaced && !moving.isMoving
  useStage(stage, positions, camera)

  const { selection } = view
  const selected = useMemo(() => namedBy(selection), [selection])
  const { others } = picture
  const emphasis = useMemo(
    () => withLinked(emphasisOf(visible, selection, view.highlighted, view.marked), selected.ids, others?.linked),
    [visible, selection, view.highlighted, view.marked, selected, others],
  )
  const { ties: tiesOf, mayStand, oneLine, over, overAt } = picture
  const ties = useMemo(() => tiesOf(positions), [tiesOf, positions])
  const elements = useMemo(
    () => elementsOf(visible, scheme, scale).filter(({ data }) => target.has(data.id ?? '')),
    [visible, scheme, scale, target],
  )
  useElements(cy, elements)
  const placeOf = useCallback((id: string) => positions.get(id), [positions])
  usePlaces(cy, elements, placeOf)
  const standing = useCallback((id: string) => standingOf(id, emphasis), [emphasis])
  useRecession(cy, elements, emphasis)

  const named = useMemo(() => withOthers(target, others), [target, others])
  const namedNow = useMemo(() => withOthers(positions, others), [positions, others])
  const letters = useLetters(visible, language)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `letters` counts the arrivals of fonts, after which widths differ
  const badges = useMemo(
    () => badgesOf({ nodes: drawn, positions: target, more, stacks, scale, camera }),
    [drawn, target, more, stacks, scale, camera, letters],
  )
  const names = usePlacedNames({
    ...{ nodes: drawn, others: others?.marks, positions: named, badges, scale, camera, plate: size },
    ...{ language, selected, onlyStrongest: !isSettled, mayStand, oneLine, letters },
  })
  const report = useRef(onNames)
  report.current = onNames
  const total = drawn.length + (others?.marks.length ?? 0)
  useEffect(() => report.current?.({ placed: names.length, total }), [names.length, total])

  const [hovered, setHovered] = useState<Hover | null>(null)
  const below = useCallback(
    (screen: { x: number; y: number }, model: { x: number; y: number }) => {
      const named = nameAt(screen, names)
      if (named) return { kind: 'node', id: nodeId(named) } as const
      const zoom = cy?.zoom() ?? 1
      return overAt?.(model, positions, zoom) ?? tieAt(model, ties, zoom) ?? ({ kind: 'none' } as const)
    },
    [names, ties, cy, overAt, positions],
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
  const phase = isSettled && picture.isReady !== false ? 'settled' : 'start'
  useDescription(plate, () => describePlane({ visible, drawn, positions, scale, camera, placed: names.length, phase }))

  const toneOf = useCallback(
    (id: string) => {
      if (emphasis.reason === 'none') return 'plain'
      const stands = standing(id)
      if (stands === 'tied') return selected.ids.has(id) ? 'tied' : 'plain'
      return stands === '' ? 'plain' : stands
    },
    [emphasis, standing, selected],
  )
  const unitPlaces = useMemo(
    () =>
      new Map(
        visible.departments.flatMap(({ id, ties: count }) => {
          const at = positions.get(id)
          return at ? [[id as string, { ...at, size: unitSide(count, scale) }] as const] : []
        }),
      ),
    [visible, positions, scale],
  )

  const isMany = ties.length > MANY_TIES
  const forwardId = hoveredId(hovered)
  // A few that stand out are drawn over the bitmap, which recedes as it is: to draw it anew takes longer than all the rest.
  const isBehind = isMany && emphasis.reason !== 'none' && emphasis.ties.size <= MANY_TIES
  const forward = isMany
    ? ties.filter((tie) => isForward(tie, forwardId) || (isBehind && emphasis.ties.has(tie.link.id)))
    : []
  const drawing = {
    scheme,
    emphasis,
    isFull: ties.length <= FEW_TIES || camera.zoom >= NEAR,
    unit: Math.max(1, 1 / camera.zoom),
  }
  const lines = (
    <>
      <TieLayer ties={isMany ? forward : ties} hovered={forwardId} {...drawing} />
      {over?.(positions, drawing)}
    </>
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
      <div ref={ground} style={{ ...whole, transformOrigin: '0 0' }}>
        <svg width={1} height={1} style={{ position: 'absolute', overflow: 'visible' }} aria-hidden="true">
          {picture.ground}
          {!isMany && lines}
        </svg>
      </div>
      {isMany && (
        <>
          <TieCanvas
            {...drawing}
            {...{ ties, camera, isBehind }}
            layer={tiesLayer}
            plate={size}
            emphasis={isBehind ? nothing : emphasis}
          />
          <div ref={frontLayer} style={{ ...front, transform: transformBetween(unmoved, camera) }}>
            <svg width={1} height={1} style={{ position: 'absolute', overflow: 'visible' }} aria-hidden="true">
              {lines}
            </svg>
          </div>
        </>
      )}
      <div ref={host} style={{ ...whole, opacity: layerOpacity[emphasis.reason] }} />
      <div ref={namesLayer} style={{ ...whole, transformOrigin: '0 0', pointerEvents: 'none' }}>
        <FrontMarks {...{ visible, emphasis, placeOf, camera, scale, scheme }} />
        <SelectionRing {...{ graph, view, visible, positions, unitPlaces, camera, scale, scheme }} />
        <Badges {...{ graph, badges, positions, camera, scale, scheme }} pins={picture.onPin ? pins : none.pins} />
        <NamesLayer names={names} unitNames={[]} captions={[]} positions={namedNow} {...{ camera, scheme, toneOf }} />
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

function withOthers(positions: Positions, others: OtherMarks | undefined): Positions {
  return others ? new Map([...positions, ...others.placesAt(positions)]) : positions
}

/** What belongs to a selected mark of the ground stays bright with it, and such marks with what belongs to them. */
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
const front = { ...whole, transformOrigin: '0 0', pointerEvents: 'none' } as const
