import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { openNode } from '#client/features/explore/actions/openActions.ts'
import css from '#client/features/explore/panels/DrawingInWords.module.css'
import panel from '#client/features/explore/parts/Panel.module.css'
import toPage from '#client/features/explore/parts/ToPage.module.css'
import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import type { Graph, GraphNode } from '#client/graph/types.ts'
import { formatDate, formatNumber } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { headlineOf } from '#client/shared/entity/headline.ts'
import { UnitMark } from '#client/shared/entity/Mark.tsx'
import { pageOf } from '#client/shared/entity/pageAddress.ts'
import { isHatched, partnershipStates, stateFill } from '#client/shared/entity/stateFill.ts'
import { Bar, Swatch } from '#client/ui/Bar.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Section } from '#client/ui/Section.tsx'
import type { Visible } from '#client/view/visible.ts'

type DrawingInWordsProps = {
  readonly graph: Graph
  readonly visible: Visible
  readonly overview: Overview
  /** How much is known, once it is answered. */
  readonly state: DataStateQuery['dataState'] | undefined
}

/** Nothing selected: the picture as a sentence with its numbers, by region and by unit. */
export function DrawingInWords({ graph, visible, overview, state }: DrawingInWordsProps) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const ends = state?.coverage.find((row) => row.key === 'agreements_with_end')
  const prospects = visible.organizations.filter((node) => node.partnershipState === 'prospect').length
  const inForce = visible.organizations.filter((node) => node.agreementsInForce > 0).length
  return (
    <div className={panel.sections}>
      <div>
        <p className={css.eyebrow}>{t('explore:plate.eyebrow')}</p>
        <p className={css.sentence} data-testid="headline">
          {headlineOf(visible.organizations, t)}
        </p>
        <p className={panel.prose}>
          {prospects > 0 && t('explore:plate.prospects', { count: prospects })}
          {t(isPart(visible) ? 'explore:plate.inForceShown' : 'explore:plate.inForce', {
            count: inForce,
            date: formatDate(graph.asOf, language),
          })}
          {ends && t('explore:plate.ends', { known: ends.known, count: ends.total })}
          {partOf(visible, overview, t)}
        </p>
      </div>
      {visible.organizations.length > 0 && <Regions graph={graph} organizations={visible.organizations} />}
      {visible.departments.length > 0 && <Units visible={visible} />}
    </div>
  )
}

/** Units are missing that are on record: what is counted is what is shown, and says nothing about the record. */
function isPart({ partners, topUnits }: Visible): boolean {
  return partners.notLoaded > 0 || topUnits.hidden > 0 || topUnits.filteredOut > 0 || partners.filteredOut > 0
}

/** How much of everything this is: units on record, or a part that the reader chose. */
function partOf(visible: Visible, { units }: Overview, t: TFunction): string {
  const { partners, topUnits } = visible
  const { shown, total } = topUnits
  if (isPart(visible))
    return t('explore:plate.chosen', {
      partners: partners.shown,
      allPartners: partners.total,
      units: shown,
      allUnits: total,
    })
  const schools = t('explore:plate.schools', { shown: units.schools, total: units.schoolsTotal })
  return `${t('explore:plate.units', { shown, total, count: total - shown })}${schools}`
}

function Regions({ graph, organizations }: { graph: Graph; organizations: readonly GraphNode[] }) {
  const { t } = useTranslation(['explore', 'words'])
  const language = useLanguage()
  const rows = graph.regions
    .map((region) => ({ region, nodes: organizations.filter((node) => node.regionId === region.id) }))
    .filter((row) => row.nodes.length > 0)
  const widest = Math.max(1, ...rows.map((row) => row.nodes.length))
  return (
    <Section title={t('explore:plate.byRegion')} note={t('explore:plate.regionOrder')}>
      <p className={css.key}>
        {partnershipStates.map((state) => (
          <span key={state} title={t(`words:partnershipRule.${state}`)}>
            <Swatch fill={stateFill[state]} hatched={isHatched(state)} />
            {t(`words:partnershipState.${state}`)}
          </span>
        ))}
      </p>
      <ul>
        {rows.map(({ region, nodes }) => (
          <li key={region.id} className={css.barRow}>
            <Link href={pageOf({ id: region.id, label: 'Region' })} className={toPage.toPage}>
              <Name names={region.names} />
            </Link>
            <Bar
              total={widest}
              height={9}
              parts={partnershipStates.map((state) => ({
                key: state,
                fill: stateFill[state],
                hatched: isHatched(state),
                value: nodes.filter((node) => node.partnershipState === state).length,
              }))}
            />
            <span>{formatNumber(nodes.length, language)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Under a heading for each kind: a faculty and a graduate school may bear the same short name. */
function Units({ visible }: { readonly visible: Visible }) {
  const { t } = useTranslation(['explore', 'words'])
  const { departments } = visible
  const partners = partnersByUnit(visible)
  const countOf = (unit: GraphNode) => partners.get(unit.id) ?? 0
  const widest = Math.max(1, ...departments.map(countOf))
  const kinds = [...new Set(departments.map(kindOf))]
  return (
    <Section title={t('explore:plate.byUnit')} note={t('explore:plate.officialOrder')}>
      {kinds.map((kind) => (
        <div key={kind}>
          <h3 className={css.kind}>{t(`words:departmentKind.${kind}`)}</h3>
          <ul>
            {departments
              .filter((unit) => kindOf(unit) === kind)
              .map((unit) => (
                <UnitRow key={unit.id} unit={unit} partners={countOf(unit)} widest={widest} />
              ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** As in the drawing, a unit whose kind is not stated is among the centres. */
function kindOf(unit: GraphNode) {
  return unit.departmentKind ?? 'centre'
}

/** Of what is shown, as are regions: switch, filters and date hold for both. */
function partnersByUnit({ unitTies }: Visible): ReadonlyMap<string, number> {
  const partners = new Map<string, Set<string>>()
  for (const { from, to } of unitTies) partners.set(from, (partners.get(from) ?? new Set()).add(to))
  return new Map([...partners].map(([unit, own]) => [unit, own.size]))
}

type UnitRowProps = { readonly unit: GraphNode; readonly partners: number; readonly widest: number }

function UnitRow({ unit, partners, widest }: UnitRowProps) {
  return (
    <li>
      <button type="button" className={css.barRow} onClick={() => openNode(unit.id)}>
        <span className={panel.withMark}>
          <UnitMark />
          <Name names={unit.names} short />
        </span>
        <Bar total={widest} height={7} parts={[{ key: 'n', fill: 'ink2', value: partners }]} />
        <span>{partners}</span>
      </button>
    </li>
  )
}
