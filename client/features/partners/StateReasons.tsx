import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import css from '#client/features/partners/StateReasons.module.css'
import type { PartnerPageQuery } from '#client/generated/graphql.ts'
import { formatDateInTable, formatWindow } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { kindOf } from '#client/shared/entity/factWords.ts'
import { StateSwatch } from '#client/shared/entity/StateSwatch.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Remark } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'
import { viewStore } from '#client/view/viewStore.ts'

type Profile = PartnerPageQuery['partnerProfile']

/** The state and its reasons: each sign of life with its date and page, or that none is on record and nobody was asked. */
export function StateReasons({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['explore', 'words', 'pages'])
  const language = useLanguage()
  const since = useStore(viewStore, (store) => store.whole?.recentSince)
  const { partnershipState: state, asked, toBeConfirmed } = profile.node
  if (!state) return null
  const window = formatWindow(since ?? profile.asOf, profile.asOf, language)
  const signs = profile.signsOfLife
  return (
    <Section strong title={t('pages:stateTitle')}>
      <p className={css.stateHead}>
        <StateSwatch state={state} asked={asked} />
        {t(`words:partnershipState.${state}`)}
        <small>{t(asked ? 'words:asked.yes' : 'words:asked.no')}</small>
        {toBeConfirmed && <small>{t('words:toBeConfirmed')}</small>}
      </p>
      <Remark>{t(`words:partnershipRule.${state}`)}</Remark>
      {signs.length === 0 ? (
        <p>{t(asked ? 'explore:state.noSignAsked' : 'explore:state.noSign', { window })}</p>
      ) : (
        <>
          <p>{t('explore:state.signs', { count: signs.length, window })}</p>
          <ul className={css.reasons}>
            {signs.map((sign) => (
              <li key={`${sign.kind}-${sign.factId}-${sign.on}`}>
                <time>{formatDateInTable(sign.on, language)}</time>
                <span>
                  {sign.kind !== 'activity' && `${t(`words:signOfLife.${sign.kind}`)}: `}
                  {sign.names ? <Name names={sign.names} /> : kindOf(sign, t)}
                  {sign.source && (
                    <>
                      {' '}
                      <SourceLink source={sign.source} label={t('pages:source')} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
