import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import css from '#client/app/shell/PaperHead.module.css'
import { useListWords } from '#client/app/shell/useListWords.ts'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { usePaper } from '#client/styles/paper.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** In the place of the header where a page is printed: what was asked, on which date, from which sources, and where to find it. */
export function PaperHead({ state }: { readonly state: DataStateQuery['dataState'] | undefined }) {
  const { t } = useTranslation(['app', 'picture', 'words', 'explore'])
  const language = useLanguage()
  const { asOf, place, strategicOnly, today } = useStore(viewStore)
  const isPaper = usePaper()
  const ofList = useListWords()
  const date = t('picture:asOf', { date: formatDate(asOf, language) })
  const line = `${t('app:product')} · ${date}`
  // The edge of each sheet reads it.
  useEffect(() => document.documentElement.style.setProperty('--paper-line', JSON.stringify(line)), [line])
  if (!isPaper) return null
  const shown = [t(`words:place.${place}`), strategicOnly && t('app:strategicOnly'), ...ofList].filter(Boolean)
  const { sourcesFrom: from, sourcesUpTo: to } = state ?? {}
  const sources =
    from && to && t('explore:status.sources', { from: formatDate(from, language), to: formatDate(to, language) })
  const between = t('picture:between')
  const parts = [
    [t('app:product'), date, t('picture:filters', { filters: shown.join(between) })],
    [sources, t('explore:status.partial'), t('app:printedOn', { date: formatDate(today, language) })],
  ]
  return (
    <div className={`on-paper ${css.head}`} data-testid="paper-head">
      {parts.map((line) => (
        <p key={String(line)}>{line.filter(Boolean).join(between)}</p>
      ))}
      <p className={css.link}>{window.location.href}</p>
    </div>
  )
}
