import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { openNode } from '#client/features/explore/actions/openActions.ts'
import { toggleSelected } from '#client/features/explore/actions/selectActions.ts'
import list from '#client/features/explore/panels/SelectionPanel.module.css'
import { type Kind, type SelectionSums, sumsOf } from '#client/features/explore/panels/selectionSums.ts'
import css from '#client/features/explore/parts/Panel.module.css'
import { PathsAndCommons } from '#client/features/explore/paths/PathsAndCommons.tsx'
import type { Sector } from '#client/generated/graphql.ts'
import { tieStateValues } from '#client/generated/kinds.ts'
import type { Graph, GraphNode, NodeId } from '#client/graph/types.ts'
import { Mark, TieSample } from '#client/shared/entity/Mark.tsx'
import { Figures } from '#client/ui/Figures.tsx'
import { CloseIcon } from '#client/ui/icons.tsx'
import { Name } from '#client/ui/Name.tsx'
import { PanelHead } from '#client/ui/PanelHead.tsx'
import { Section } from '#client/ui/Section.tsx'
import { isUnit } from '#client/view/legendKeys.ts'
import { selectionOf } from '#client/view/selection.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

type SelectionPanelProps = {
  readonly ids: readonly NodeId[]
  readonly graph: Graph
  readonly visible: Visible
}

/** Several nodes: how many of which kind, what ties them, and each of them with its page. */
export function SelectionPanel({ ids, graph, visible }: SelectionPanelProps) {
  const { t } = useTranslation('explore')
  const dayGraph = viewStore.getState().dayGraph ?? graph
  const sums = useMemo(() => sumsOf(ids, graph, visible, dayGraph), [ids, graph, visible, dayGraph])
  const away = ids.length - sums.nodes.length
  return (
    <div className={css.sections}>
      <div>
        <PanelHead eyebrow={t('several.eyebrow')} title={t('several.title', { count: ids.length })} />
        {away > 0 && <p className={css.quiet}>{t('several.away', { count: away })}</p>}
        <Figures figures={figuresOf(sums, t)} />
      </div>
      <PathsAndCommons ids={ids} />
      <Kinds kinds={sums.kinds} />
      <Section title={t('ties')} note={t('several.once')}>
        <ul className={list.rows}>
          {tieStateValues.map((state) => (
            <li key={state} className={list.kind}>
              <TieSample state={state} width={18} />
              {t(`legend.tie.${state}`)}
              <span className={list.count}>{sums.ties.get(state) ?? 0}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('several.list')} note={String(sums.nodes.length)}>
        <ul className={list.rows}>
          {sums.nodes.map((node) => (
            <Row key={node.id} node={node} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

function figuresOf({ ties, tiesBetween, neighbours, more }: SelectionSums, t: TFunction) {
  const all = [...ties.values()].reduce((sum, count) => sum + count, 0)
  const figures = { ties: all, between: tiesBetween, neighbours, more }
  return Object.entries(figures).map(([key, value]) => ({ key, label: t(`explore:several.figure.${key}`), value }))
}

/** Choosing a kind leaves only its nodes selected. */
function Kinds({ kinds }: { readonly kinds: readonly Kind[] }) {
  const { t } = useTranslation(['explore', 'words'])
  return (
    <Section title={t('explore:several.kinds')}>
      <ul className={list.rows}>
        {kinds.map(({ key, ids }) => (
          <li key={key}>
            <button
              type="button"
              className={list.kind}
              title={t('explore:several.narrow')}
              onClick={() => viewStore.getState().select(selectionOf(ids))}
            >
              <Mark {...(key === 'units' ? { label: 'Department', sector: null } : { sector: key as Sector })} />
              {key === 'units' ? t('explore:units') : t(`words:sector.${key}`)}
              <span className={list.count}>{ids.length}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Row({ node }: { readonly node: GraphNode }) {
  const { t } = useTranslation('explore')
  const page = `/${isUnit(node) ? 'departments' : 'partners'}/${node.id}`
  return (
    <li className={list.row}>
      <Mark sector={node.sector} label={node.label} />
      <button type="button" className={list.name} title={t('several.only')} onClick={() => openNode(node.id)}>
        <Name names={node.names} />
      </button>
      <Link href={page} className={list.page}>
        {t('several.page')}
        <span className="visually-hidden">
          : <Name names={node.names} />
        </span>
      </Link>
      <button type="button" className={list.remove} title={t('several.remove')} onClick={() => toggleSelected(node.id)}>
        <CloseIcon />
        <span className="visually-hidden">
          {t('several.remove')}: <Name names={node.names} />
        </span>
      </button>
    </li>
  )
}
