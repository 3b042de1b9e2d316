import { useTranslation } from 'react-i18next'
import type { GraphNodeFragment } from '#client/generated/graphql.ts'
import { StateSwatch } from '#client/shared/entity/StateSwatch.tsx'
import { barPartsOf, countStates } from '#client/shared/entity/stateCounts.ts'
import css from '#client/shared/tables/StateBar.module.css'
import { Bar } from '#client/ui/Bar.tsx'

/** The five states as one bar and in figures; hatched where nobody was asked. */
export function StateBar({ nodes }: { readonly nodes: readonly GraphNodeFragment[] }) {
  const { t } = useTranslation(['words', 'pages'])
  const counts = countStates(nodes)
  return (
    <div className={css.states} data-testid="states">
      <Bar total={nodes.length} height={10} parts={counts.flatMap(barPartsOf)} />
      <ul>
        {counts
          .filter(({ partners }) => partners > 0)
          .map(({ state, partners, asked }) => (
            <li key={state} title={t(`words:partnershipRule.${state}`)}>
              <StateSwatch state={state} asked={asked > 0} />
              {t(`words:partnershipState.${state}`)} <strong>{partners}</strong>
              <small>{t('pages:partners.asked', { asked, notAsked: partners - asked })}</small>
            </li>
          ))}
      </ul>
    </div>
  )
}
