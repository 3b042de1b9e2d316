import { type RefObject, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badges } from '#client/canvas/Badges.tsx'
import { fitting, isWhole } from '#client/canvas/camera.ts'
import { describeNetwork } from '#client/canvas/describeNetwork.ts'
import { classOf, elementsOf } from '#client/canvas/elements.ts'
import { emphasisOf } from '#client/canvas/emphasis.ts'
import { HoverCard } from '#client/canvas/HoverCard.tsx'
import { hoveredId, nameAt, tieAt } from '#client/canvas/hitTest.ts'
import { unitSide } from '#client/canvas/marks.ts'
import { NamesLayer } from '#client/canvas/NamesLayer.tsx'
import { drawnNodes, SCALE } from '#client/canvas/networkInput.ts'
import { networkNames } from '#client/canvas/networkNames.ts'
import { networkTies } from '#client/canvas/networkTies.ts'
import type { PlateSize } from '#client/canvas/regionsInput.ts'
import { SelectionRing } from '#client/canvas/SelectionRing.tsx'
import { begunOn, useStage } from '#client/canvas/stage.ts'
import { TieLayer } from '#client/canvas/TieLayer.tsx'
import type { CanvasProps, Hover, NetworkPlaces, Stage } from '#client/canvas/types.ts'
import { useCamera } from '#client/canvas/useCamera.ts'
import { useClasses, useCytoscape, useElements, usePlaces } from '#client/canvas/useCytoscape.ts'
import { useDescription } from '#client/canvas/useDescription.ts'
import { useDragging } from '#client/canvas/useDragging.ts'
import { useFrame } from '#client/canvas/useFrame.ts'
import { useGestures } from '#client/canvas/useGestures.ts'
import { useMoving } from '#client/canvas/useMoving.ts'
import { useLetters } from '#client/canvas/useNames.ts'
import { useNetworkPlaces } from '#client/canvas/useNetworkPlaces.ts'
import { nodeId } from '#client/graph/ids.ts'

type NetworkProps = CanvasProps & { readonly size: PlateSize; readonly stage: RefObject<Stage> }

/** At so few ties, or so near, every line is drawn at full strength. */
const FEW_TIES = 150
const NEAR = 1.5

const placeless: NetworkPlaces = {
  positions: new Map(),
  pins: new Set(),
  more: new Map(),
  onPlaces: () => {},
  onPin: () => {},
}

