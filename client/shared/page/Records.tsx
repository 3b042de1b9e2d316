import { useTranslation } from 'react-i18next'
import type { RecordFragment } from '#client/generated/graphql.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Chain, Chains, Step } from '#client/shared/page/Chain.tsx'
import css from '#client/shared/page/Records.module.css'
import { Section } from '#client/ui/Section.tsx'
import { SourceLink } from '#client/ui/SourceLink.tsx'
import { isWebAddress, WebLink } from '#client/ui/WebLink.tsx'

type RecordsProps = {
  readonly records: readonly RecordFragment[]
  readonly website?: string | null
  readonly rorId?: string | null
}

/** Records about the thing itself, and its addresses. */
export function Records({ records, website = null, rorId = null }: RecordsProps) {
  const { t } = useTranslation('explore')
  const addresses = [website, rorId].flatMap((address) => address || [])
  return (
    <Section title={t('records.title')} note={String(records.length)}>
      <ul className={css.addresses}>
        {addresses.map((address) => (
          <li key={address}>
            <WebLink address={address}>
              {address}
              {isWebAddress(address) && <span aria-hidden> ↗</span>}
            </WebLink>
          </li>
        ))}
      </ul>
      <Chains>
        {records.map((record) => (
          <Chain key={record.id}>
            <RecordSteps record={record} />
          </Chain>
        ))}
      </Chains>
    </Section>
  )
}

/** One record: which table, when it was stated, its cells on demand, and the pages it cites. */
export function RecordSteps({ record }: { readonly record: RecordFragment }) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  return (
    <>
      <Step kind="record" title={t('explore:evidence.record')}>
        <div>
          <p className={css.name}>
            {t(`words:recordKind.${record.kind}`)} <span className={css.quiet}>{record.from.title}</span>
          </p>
          {record.statedOn && (
            <p className={css.quiet}>
              {t('explore:evidence.statedOn', { date: formatDate(record.statedOn, language) })}
            </p>
          )}
          <details className={css.cells}>
            <summary>{t('explore:evidence.cells', { count: record.fields.length })}</summary>
            <dl>
              {record.fields.map((field) => (
                <div key={field.name}>
                  <dt>{field.name}</dt>
                  <dd>{field.value}</dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
      </Step>
      <Step kind="source" title={t('explore:evidence.source')}>
        <ul>
          {(record.cites.length > 0 ? record.cites : [record.from]).map((source) => (
            <li key={source.id}>
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      </Step>
    </>
  )
}
