import { useTranslation } from 'react-i18next'
import { CountLink } from '#client/features/data/CountLink.tsx'
import { CountList, CountRow } from '#client/features/data/CountList.tsx'
import { ALL_AGREEMENTS, pageOfAgreements } from '#client/features/data/countedList.ts'
import type { OverviewQuery } from '#client/generated/graphql.ts'
import { agreementLevelValues } from '#client/generated/kinds.ts'
import { formatDate, formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { SourceLink } from '#client/ui/SourceLink.tsx'

type Count = OverviewQuery['overview']['agreements'][number]

/** Agreements by level and kind. There is a bar only where the university published a total: its empty part is what is missing here. */
export function AgreementCounts({ counts }: { readonly counts: readonly Count[] }) {
  const { t } = useTranslation(['app', 'words'])
  const language = useLanguage()
  const total = counts.reduce((sum, row) => sum + row.count, 0)
  return (
    <CountList
      testId="agreement-counts"
      title={t('app:agreements.title')}
      note={
        <>
          {t('app:agreements.note')} <CountLink href={ALL_AGREEMENTS} count={total} what={t('app:agreements.note')} />
        </>
      }
      remark={t('app:agreements.remark')}
    >
      {counts.toSorted(byLevel).map(({ level, kind, count, published }) => {
        const what = `${t(`words:agreementLevel.${level}`)}${t('app:agreements.of')}${t(`words:agreementKind.${kind}`)}`
        return (
          <CountRow
            key={`${level}-${kind}`}
            what={what}
            note={published && <Published published={published} />}
            part={count}
            whole={published?.value ?? null}
          >
            <CountLink href={pageOfAgreements(level, kind)} count={count} what={what} />
            {published && <small> / {formatNumber(published.value, language)}</small>}
          </CountRow>
        )
      })}
    </CountList>
  )
}

/** University-level first; within a level the most frequent kind. */
function byLevel(a: Count, b: Count): number {
  return (
    agreementLevelValues.indexOf(a.level) - agreementLevelValues.indexOf(b.level) ||
    b.count - a.count ||
    a.kind.localeCompare(b.kind)
  )
}

function Published({ published }: { readonly published: NonNullable<Count['published']> }) {
  const { t } = useTranslation('app')
  const language = useLanguage()
  return (
    <>
      {t('agreements.published', {
        value: formatNumber(published.value, language),
        period: formatDate(published.period, language),
      })}{' '}
      <SourceLink source={published.source} label={t('agreements.source')} />
    </>
  )
}
