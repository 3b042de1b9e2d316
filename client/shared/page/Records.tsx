import { useTranslation } from 'react-i18next'
import type { RecordFragment } from '#client/generated/graphql.ts'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Chain, Chains, Step } from '#client/shared/page/Chain.tsx'
import css from '#client/shared/page/Records.module.css'
import { type RecordsOfFile, recordsByFile, sourcesOf } from '#client/shared/page/sourcesOf.ts'
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
      {records.length > 0 && (
        <Chains>
          <Chain>
            <RecordSteps records={records} />
          </Chain>
        </Chains>
      )}
    </Section>
  )
}

/** Records of one thing: which tables, when they were stated, their cells on demand, and the pages that they cite, each once. */
export function RecordSteps({ records }: { readonly records: readonly RecordFragment[] }) {
  const { t } = useTranslation('explore')
  return (
    <>
      {recordsByFile(records).map((ofFile) => (
        <Step key={ofFile[0].id} kind="record" title={t('evidence.record')}>
          <OfFile records={ofFile} />
        </Step>
      ))}
      <Step kind="source" title={t('evidence.source')}>
        <ul>
          {sourcesOf({ records }).map((source) => (
            <li key={source.id}>
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      </Step>
    </>
  )
}

function OfFile({ records }: { readonly records: RecordsOfFile }) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const [{ kind, from }] = records
  return (
    <div>
      <p className={css.name}>
        {t(`words:recordKind.${kind}`)} <span className={css.quiet}>{from.title}</span>
      </p>
      {records.map((record) => (
        <div key={record.id}>
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
      ))}
    </div>
  )
}