/** The layout `network`: who is tied to whom, and nothing else, says where a mark stands. */
export function Network(props: NetworkProps) {
  const { graph, view, visible, language, scheme, size, stage, onSelect, onHover, onNames, ref } = props
  const network = props.network ?? placeless
  const { t } = useTranslation('canvas')
  const host = useRef<HTMLDivElement>(null)
  const plate = useRef<HTMLDivElement>(null)
  const ground = useRef<HTMLDivElement>(null)
  const namesLayer = useRef<HTMLDivElement>(null)
  const layers = useMemo(() => ({ ground, names: namesLayer }), [])
  const drawn = useMemo(() => drawnNodes(visible), [visible])
  useNetworkPlaces({ graph, drawn, network, size, language })

  const target = useMemo(
    () =>
      new Map(
        drawn.flatMap(({ id }) =>
          network.positions.has(id) ? [[id as string, network.positions.get(id) ?? { x: 0, y: 0 }] as const] : [],
        ),
      ),
    [drawn, network.positions],
  )
  const isPlaced = drawn.every(({ id }) => target.has(id))
  const frame = useFrame(target)
  const cy = useCytoscape(host, scheme)
  const { camera, fit, zoomBy, flyTo } = useCamera(cy, size, frame, layers)
  useImperativeHandle(ref, () => ({ fit, zoomBy, flyTo }), [fit, zoomBy, flyTo])
  const moving = useMoving(target, () => begunOn(stage.current, fitting(size, frame), target))
  const positions = useDragging(cy, moving.positions, network.onPin)
  const isSettled = isPlaced && !moving.isMoving
  useStage(stage, positions, camera)

  const { selection } = view
  const selected = selection.kind === 'node' ? selection.id : null
  const emphasis = useMemo(
    () => emphasisOf(visible, selection, view.highlighted, view.marked),
    [visible, selection, view.highlighted, view.marked],
  )
  const ties = useMemo(
    () => networkTies({ graph, visible, positions }, selection),
    [graph, visible, positions, selection],
  )
  const elements = useMemo(
    () => elementsOf(visible, scheme, SCALE).filter(({ data }) => target.has(data.id ?? '')),
    [visible, scheme, target],
  )
  useElements(cy, elements)
  usePlaces(
    cy,
    elements,
    useCallback((id) => positions.get(id), [positions]),
  )
  const wears = useCallback((id: string) => classOf(id, emphasis, selection), [emphasis, selection])
  useClasses(cy, elements, wears)

  const letters = useLetters(visible, language)
  const { more } = network
  // biome-ignore lint/correctness/useExhaustiveDependencies: `letters` counts the arrivals of fonts, after which widths differ
  const { names, badges } = useMemo(
    () =>
      networkNames({
        nodes: drawn,
        positions: target,
        more,
        camera,
        plate: size,
        language,
        selected,
        onlyStrongest: !isSettled,
      }),
    [drawn, target, more, camera, size, language, selected, isSettled, letters],
  )
  const report = useRef(onNames)
  report.current = onNames
  useEffect(() => report.current?.({ placed: names.length, total: drawn.length }), [names.length, drawn.length])

  const [hovered, setHovered] = useState<Hover | null>(null)
  const below = useCallback(
    (screen: { x: number; y: number }, model: { x: number; y: number }) => {
      const named = nameAt(screen, names)
      if (named) return { kind: 'node', id: nodeId(named) } as const
      return tieAt(model, ties, cy?.zoom() ?? 1) ?? ({ kind: 'none' } as const)
    },
    [names, ties, cy],
  )
  const hover = (next: Hover | null) => {
    setHovered(next)
    onHover?.(next)
  }
  const { onExpand, onMenu } = props
  useGestures(cy, { below, onSelect, onHover: hover, onFit: fit, onExpand, onMenu })
  const phase = isSettled ? 'settled' : 'start'
  useDescription(plate, () => describeNetwork({ visible, drawn, positions, camera, placed: names.length, phase }))

  const toneOf = useCallback(
    (id: string) => {
      if (emphasis.reason === 'none') return 'plain'
      const worn = wears(id)
      if (worn === 'tied') return id === selected ? 'tied' : 'plain'
      return worn === '' ? 'plain' : worn
    },
    [emphasis, wears, selected],
  )
  const unitPlaces = useMemo(
    () =>
      new Map(
        visible.departments.flatMap(({ id, ties: count }) => {
          const at = positions.get(id)
          return at ? [[id as string, { ...at, size: unitSide(count, SCALE) }] as const] : []
        }),
      ),
    [visible, positions],
  )

  return (
    <div
      ref={plate}
      role="img"
      aria-label={t('network')}
      data-testid="plate"
      data-phase={phase}
      data-camera={isWhole(camera, size, frame) ? 'whole' : 'near'}
      style={whole}
    >
      <div ref={ground} style={{ ...whole, transformOrigin: '0 0' }}>
        <svg width={1} height={1} style={{ position: 'absolute', overflow: 'visible' }} aria-hidden="true">
          <TieLayer
            ties={ties}
            scheme={scheme}
            emphasis={emphasis}
            hovered={hoveredId(hovered)}
            isFull={ties.length <= FEW_TIES || camera.zoom >= NEAR}
            unit={Math.max(1, 1 / camera.zoom)}
          />
        </svg>
      </div>
      <div ref={host} style={whole} />
      <div ref={namesLayer} style={{ ...whole, transformOrigin: '0 0', pointerEvents: 'none' }}>
        <SelectionRing
          {...{ graph, view, visible, positions, unitPlaces, camera, scheme }}
          geometry={{ scale: SCALE }}
        />
        <Badges {...{ graph, badges, positions, camera, scheme }} pins={network.pins} />
        <NamesLayer names={names} unitNames={[]} captions={[]} {...{ positions, camera, scheme, toneOf }} />
      </div>
      <HoverCard hover={hovered} plate={size} {...{ graph, language, scheme }} />
    </div>
  )
}

const whole = { position: 'absolute', inset: 0 } as const
