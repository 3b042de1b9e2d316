import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import css from '#client/app/start/LatestChanges.module.css'
import type { OverviewQuery } from '#client/generated/graphql.ts'
import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import { formatDateInTable } from '#client/i18n/format.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { Mark } from '#client/shared/entity/Mark.tsx'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { pageOf } from '#client/shared/entity/pageAddress.ts'
import { useLetters } from '#client/styles/letters.ts'
import { useFirst } from '#client/ui/list/MoreRows.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Empty } from '#client/ui/Notice.tsx'
import { Section } from '#client/ui/Section.tsx'
import { WebLink } from '#client/ui/WebLink.tsx'

type Event = OverviewQuery['overview']['latest'][number]
type LatestChangesProps = { readonly graph: Graph; readonly latest: readonly Event[] }

const FIRST = 10

/** The latest signings, renewals and ends, by the date that the source gives. */
export function LatestChanges({ graph, latest }: LatestChangesProps) {
  const { t } = useTranslation('app')
  const { shown, isAll, toggle } = useFirst(latest, FIRST)
  useLetters(useMemo(() => namesIn(latest, graph), [latest, graph]))
  return (
    <Section title={t('latest.title')} note={t('latest.note', { shown: shown.length, total: latest.length })}>
      {latest.length === 0 && <Empty>{t('latest.none')}</Empty>}
      <table className={css.table}>
        <thead className="visually-hidden">
          <tr>
            <th>{t('latest.on')}</th>
            <th>{t('latest.event')}</th>
            <th>{t('latest.partner')}</th>
            <th>{t('latest.kind')}</th>
            <th>{t('latest.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((event) => (
            <Row key={`${event.factId}-${event.event}-${event.on}`} event={event} graph={graph} />
          ))}
        </tbody>
      </table>
      {latest.length > FIRST && (
        <button type="button" className={css.more} aria-expanded={isAll} onClick={toggle}>
          {t(isAll ? 'latest.fewer' : 'latest.all', { total: latest.length })}
        </button>
      )}
    </Section>
  )
}

const namesIn = (latest: readonly Event[], { nodes }: Graph) =>
  latest.flatMap((event) =>
    [...event.organizationIds, ...event.departmentIds].flatMap((id) => nodes.get(nodeId(id))?.names ?? []),
  )

function Row({ event, graph }: { readonly event: Event; readonly graph: Graph }) {
  const { t } = useTranslation(['words', 'app'])
  const language = useLanguage()
  return (
    <tr>
      <td className={css.on}>
        <WebLink address={event.source?.url} isNamed>
          {formatDateInTable(event.on, language)}
        </WebLink>
      </td>
      <td className={event.event === 'ended_on_paper' ? css.past : css.event}>{t(`words:event.${event.event}`)}</td>
      <td className={css.partners}>
        <Partners ids={event.organizationIds} graph={graph} />
      </td>
      <td>{t(`words:agreementKind.${event.agreementKind}`)}</td>
      <td className={css.unit}>
        <Holders ids={event.departmentIds} graph={graph} />
      </td>
    </tr>
  )
}

function Partners({ ids, graph }: { readonly ids: readonly string[]; readonly graph: Graph }) {
  return ids.map((id) => {
    const node = graph.nodes.get(nodeId(id))
    return (
      node && (
        <Link key={id} href={pageOf(node)} className={css.partner}>
          <Mark sector={node.sector} label={node.label} />
          <Name names={node.names} />
        </Link>
      )
    )
  })
}

/** Units by name; the whole university and "unit not stated" are never mixed. */
function Holders({ ids, graph }: { readonly ids: readonly string[]; readonly graph: Graph }) {
  const { t } = useTranslation('words')
  if (ids.length === 0) return t('unitNotStated')
  return ids.map((id, index) => (
    <span key={id} className={css.holder}>
      {index > 0 && ' · '}
      {holder(id)}
    </span>
  ))

  function holder(id: string) {
    if (id === HOME) return t('home')
    if (id === UNIT_NOT_STATED) return t('unitNotStated')
    const unit = graph.nodes.get(nodeId(id))
    return unit ? <PageLink thing={unit} short /> : t('label.Department')
  }
}
