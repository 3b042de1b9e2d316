import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '#client/api/useQuestion.ts'
import { bringNodes } from '#client/features/explore/actions/canvasActions.ts'
import { openNode } from '#client/features/explore/actions/openActions.ts'
import css from '#client/features/explore/parts/Panel.module.css'
import paths from '#client/features/explore/paths/Paths.module.css'
import { SharedActivities } from '#client/features/explore/paths/SharedActivities.tsx'
import { CommonPartnersDocument, type CommonPartnersQuery } from '#client/generated/graphql.ts'
import type { Content } from '#client/graph/content.ts'
import { nodeId } from '#client/graph/ids.ts'
import type { NodeId } from '#client/graph/types.ts'
import { Failure } from '#client/shared/page/Failure.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Section } from '#client/ui/Section.tsx'

type CommonPanelProps = { readonly ids: readonly NodeId[]; readonly content: Content }

const PAGE = 25
const MOST = 200

/** What is tied to all of two or to some of several nodes, and how to have it on the canvas. */
export function CommonPanel({ ids, content }: CommonPanelProps) {
  const { t } = useTranslation('paths')
  const [pageSize, setPageSize] = useState(PAGE)
  const { graph, facts } = content
  const asked = useMemo(
    () => ({ ids: [...ids], asOf: graph.asOf, filter: facts, offset: 0, pageSize }),
    [ids, graph.asOf, facts, pageSize],
  )
  const answer = useQuestion(CommonPartnersDocument, asked)
  const common = answer.data?.commonPartners
  const hasMore = common !== undefined && common.rows.length < common.total && pageSize < MOST
  const away = (common?.rows ?? []).map(({ node }) => nodeId(node.id)).filter((id) => !graph.nodes.has(id))
  return (
    <Section title={t('common.title')} note={common ? String(common.total + common.shared.length) : null}>
      {answer.error && <Failure error={answer.error} onRetry={answer.retry} />}
      <SharedActivities shared={common?.shared ?? []} of={ids.length} asOf={graph.asOf} />
      {common?.total === 0 && common.shared.length === 0 && <p className={css.prose}>{t('common.none')}</p>}
      <ul data-testid="common">
        {common?.rows.map((row) => (
          <CommonRow key={row.node.id} row={row} of={ids.length} />
        ))}
      </ul>
      <div className={paths.acts}>
        {hasMore && (
          <button type="button" onClick={() => setPageSize(MOST)}>
            {t('common.more', { shown: common.rows.length, total: common.total })}
          </button>
        )}
        {away.length > 0 && (
          <button type="button" onClick={() => bringNodes('common', away)}>
            {t('common.bring', { count: away.length })}
          </button>
        )}
      </div>
    </Section>
  )
}

type Row = CommonPartnersQuery['commonPartners']['rows'][number]

function CommonRow({ row: { node, links }, of }: { readonly row: Row; readonly of: number }) {
  const { t } = useTranslation(['paths', 'explore'])
  const sum = (key: 'agreements' | 'activities') => links.reduce((total, link) => total + link[key], 0)
  return (
    <li>
      <button type="button" className={paths.common} onClick={() => openNode(node.id)}>
        <Name names={node.names} />
        <span className={paths.counts}>
          {of > 2 && `${t('paths:common.of', { count: links.length, of })} · `}
          {t('explore:tie.counts', { agreements: sum('agreements'), activities: sum('activities') })}
        </span>
      </button>
    </li>
  )
}
