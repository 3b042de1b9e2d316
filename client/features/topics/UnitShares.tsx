import { useTranslation } from 'react-i18next'
import type { TopicProfileFragment } from '#client/generated/graphql.ts'
import { HOME } from '#client/graph/ids.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import css from '#client/shared/tables/Table.module.css'
import { Empty } from '#client/ui/Notice.tsx'
import { Section } from '#client/ui/Section.tsx'

type Share = TopicProfileFragment['units'][number]

/** Our units there, in official order; the whole university first, what names no unit last. */
export function UnitShares({ units }: { readonly units: readonly Share[] }) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const columns = [t('explore:partners'), t('pages:column.agreements'), t('pages:column.activities')]
  return (
    <Section strong title={t('pages:units.title')} note={t('pages:units.official', { count: units.length })}>
      {units.length === 0 ? (
        <Empty>{t('pages:units.none')}</Empty>
      ) : (
        <table className={css.table} data-testid="units">
          <thead>
            <tr>
              <th scope="col">{t('words:label.Department')}</th>
              {[...columns, t('pages:column.lastSeen')].map((word) => (
                <th key={word} scope="col" className={css.number}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <Row key={unit.id} unit={unit} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Row({ unit }: { readonly unit: Share }) {
  const { t } = useTranslation(['words', 'pages'])
  const isIdle = unit.agreements + unit.activities === 0
  return (
    <tr data-id={unit.id}>
      <th scope="row">
        {unit.names ? (
          <PageLink thing={{ id: unit.id, label: 'Department', names: unit.names }} marked />
        ) : (
          t(unit.id === HOME ? 'home' : 'unitNotStated')
        )}
      </th>
      <td className={css.number}>{unit.partners}</td>
      <td className={css.number}>
        {unit.agreementsInForce} / {unit.agreements}
      </td>
      <td className={css.number}>
        {unit.recentActivities} / {unit.activities}
      </td>
      <td className={css.number}>
        {unit.lastSeen ?? <span className={css.quiet}>{t(isIdle ? 'pages:noRecord' : 'notKnown')}</span>}
      </td>
    </tr>
  )
}
