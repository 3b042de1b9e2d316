import { useTranslation } from 'react-i18next'
import css from '#client/features/explore/parts/Details.module.css'
import type { PartnerProfileQuery } from '#client/generated/graphql.ts'
import { formatDateInTable, formatWindow } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { kindOf } from '#client/shared/entity/factWords.ts'
import { isHatched, stateFill } from '#client/shared/entity/stateFill.ts'
import { Swatch } from '#client/ui/Bar.tsx'
import { Name } from '#client/ui/Name.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'
import { viewStore } from '#client/view/viewStore.ts'

type Profile = PartnerProfileQuery['partnerProfile']

/** The state says its reason: each sign of life with its date and its source, or that none is on record and whether anybody was asked. */
export function PartnerState({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['explore', 'words'])
  const { partnershipState: state, asked, toBeConfirmed } = profile.node
  if (!state) return null
  return (
    <div className={css.state}>
      <p className={css.stateHead}>
        <Swatch fill={stateFill[state]} hatched={isHatched(state) && !asked} />
        {t(`words:partnershipState.${state}`)}
        <small>{t(asked ? 'words:asked.yes' : 'words:asked.no')}</small>
        {toBeConfirmed && <small>{t('words:toBeConfirmed')}</small>}
      </p>
      <p className={css.quiet}>{t(`words:partnershipRule.${state}`)}</p>
      <Signs profile={profile} />
    </div>
  )
}

function Signs({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const recentSince = viewStore.getState().graph?.recentSince ?? profile.asOf
  const window = formatWindow(recentSince, profile.asOf, language)
  if (profile.signsOfLife.length === 0)
    return (
      <p className={css.signs}>
        {t(profile.node.asked ? 'explore:state.noSignAsked' : 'explore:state.noSign', { window })}
      </p>
    )
  return (
    <>
      <p className={css.signs}>{t('explore:state.signs', { count: profile.signsOfLife.length, window })}</p>
      <ul className={css.signs}>
        {profile.signsOfLife.map((sign) => (
          <li key={`${sign.kind}-${sign.factId}-${sign.on}`}>
            <time>{formatDateInTable(sign.on, language)}</time>
            <span>
              {sign.kind !== 'activity' && `${t(`words:signOfLife.${sign.kind}`)}: `}
              {sign.names ? <Name names={sign.names} /> : kindOf(sign, t)}
              {sign.source && (
                <>
                  {' '}
                  <SourceLink source={sign.source} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
