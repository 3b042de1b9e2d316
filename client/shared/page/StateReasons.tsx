import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PartnerSummaryFragment } from '#client/generated/graphql.ts'
import { formatDateInTable, formatWindow } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { kindOf } from '#client/shared/entity/factWords.ts'
import { StateSwatch } from '#client/shared/entity/StateSwatch.tsx'
import css from '#client/shared/page/StateReasons.module.css'
import { Name } from '#client/ui/Name.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'
import { viewStore } from '#client/view/viewStore.ts'

type StateReasonsProps = {
  readonly profile: PartnerSummaryFragment
  /** On a page it has more room than in a panel. */
  readonly isPage?: boolean
}

/** The state of a partner with its reasons: each sign of life, or that none is on record, and whether anybody was asked. */
export function StateReasons({ profile, isPage = false }: StateReasonsProps) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const since = useStore(viewStore, ({ dayGraph, graph }) => (isPage ? dayGraph : graph)?.recentSince)
  const { asOf, node, signsOfLife: signs } = profile
  const { partnershipState: state, asked, toBeConfirmed } = node
  if (!state) return null
  const window = formatWindow(since ?? asOf, asOf, language)
  // A year of the window beside "nothing in the window" asks for a word.
  const stated = signs.length === 0 && node.lastSeen !== null && node.lastSeen >= yearOf(since ?? asOf) && node.lastSeen
  return (
    <div className={isPage ? css.page : css.panel}>
      <p className={css.state}>
        <StateSwatch state={state} asked={asked} />
        {t(`words:partnershipState.${state}`)}
        <small>{t(asked ? 'words:asked.yes' : 'words:asked.no')}</small>
        {toBeConfirmed && <small>{t('words:toBeConfirmed')}</small>}
      </p>
      <p className={css.rule}>{t(`words:partnershipRule.${state}`)}</p>
      <p className={css.signs}>
        {signs.length > 0
          ? t('explore:state.signs', { count: signs.length, window })
          : t(asked ? 'explore:state.noSignAsked' : 'explore:state.noSign', { window })}
      </p>
      {stated && <p className={css.rule}>{t('explore:state.lastStated', { year: stated })}</p>}
      {signs.length > 0 && (
        <ul className={css.list}>
          {signs.map((sign) => (
            <Sign key={`${sign.kind}-${sign.factId}-${sign.on}`} {...{ sign, isPage }} />
          ))}
        </ul>
      )}
    </div>
  )
}

const yearOf = (day: string): number => Number(day.slice(0, 4))

function Sign({
  sign,
  isPage,
}: {
  readonly sign: PartnerSummaryFragment['signsOfLife'][number]
  readonly isPage: boolean
}) {
  const { t } = useTranslation(['words', 'pages'])
  const language = useLanguage()
  return (
    <li>
      <time>{formatDateInTable(sign.on, language)}</time>
      <span>
        {sign.kind !== 'activity' && `${t(`words:signOfLife.${sign.kind}`)}: `}
        {sign.names ? <Name names={sign.names} /> : kindOf(sign, t)}
        {sign.source && (
          <>
            {' '}
            <SourceLink source={sign.source} {...(isPage && { label: t('pages:source') })} />
          </>
        )}
      </span>
    </li>
  )
}
