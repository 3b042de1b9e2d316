import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import css from '#client/app/start/PortfolioLine.module.css'
import { portfolioStates } from '#client/app/start/portfolio.ts'
import type { OverviewQuery, PartnershipState } from '#client/generated/graphql.ts'
import type { Graph } from '#client/graph/types.ts'
import { formatDate, formatNumber, formatWindow } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { headlineOf } from '#client/shared/entity/headline.ts'
import { StateSwatch } from '#client/shared/entity/StateSwatch.tsx'
import { barPartsOf } from '#client/shared/entity/stateCounts.ts'
import { partnershipStates } from '#client/shared/entity/stateFill.ts'
import { Bar } from '#client/ui/Bar.tsx'
import { isUnit } from '#client/view/legendKeys.ts'
import { isInPlace } from '#client/view/place.ts'
import type { LegendKey } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'

type PortfolioLineProps = {
  readonly graph: Graph
  readonly portfolio: OverviewQuery['overview']['portfolio']
}

const stateKeys: readonly LegendKey[] = partnershipStates.map((state) => `state:${state}` as const)

/** All partners of the chosen place by state, asked or not; hatched where nobody was asked. */
export function PortfolioLine({ graph, portfolio }: PortfolioLineProps) {
  const { t } = useTranslation(['app', 'explore', 'words'])
  const language = useLanguage()
  const place = useStore(viewStore, (view) => view.place)
  const strategicOnly = useStore(viewStore, (view) => view.strategicOnly)
  const nodes = [...graph.nodes.values()].filter((node) => !isUnit(node) && (!strategicOnly || node.strategic))
  const boxes = portfolioStates(nodes, portfolio, { place, strategicOnly })
  const total = boxes.reduce((sum, box) => sum + box.partners, 0)
  const others = nodes.filter((node) => !isInPlace(node.place, place))
  return (
    <section className={css.portfolio} aria-labelledby="portfolio">
      <div className={css.head}>
        <h2 id="portfolio">{t('app:portfolio.title')}</h2>
        <p className={css.headline} data-testid="headline">
          {headlineOf(
            nodes.filter((node) => isInPlace(node.place, place)),
            t,
          )}
        </p>
        <p className={css.note}>
          {others.length > 0 && <span>{t('app:portfolio.besides', { what: headlineOf(others, t) })}</span>}
          <span>
            {t('app:portfolio.window', {
              date: formatDate(graph.asOf, language),
              window: formatWindow(graph.recentSince, graph.asOf, language),
            })}
          </span>
        </p>
      </div>
      <Bar total={total} height={13} parts={boxes.flatMap(barPartsOf)} />
      <ul className={css.boxes}>
        {boxes.map((box) => (
          <li key={box.state}>
            <Link href="/explore" onClick={() => showState(box.state)}>
              <span className={css.figure}>{formatNumber(box.partners, language)}</span>
              <StateSwatch state={box.state} asked={box.asked > 0} />
              <strong>{t(`words:partnershipState.${box.state}`)}</strong>
            </Link>
            <p className={css.rule}>{t(`words:partnershipRule.${box.state}`)}</p>
            <p className={css.asked}>
              {t('app:portfolio.asked', { asked: box.asked, notAsked: box.partners - box.asked })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Opens the network with this state alone, whatever the legend hid before; the switches stay. */
function showState(state: PartnershipState): void {
  viewStore.getState().showNothingBut(`state:${state}`, stateKeys)
}
