import {
  type ReactNode,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { wayOut } from '#client/canvas/engine/camera/camera.ts'
import { coveredPx } from '#client/canvas/engine/camera/covered.ts'
import { startFrom, useHandover } from '#client/canvas/engine/camera/handover.ts'
import { useMoving } from '#client/canvas/engine/camera/useMoving.ts'
import { useDescription } from '#client/canvas/engine/describe/useDescription.ts'
import { toneOf } from '#client/canvas/engine/emphasis.ts'
import { HoverCard } from '#client/canvas/engine/gestures/HoverCard.tsx'
import { hoveredId, tieAt } from '#client/canvas/engine/gestures/hitTest.ts'
import { useHover } from '#client/canvas/engine/gestures/useHover.ts'
import { useFontLoads } from '#client/canvas/engine/names/useFontLoads.ts'
import { useNameCount } from '#client/canvas/engine/names/useNameCount.ts'
import { TieLayer } from '#client/canvas/engine/ties/TieLayer.tsx'
import type { LayoutProps } from '#client/canvas/engine/types.ts'
import { useEmphasis } from '#client/canvas/engine/useEmphasis.ts'
import type { Point, Positions } from '#client/canvas/geometry/points.ts'
import { SheetMore } from '#client/canvas/layouts/sheet/SheetMore.tsx'
import { SheetMarks, SheetNames, type SheetRowsProps } from '#client/canvas/layouts/sheet/SheetRows.tsx'
import type { SheetLayout, SheetRow } from '#client/canvas/layouts/sheet/types.ts'
import { useSheetGestures } from '#client/canvas/layouts/sheet/useSheetGestures.ts'
import type { NodeId } from '#client/graph/types.ts'
import { palettes } from '#client/styles/tokens.ts'
import { selectedIds } from '#client/view/selection.ts'

type SheetProps = LayoutProps & Pick<SheetLayout, 'usePicture'>

/** Title above, zoom and the count of names below: a sheet leaves them their room, for what lies under it scrolls. */
export const SHEET_TOP = 46
export const SHEET_BOTTOM = 46
const NEAREST = 2
const FURTHEST = 0.5

/** Lists that are read by scrolling. What stands out, gestures and the words for tests are those of every layout. */
export function Sheet({ usePicture, ...props }: SheetProps) {
  const { graph, view, visible, language, scheme, size, handover, onSelect, onHover, onNames, ref } = props
  const picture = usePicture(props)
  const { rows, width, height, head, side } = picture
  const plate = useRef<HTMLDivElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState(1)
  const target = useMemo<Positions>(() => new Map(rows.map(({ node, at }) => [node.id as string, at])), [rows])
  const camera = useMemo(() => ({ zoom, pan: { x: 0, y: SHEET_TOP } }), [zoom])
  const { positions, isMoving } = useMoving(target, () => startFrom(handover.current, camera, target))
  useHandover(handover, positions, camera)

  const { selection } = view
  const selected = useMemo(() => new Set<string>(selectedIds(selection)), [selection])
  const emphasis = useEmphasis(visible, view)
  const tone = useCallback((id: string) => toneOf(id, emphasis), [emphasis])
  const { ties: tiesOf } = picture
  const ties = useMemo(() => tiesOf?.(positions) ?? [], [tiesOf, positions])
  const fontLoads = useFontLoads(visible, language)
  useNameCount(onNames, rows.length, rows.length)

  const fit = useCallback(() => {
    setZoom(1)
    scroll.current?.scrollTo({ left: 0, top: 0 })
  }, [])
  const flyTo = useCallback(
    (id: NodeId) => {
      const at = target.get(id)
      const host = scroll.current
      if (!at || !host) return false
      host.scrollTo({
        left: at.x * zoom - (host.clientWidth - coveredPx()) / 2,
        top: at.y * zoom - host.clientHeight / 2,
      })
      return true
    },
    [target, zoom],
  )
  /** The first of them from above: a sheet is read downwards. */
  const fitTo = useCallback(
    (ids: readonly NodeId[]) => {
      const height = (id: NodeId) => target.get(id)?.y ?? Number.POSITIVE_INFINITY
      const [first] = [...ids].sort((a, b) => height(a) - height(b))
      return first !== undefined && flyTo(first)
    },
    [target, flyTo],
  )
  // What is selected is in view from the start: a sheet shows a part, and all else of that part would step back for nothing.
  const opened = useRef(false)
  const isReady = picture.isReady !== false
  useLayoutEffect(() => {
    const ids = selectedIds(selection).filter((id) => target.has(id))
    if (opened.current || !isReady || target.size === 0) return
    opened.current = true
    const host = scroll.current
    const isInView = ids.some((id) => {
      const { x, y } = target.get(id) ?? { x: -1, y: -1 }
      return host !== null && x < host.clientWidth && y < host.clientHeight
    })
    if (ids.length > 0 && !isInView) fitTo(ids)
  }, [selection, target, isReady, fitTo])
  // A selection opens a drawer: as far as the sheet scrolls, its mark stays beside it.
  const meant = selection.kind === 'tie' ? selection.to : selectedIds(selection).at(-1)
  useEffect(() => {
    const host = scroll.current
    const at = meant === undefined ? undefined : target.get(meant)
    if (!host || !at || !isReady) return
    const way = wayOut(at.x * zoom - host.scrollLeft, { width: host.clientWidth, height: 0 }, coveredPx())
    if (way !== 0) host.scrollBy({ left: -way })
  }, [meant, target, zoom, isReady])
  const zoomBy = useCallback(
    (factor: number) => setZoom((now) => Math.min(NEAREST, Math.max(FURTHEST, now * factor))),
    [],
  )
  useImperativeHandle(ref, () => ({ fit, zoomBy, flyTo, fitTo }), [fit, zoomBy, flyTo, fitTo])

  const [hovered, hover] = useHover(onHover)
  const toSheet = ({ x, y }: Point): Point => {
    const box = sheet.current?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return { x: (x - box.left) / zoom, y: (y - box.top) / zoom }
  }
  const toPlate = ({ x, y }: Point): Point => {
    const box = plate.current?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return { x: x - box.left, y: y - box.top }
  }
  const { onExpand, onMenu, onToggle } = props
  const lineAt = (point: Point) => tieAt(point, ties, zoom)
  useSheetGestures(scroll, {
    tieAt: lineAt,
    toSheet,
    toPlate,
    onSelect,
    onToggle,
    onHover: hover,
    onFit: fit,
    onExpand,
    onMenu,
  })

  const phase = !isMoving && picture.isReady !== false ? 'settled' : 'start'
  useDescription(plate, () => {
    const { scrollLeft = 0, scrollTop = 0 } = scroll.current ?? {}
    const at = ({ x, y }: Point) => ({ x: x * zoom - scrollLeft, y: y * zoom - scrollTop + SHEET_TOP })
    const marks = rows.map(({ node, at: place }) => ({ id: node.id, ...at(place), radius: 5 * zoom }))
    const units = new Set<string>(visible.departments.map(({ id }) => id))
    return {
      phase,
      camera: { zoom, pan: { x: -scrollLeft, y: SHEET_TOP - scrollTop } },
      marks: marks.filter(({ id }) => !units.has(id)),
      units: marks
        .filter(({ id }) => units.has(id))
        .map(({ id, x, y, radius }) => ({
          id,
          left: x - radius,
          right: x + radius,
          top: y - radius,
          bottom: y + radius,
        })),
      band: { inner: [], outer: [] },
      frame: [],
      names: { placed: rows.length, total: rows.length },
    }
  })

  const rowsAt = (edge: 'top' | 'left') => rows.filter(({ sticks }) => sticks === edge)
  const loose = useMemo(() => rows.filter(({ sticks }) => !sticks), [rows])
  const top = head?.height ?? 0
  const { plate: paper } = palettes[scheme]
  const shared = { positions, visible, selected, marked: view.marked, language, scheme, fontLoads, toneOf: tone }
  return (
    <div ref={plate} data-testid="plate" data-phase={phase} data-camera="whole" style={whole}>
      {picture.choices && <div style={{ position: 'absolute', right: 14, top: 8, zIndex: 2 }}>{picture.choices}</div>}
      <section
        ref={scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer must be able to scroll it
        tabIndex={0}
        aria-label={picture.label}
        onKeyDown={picture.onKey}
        style={{ position: 'absolute', inset: `${SHEET_TOP}px 0 ${SHEET_BOTTOM}px`, overflow: 'auto' }}
      >
        <div ref={sheet} style={{ position: 'relative', width, height, zoom }}>
          <svg width={width} height={height} style={{ position: 'absolute', left: 0, top: 0 }} aria-hidden="true">
            {picture.backdrop?.(emphasis)}
            <TieLayer ties={ties} scheme={scheme} emphasis={emphasis} hovered={hoveredId(hovered)} isFull />
            <SheetMarks {...shared} rows={loose} />
          </svg>
          <SheetNames {...shared} rows={loose} />
          {head && (
            <Edge {...shared} rows={rowsAt('top')} z={2} width={width} height={head.height} paper={paper}>
              {head.content}
              {side && (
                <div style={{ ...corner, ...area(side.width, head.height), background: paper }}>{picture.corner}</div>
              )}
            </Edge>
          )}
          {side && (
            <Edge
              {...shared}
              rows={rowsAt('left')}
              z={1}
              width={side.width}
              height={height - top}
              up={top}
              paper={paper}
            >
              {side.content}
            </Edge>
          )}
        </div>
      </section>
      <SheetMore {...{ scroll, rows, zoom, size, scheme }} edges={{ top, left: side?.width ?? 0 }} />
      <HoverCard hover={hovered} plate={size} visible={visible} {...{ graph, language, scheme }} />
    </div>
  )
}

const whole = { position: 'absolute', inset: 0 } as const

/** Where the strips meet: names over columns pass below it. */
const corner = { position: 'sticky', left: 0, zIndex: 1 } as const

const area = (width: number, height: number) => ({ width, height })

type EdgeProps = Omit<SheetRowsProps, 'rows'> & {
  readonly rows: readonly SheetRow[]
  readonly width: number
  readonly height: number
  /** Px of the sheet above it. */
  readonly up?: number
  readonly z: number
  readonly paper: string
  readonly children?: ReactNode
}

/** A strip that stays at its edge while the sheet scrolls, with the rows that belong there. */
function Edge({ width, height, up = 0, z, paper, children, ...shared }: EdgeProps) {
  const edge = up === 0 ? { top: 0 } : { left: 0 }
  return (
    <div style={{ position: 'sticky', ...edge, zIndex: z, width, height, background: paper, overflow: 'clip' }}>
      <div style={{ position: 'absolute', left: 0, top: -up, width, height: height + up }}>
        {children}
        <svg width={width} height={height + up} style={{ position: 'absolute', left: 0, top: 0 }} aria-hidden="true">
          <SheetMarks {...shared} />
        </svg>
        <SheetNames {...shared} />
      </div>
    </div>
  )
}
