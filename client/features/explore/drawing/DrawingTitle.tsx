import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { leftToBring } from '#client/features/explore/actions/expandActions.ts'
import css from '#client/features/explore/drawing/Drawing.module.css'
import { noticeStore } from '#client/features/explore/stores/noticeStore.ts'
import { useNothingOnDay } from '#client/features/explore/time/useNothingOnDay.ts'
import { useNameOfOwners } from '#client/features/explore/words/stepWords.ts'
import { expansionOf, type Owner } from '#client/graph/expansion.ts'
import { type History, undoName } from '#client/graph/history.ts'
import { countsByLabel } from '#client/graph/left.ts'
import { neighboursIn } from '#client/graph/neighbours.ts'
import type { NodeId } from '#client/graph/types.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import type { Workspace } from '#client/view/store/workspace.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

/** How many marks stand for how many partners. */
export type Rest = { readonly marks: number; readonly held: number }

type DrawingTitleProps = { readonly visible: Visible; readonly rest: Rest | null }

/** What the picture is; after an expansion, what came with it and what is left. */
export function DrawingTitle({ visible, rest }: DrawingTitleProps) {
  const { t } = useTranslation(['explore', 'structure'])
  const layout = useStore(viewStore, (view) => view.layout)
  const place = useStore(viewStore, (view) => view.place)
  const words = layout === 'map' && place === 'at_home' ? 'mapAtHome' : layout
  const sentence = useSentence(visible)
  return (
    <div className={css.title} data-layout={layout} data-said={sentence !== null}>
      <h1 data-testid="plate-sentence">{sentence ?? t(`layouts:title.${words}`)}</h1>
      <p data-rest={rest !== null}>{rest ? t('structure:group.rest', rest) : t(`layouts:subtitle.${words}`)}</p>
    </div>
  )
}

function useSentence(visible: Visible): string | null {
  const { t } = useTranslation(['explore', 'words', 'time'])
  const language = useLanguage()
  const { history } = useStore(viewStore)
  const notice = useStore(noticeStore, (state) => state.notice)
  const day = useNothingOnDay()
  const last = history && undoName(history)
  const isTold = last !== null && TOLD.some((key) => last.key === key || last.key === `${key}Several`)
  const told = isTold
    ? (String(last.values.ids ?? '')
        .split(' ')
        .filter(Boolean) as Owner[])
    : []
  const owners = 'ids' in notice ? notice.ids : 'id' in notice ? [notice.id] : told
  const name = useNameOfOwners(owners)
  const count = useNeighbours(owners)
  if (notice.kind === 'allShown') return t('explore:notice.allShown', { name, count })
  if (notice.kind === 'wholeUniversity') return t('explore:notice.wholeUniversity', { name, count: notice.agreements })
  if (notice.kind !== 'none') return t(`explore:notice.${notice.kind}`, { name })
  if (day.isMoved && day.gone > 0)
    return t('time:gone', { date: formatDate(day.asOf, language), count: day.gone, total: day.total })
  if (!history || !isTold) return null
  const { added = 0, moved = 0 } = last.values
  const drawn = new Set([...visible.organizations, ...visible.departments].map((node) => node.id))
  const hidden = broughtBy(history, owners, last.key).filter((one) => !drawn.has(one)).length
  const left = leftToBring(owners)
  const kinds = countsByLabel(left).map(({ label, count: of }) =>
    t('explore:stack', { kind: t(`words:label.${label}`), count: of }),
  )
  return [
    t('explore:plate.added', { name, added, total: count, left: left.length }),
    hidden > 0 && t('explore:plate.addedHidden', { hidden }),
    Number(moved) > 0 && t('explore:plate.addedMoved', { moved }),
    kinds.length > 0 && t('explore:plate.addedLeft', { kinds: kinds.join(t('explore:comma')) }),
  ]
    .filter(Boolean)
    .join(t('explore:comma'))
}

/** The nodes that the latest step added. A step that began on an empty canvas added all that its owner has. */
function broughtBy({ past, present }: History<Workspace>, owners: readonly Owner[], key: string): readonly NodeId[] {
  if (key === 'only') return owners.flatMap((owner) => expansionOf(present.content, owner)?.brought ?? [])
  const before = past.at(-1)?.state.content.graph.nodes
  return [...present.content.graph.nodes.keys()].filter((id) => !before?.has(id))
}

/** Steps of which the headline tells what came and what is left. */
const TOLD = ['expand', 'choose', 'only']

/** All neighbours of these on the day, each once. */
function useNeighbours(owners: readonly Owner[]): number {
  const dayGraph = useStore(viewStore, (view) => view.dayGraph)
  return useMemo(
    () => (dayGraph ? new Set(owners.flatMap((owner) => neighboursIn(dayGraph, owner))).size : 0),
    [dayGraph, owners],
  )
}
