import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Camera } from '#client/canvas/engine/camera/camera.ts'
import { impliedPairs, MOST_PAIRS } from '#client/canvas/engine/facts/impliedPairs.ts'
import { type ShownFact, shownFacts } from '#client/canvas/engine/facts/shownFacts.ts'
import { bridgeAt, tieAt } from '#client/canvas/engine/gestures/hitTest.ts'
import { SCALE } from '#client/canvas/engine/marks/markSize.ts'
import type { LayoutProps, NetworkPlaces } from '#client/canvas/engine/types.ts'
import type { Box, Point, Positions } from '#client/canvas/geometry/points.ts'
import { BridgeLines } from '#client/canvas/layouts/network/BridgeLines.tsx'
import { FactMarks } from '#client/canvas/layouts/network/FactMarks.tsx'
import { networkTies } from '#client/canvas/layouts/network/networkTies.ts'
import { FACT_REACH, factAt, factPlaces, openedTies } from '#client/canvas/layouts/network/openedFacts.ts'
import { PairLines } from '#client/canvas/layouts/network/PairLines.tsx'
import { withTopicMarks } from '#client/canvas/layouts/network/topics/topicsOver.tsx'
import { useFrame } from '#client/canvas/layouts/network/useFrame.ts'
import { useNetworkPlaces } from '#client/canvas/layouts/network/useNetworkPlaces.ts'
import { drawnNodes } from '#client/canvas/layouts/plane/drawnNodes.ts'
import type { PlaneLayout, PlanePicture } from '#client/canvas/layouts/plane/picture.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import type { Bridge } from '#client/view/bridges.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'
import type { View } from '#client/view/types.ts'

const placeless: NetworkPlaces = {
  positions: new Map(),
  pins: new Set(),
  more: new Map(),
  stacks: new Map(),
  onPlaces: () => {},
  onPin: () => {},
}

const noTopics: readonly ShownTopic[] = []
const noBridges: readonly Bridge[] = []

/** Who is tied to whom, and nothing else, says where a mark is. */
export const network: PlaneLayout = { name: 'network', family: 'plane', usePicture: useNetworkPicture }

function useNetworkPicture(props: LayoutProps): PlanePicture {
  const { graph, view, visible, language, size, facts, topics = noTopics } = props
  const { selection, arrangement } = view
  const { t } = useTranslation('canvas')
  const places = props.network ?? placeless
  const { positions, onPin } = places
  const drawn = useMemo(() => drawnNodes(visible), [visible])
  useNetworkPlaces({ graph, drawn, network: places, size, language })
  const target = useMemo(() => placesOf(drawn, positions), [drawn, positions])
  const frame = useFrame(target)
  const ties = useCallback(
    (now: Positions) => networkTies({ graph, visible, positions: now }, selection),
    [graph, visible, selection],
  )
  const shown = useMemo(
    () => (view.level === 'opened' && facts ? shownFacts(facts, visible) : null),
    [view.level, facts, visible],
  )
  const { bridges = noBridges } = props
  const over = useMemo(() => {
    const opened = shown ? openedPicture(shown, graph, { selection, arrangement }, target) : {}
    return bridges.length > 0 ? bridgedPicture(bridges, { ties, ...opened }) : opened
  }, [shown, bridges, ties, graph, selection, arrangement, target])
  return useMemo(() => {
    const plain: PlanePicture = { label: t('network'), drawn, places: target, frame, scale: SCALE, ties, onPin }
    const factsAt = (now: Positions) => (shown ? factPlaces(shown, graph, now) : new Map<string, Point>())
    return withTopicMarks({ ...plain, ...over }, { topics, drawn, selection, factsAt })
  }, [t, drawn, target, frame, ties, onPin, shown, graph, over, topics, selection])
}

type Over = Pick<PlanePicture, 'ties'> & Pick<PlanePicture, 'over' | 'overAt' | 'allowsName'>

/** Dashes over what is hidden; a click on one selects what it joins, but a tie and what it is made of come first. */
function bridgedPicture(bridges: readonly Bridge[], picture: Over): Over {
  return {
    ...picture,
    over: (now, look) => (
      <>
        <BridgeLines {...look} bridges={bridges} positions={now} />
        {picture.over?.(now, look)}
      </>
    ),
    overAt: (point, now, zoom) => {
      const fact = picture.overAt?.(point, now, zoom)
      if (fact) return fact
      const hit = tieAt(point, picture.ties(now), zoom) ? null : bridgeAt(point, bridges, now, zoom)
      return hit && { kind: 'nodes', ids: hit.ends }
    },
  }
}

/** Ties run through what they are made of, which has marks of its own. */
function openedPicture(
  facts: readonly ShownFact[],
  graph: Graph,
  { selection, arrangement }: Pick<View, 'selection' | 'arrangement'>,
  target: Positions,
): Pick<PlanePicture, 'ties' | 'over' | 'overAt' | 'allowsName'> {
  const pairs = arrangement.impliedPairs === 'shown' ? impliedPairs(facts).slice(0, MOST_PAIRS) : []
  const rest = [...factPlaces(facts, graph, target).values()]
  return {
    allowsName: (box, _, camera) => !rest.some((at) => isIn(box, at, camera)),
    ties: (now) => openedTies(facts, factPlaces(facts, graph, now), now),
    over: (now, look) => (
      <>
        {pairs.length > 0 && <PairLines {...look} {...{ pairs, selection }} positions={now} />}
        <FactMarks {...look} {...{ facts, selection }} places={factPlaces(facts, graph, now)} />
      </>
    ),
    overAt: (point, now, zoom) => {
      const hit = factAt(point, facts, factPlaces(facts, graph, now), zoom)
      return hit && { kind: 'tie', from: hit.tie.from, to: nodeId(hit.tie.to), fact: hit.fact }
    },
  }
}

/** Whether a mark of an agreement or activity lies in a box of the screen. */
function isIn(box: Box, { x, y }: Point, { zoom, pan }: Camera): boolean {
  const [left, top, reach] = [x * zoom + pan.x, y * zoom + pan.y, FACT_REACH + 1]
  return left > box.left - reach && left < box.right + reach && top > box.top - reach && top < box.bottom + reach
}

function placesOf(drawn: PlanePicture['drawn'], positions: NetworkPlaces['positions']): Positions {
  return new Map(
    drawn.flatMap(({ id }) => {
      const at = positions.get(id)
      return at ? [[id as string, at] as const] : []
    }),
  )
}
