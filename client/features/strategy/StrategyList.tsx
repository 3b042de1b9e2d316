import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import css from '#client/features/strategy/StrategyList.module.css'
import { StrategyItemsDocument, type StrategyItemsQuery, type StrategyKind } from '#client/generated/graphql.ts'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { Failure } from '#client/shared/page/Failure.tsx'
import { Remark } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'

type Item = StrategyItemsQuery['strategyItems'][number]

/** From targets up to what they serve. */
const kinds = [
  'target',
  'process',
  'goal',
  'priority_strategy',
  'vision',
  'department_strategy',
  'guideline',
] as const satisfies readonly StrategyKind[]

export function StrategyList({ asOf }: { readonly asOf: string }) {
  const { t } = useTranslation(['app', 'pages'])
  const answer = useQuestion(StrategyItemsDocument, { asOf })
  const items = answer.data?.strategyItems ?? []
  if (answer.error) return <Failure error={answer.error} onRetry={answer.retry} />
  if (items.length === 0) return null
  return (
    <Section title={t('strategy.title')} note={t('strategy.note')}>
      {kinds
        .map((kind) => ({ kind, ofKind: items.filter((item) => item.kind === kind) }))
        .filter(({ ofKind }) => ofKind.length > 0)
        .map(({ kind, ofKind }) => (
          <div key={kind} data-testid="strategy-items">
            <h3 className={css.kind}>{t(`words:strategyKind.${kind}`)}</h3>
            <ul>
              {ofKind.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </ul>
          </div>
        ))}
      <Remark>{t('pages:counted.everywhere')}</Remark>
    </Section>
  )
}

/** Numbers only where something was assigned to the item: nothing assigned does not mean nothing done. */
function Row({ item }: { readonly item: Item }) {
  const { t } = useTranslation('app')
  const { agreements, activities } = item
  return (
    <li className={css.row}>
      <PageLink thing={{ ...item, label: 'StrategyItem' }} />
      {agreements !== null && activities !== null ? (
        <span>{t('strategy.counts', { agreements, activities })}</span>
      ) : (
        <small>{t('strategy.unassigned')}</small>
      )}
    </li>
  )
}
