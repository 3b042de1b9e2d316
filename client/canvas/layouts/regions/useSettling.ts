import { useEffect, useMemo, useState } from 'react'
import { canvasName } from '#client/canvas/engine/names/nameText.ts'
import { storedPositions, storePositions } from '#client/canvas/engine/positionStore.ts'
import { loadFonts } from '#client/canvas/geometry/measureText.ts'
import type { Point, Positions, Size } from '#client/canvas/geometry/points.ts'
import { laidOut, layoutSize } from '#client/canvas/layouts/plane/layoutSize.ts'
import { askSettled, warmSettling } from '#client/canvas/layouts/regions/places/askSettled.ts'
import { type Geometry, geometryOf } from '#client/canvas/layouts/regions/places/geometry.ts'
import { planOf } from '#client/canvas/layouts/regions/places/plan.ts'
import { firstPicture, settle } from '#client/canvas/layouts/regions/places/settle.ts'
import type { RegionsInput, RegionsPlan } from '#client/canvas/layouts/regions/places/types.ts'
import { regionsInput } from '#client/canvas/layouts/regions/regionsInput.ts'
import { beforePaper } from '#client/styles/paper.ts'
import type { PlacedGraph } from '#client/view/placedGraph.ts'
import type { Language, PlaceSwitch } from '#client/view/types.ts'

/** `start`: can be read; `settled`: names have room. */
export type Phase = 'start' | 'settled'

export type Arrangement = {
  readonly plan: RegionsPlan
  readonly geometry: Geometry
  readonly width: number
  readonly height: number
  readonly target: Positions
  readonly phase: Phase
}

type SettlingQuestion = {
  readonly graph: PlacedGraph
  readonly place: PlaceSwitch
  readonly language: Language
  readonly clearance: number
  readonly size: Size
}

/** Part of each key: raise it when the same input would settle elsewhere. */
const RECIPE = 'regions-1'

/** The layout in two steps: start positions at once, settled ones from the store or from the worker. */
export function useSettling({ graph, place, language, clearance, size }: SettlingQuestion): Arrangement {
  const { width, height, scale, grow } = layoutSize(size)
  const world = [graph.dataVersion, graph.asOf, clearance, place, language, ...(graph.room ? [graph.room] : [])]
  const key = [RECIPE, width, height, grow.toFixed(2), ...world].join('|')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what it is made of, and for the graph's content
  const begun = useMemo(() => {
    const input = regionsInput(graph, place, { width, height, scale, grow }, null)
    const plan = planOf(input)
    const stored = storedPositions(key)
    const known = stored && input.partners.every(({ id }) => stored.has(id)) ? stored : null
    const target = known ?? positionsOf(input, firstPicture(input, plan))
    return { key, plan, geometry: geometryOf(plan.size), width, height, target, isKnown: known !== null }
  }, [key, graph.nodes])

  const [settled, setSettled] = useState<{ readonly begun: typeof begun; readonly positions: Positions } | null>(null)
  useEffect(() => {
    if (begun.isKnown) return
    let isOver = false
    let answer: Positions | null = null
    // Started while fonts are still loading.
    warmSettling()
    const texts = laidOut(graph, place).organizations.map(({ names }) => canvasName(names, language).text)
    void within(PATIENCE, loadFonts(texts)).then(async (areMeasured) => {
      if (isOver) return
      const input = regionsInput(graph, place, { width, height, scale, grow }, language)
      const positions = positionsOf(input, await askSettled(input))
      if (areMeasured) storePositions(begun.key, positions, Date.now())
      if (isOver) return
      answer = positions
      setSettled({ begun, positions })
    })
    // Whoever prints waits neither for the worker, nor for React to draw what has just come from it.
    const arrived = beforePaper(() => {
      answer ??= settledNow(regionsInput(graph, place, { width, height, scale, grow }, language))
      setSettled({ begun, positions: answer })
      isOver = true
    })
    return () => {
      isOver = true
      arrived()
    }
  }, [begun, graph, place, language, width, height, scale, grow])

  return useMemo(() => {
    const own = settled?.begun === begun ? settled.positions : null
    const phase: Phase = own || begun.isKnown ? 'settled' : 'start'
    return { ...begun, target: own ?? begun.target, phase }
  }, [begun, settled])
}

function positionsOf(input: RegionsInput, points: readonly Point[]): Positions {
  return new Map(input.partners.flatMap(({ id }, index) => (points[index] ? [[id, points[index]] as const] : [])))
}

/**
 * Fonts that take longer than this, ms, are not waited for: the picture settles with the widths of stand-ins, and is
 * not kept. When they have loaded names are placed again, and no mark moves.
 */
const PATIENCE = 1200

/** Whether the work was done in time. */
function within(patience: number, work: Promise<void>): Promise<boolean> {
  return Promise.race([
    work.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience)),
  ])
}

/** Without the worker. */
const settledNow = (input: RegionsInput): Positions => positionsOf(input, settle(input, planOf(input)))
