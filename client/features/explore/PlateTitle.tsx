import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { nameOfNode } from '#client/features/explore/actWords.ts'
import { noticeStore } from '#client/features/explore/noticeStore.ts'
import css from '#client/features/explore/Plate.module.css'
import { useNothingOnDay } from '#client/features/explore/time/useNothingOnDay.ts'
import { expansionOf } from '#client/graph/expansion.ts'
import { undoName } from '#client/graph/history.ts'
import { nodeId } from '#client/graph/ids.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

/** What the picture is; after an expansion, what came with it and what is left. */
export function PlateTitle({ visible }: { readonly visible: Visible }) {
  const { t } = useTranslation('explore')
  const layout = useStore(viewStore, (view) => view.layout)
  const sentence = useSentence(visible)
  return (
    <div className={css.title} data-layout={layout} data-said={sentence !== null}>
      <h1 data-testid="plate-sentence">{sentence ?? t(`plate.title_${layout}`)}</h1>
      <p>{t(`plate.subtitle_${layout}`)}</p>
    </div>
  )
}

function useSentence(visible: Visible): string | null {
  const { t } = useTranslation(['explore', 'time'])
  const language = useLanguage()
  const { history, whole, graph } = useStore(viewStore)
  const notice = useStore(noticeStore, (state) => state.notice)
  const day = useNothingOnDay()
  const named = (id: string) => nameOfNode(id, { language, whole })
  if (notice.kind === 'waiting') return t('notice.waiting', { name: named(notice.id) })
  if (notice.kind === 'failed') return t('notice.failed', { name: named(notice.id) })
  if (notice.kind === 'outdated') return t('notice.outdated')
  if (notice.kind === 'allShown') {
    const count = graph?.nodes.get(notice.id)?.counterparts ?? 0
    return t('notice.allShown', { name: named(notice.id), count })
  }
  if (day.isMoved && day.gone > 0)
    return t('time:gone', { date: formatDate(day.asOf, language), count: day.gone, total: day.total })
  const last = history && undoName(history)
  if (!history || !last || (last.key !== 'expand' && last.key !== 'only')) return null
  const { id = '', added = 0, left = 0, moved = 0 } = last.values
  const total = graph?.nodes.get(nodeId(String(id)))?.counterparts ?? 0
  const drawn = new Set([...visible.organizations, ...visible.departments].map((node) => node.id))
  const brought = expansionOf(history.present.content, nodeId(String(id)))?.brought.slice(-Number(added)) ?? []
  const hidden = Number(added) === 0 ? 0 : brought.filter((one) => !drawn.has(one)).length
  return [
    t('plate.added', { name: named(String(id)), added, total, left }),
    hidden > 0 && t('plate.addedHidden', { hidden }),
    Number(moved) > 0 && t('plate.addedMoved', { moved }),
  ]
    .filter(Boolean)
    .join(t('comma'))
}
