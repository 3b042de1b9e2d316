import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useQuestion } from '#client/api/useQuestion.ts'
import { panelStore, showHit, showOpened, wantedOf } from '#client/features/explore/stores/panelStore.ts'
import { OpenEntityDocument, SearchEntitiesDocument } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import { listChoice } from '#client/view/listChoice.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** The longest text and the most hits that a search takes. */
const LONGEST = 200
const PAGE = 50

/** An address names what was found by its id alone: its name is asked for, and then found again with where it leads. */
export function useWantedHit(asOf: string): void {
  const wanted = useStore(panelStore, wantedOf)
  const card = useQuestion(OpenEntityDocument, wanted === null ? null : { id: wanted, asOf })
  const known = card.isOld ? undefined : card.data?.openEntity
  const names = known?.id === wanted ? known?.names : undefined
  // An older link knows it by another id than it has today.
  const present = wanted !== null && known && known.id !== wanted ? known.id : null
  const text = (names?.en ?? names?.ja ?? names?.native ?? '').slice(0, LONGEST)
  const answer = useQuestion(SearchEntitiesDocument, text === '' ? null : { text, asOf, pageSize: PAGE })
  const hits = text === '' || answer.isOld ? undefined : answer.data?.searchEntities.hits
  const hit = wanted === null ? undefined : hits?.find((one) => one.id === wanted)
  const isNowhere = wanted !== null && card.error?.code === 'NOT_FOUND'
  const isLost = wanted !== null && hits !== undefined && !hit
  useEffect(() => {
    if (hit) showHit(hit)
    else if (present !== null) openPresent(present)
    else if (isNowhere) {
      showHit(null)
      listChoice.getState().tellUnknown({ key: 'select', value: wanted })
    } else if (isLost) {
      // As a selection its panel says what is known of it.
      showHit(null)
      viewStore.getState().select({ kind: 'node', id: nodeId(wanted) })
    }
  }, [hit, present, isNowhere, isLost, wanted])
}

function openPresent(id: string): void {
  const { dayGraph, select } = viewStore.getState()
  if (!dayGraph?.nodes.has(nodeId(id))) {
    showOpened({ kind: 'wantedHit', id })
    return
  }
  showHit(null)
  select({ kind: 'node', id: nodeId(id) })
}
