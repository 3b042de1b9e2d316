import { useTranslation } from 'react-i18next'
import type { GraphNodeFragment } from '#client/generated/graphql.ts'
import { StrategicMark } from '#client/shared/entity/Mark.tsx'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { usePlaceNames } from '#client/shared/entity/placeNames.ts'
import { isHatched, stateFill } from '#client/shared/entity/stateFill.ts'
import css from '#client/shared/tables/Table.module.css'
import { Swatch } from '#client/ui/Bar.tsx'

type PartnerRowsProps = { readonly rows: readonly GraphNodeFragment[]; readonly withCountry?: boolean }

/** Partners as a table: each name leads to its page, each state says whether anybody was asked. */
export function PartnerRows({ rows, withCountry = true }: PartnerRowsProps) {
  const { t } = useTranslation(['pages', 'words'])
  return (
    <table className={css.table} data-testid="partners">
      <thead>
        <tr>
          <th scope="col">{t('pages:partner')}</th>
          {withCountry && <th scope="col">{t('words:label.Country')}</th>}
          <th scope="col">{t('pages:state')}</th>
          <th scope="col" className={css.number}>
            {t('pages:column.agreements')}
          </th>
          <th scope="col" className={css.number}>
            {t('pages:column.activities')}
          </th>
          <th scope="col" className={css.number}>
            {t('pages:column.units')}
          </th>
          <th scope="col" className={css.number}>
            {t('pages:column.lastSeen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((node) => (
          <Row key={node.id} node={node} withCountry={withCountry} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ node, withCountry }: { readonly node: GraphNodeFragment; readonly withCountry: boolean }) {
  const { t } = useTranslation('words')
  return (
    <tr data-id={node.id}>
      <th scope="row">
        <PageLink thing={node} marked />
        {node.strategic && (
          <>
            {' '}
            <StrategicMark title={t('strategic')} />
          </>
        )}
      </th>
      {withCountry && (
        <td className={css.country}>
          <Country node={node} />
        </td>
      )}
      <td>
        <State node={node} />
      </td>
      <td className={css.number}>
        {node.agreementsInForce} / {node.agreements}
      </td>
      <td className={css.number}>
        {node.recentActivities} / {node.activities}
      </td>
      <td className={css.number}>{node.counterparts}</td>
      <td className={css.number}>{node.lastSeen ?? <span className={css.quiet}>{t('notKnown')}</span>}</td>
    </tr>
  )
}

function Country({ node: { countryCode } }: { readonly node: GraphNodeFragment }) {
  const { t } = useTranslation('words')
  const { countries } = usePlaceNames()
  const country = countryCode ? countries.get(countryCode) : undefined
  if (country) return <PageLink thing={{ ...country, label: 'Country' }} />
  return countryCode ?? t('place.multinational')
}

function State({ node: { partnershipState: state, asked, toBeConfirmed } }: { readonly node: GraphNodeFragment }) {
  const { t } = useTranslation('words')
  if (!state) return null
  return (
    <span className={css.state}>
      <Swatch fill={stateFill[state]} hatched={isHatched(state) && !asked} />
      {t(`partnershipState.${state}`)}
      {toBeConfirmed && <span className={css.quiet}>{t('toBeConfirmed')}</span>}
    </span>
  )
}
