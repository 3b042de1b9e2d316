import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { NetworkPlaces, StackMark } from '#client/canvas/engine/types.ts'
import { pinNodes } from '#client/features/explore/actions/canvasActions.ts'
import { hiddenNeighbours } from '#client/graph/expansion.ts'
import { HOME } from '#client/graph/ids.ts'
import { stacksOf } from '#client/graph/stacks.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

const nowhere: NetworkPlaces['positions'] = new Map()
const noPins: NetworkPlaces['pins'] = new Set()

/** Places of the layout `network`, kept in the workspace. New places are added without a step of undo; a drag is a step. */
export function useNetwork(graph: Graph, isWaiting: boolean): NetworkPlaces {
  const positions = useStore(viewStore, ({ history }) => history?.present.positions ?? nowhere)
  const pins = useStore(viewStore, ({ history }) => history?.present.pins ?? noPins)
  const content = useStore(viewStore, ({ history }) => history?.present.content)
  const { t } = useTranslation(['explore', 'words'])
  const more = useMemo(() => hiddenNeighbours(graph), [graph])
  const stacks = useMemo(() => {
    const marks = new Map<NodeId, StackMark[]>()
    for (const { id, owner, label, count } of content ? stacksOf(content) : []) {
      if (owner === HOME || !label) continue
      const text = t('explore:stack', { kind: t(`words:label.${label}`), count })
      marks.set(owner, [...(marks.get(owner) ?? []), { id, label, text }])
    }
    return marks
  }, [content, t])
  return useMemo(
    () => ({ positions, pins, more, stacks, isWaiting, onPlaces: keepPlaces, onPin: pinNodes }),
    [positions, pins, more, stacks, isWaiting],
  )
}

function keepPlaces(places: NetworkPlaces['positions']): void {
  viewStore.getState().complete((now) => ({ ...now, positions: new Map([...now.positions, ...places]) }))
}
