import { useTranslation } from 'react-i18next'
import { openNode } from '#client/features/explore/actions/openActions.ts'
import css from '#client/features/explore/parts/NodeRow.module.css'
import type { GraphNodeFragment } from '#client/generated/graphql.ts'
import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import type { GraphLink, GraphNode, NodeId } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { Mark, TieSample } from '#client/shared/entity/Mark.tsx'
import { Name } from '#client/ui/Name.tsx'
import { Section } from '#client/ui/Section.tsx'
import { viewStore } from '#client/view/viewStore.ts'

type NodeRowProps = {
  readonly node: Pick<GraphNodeFragment, 'id' | 'label' | 'sector' | 'names'>
  readonly note?: string | undefined
}

/** A node of a list in a panel; a click selects it. */
export function NodeRow({ node, note }: NodeRowProps) {
  return (
    <li data-row={node.id}>
      <button type="button" className={css.row} onClick={() => openNode(node.id)}>
        <Mark sector={node.sector} label={node.label} />
        <Name names={node.names} />
        {note && <small>{note}</small>}
      </button>
    </li>
  )
}

type TieRowProps = { readonly tie: GraphLink; readonly text: string; readonly note?: string | undefined }

type NodeSectionProps = {
  readonly title: string
  readonly rows: readonly NodeRowProps[]
  readonly testId?: string
}

/** Nodes under a heading; nothing where there are none. */
export function NodeSection({ title, rows, testId }: NodeSectionProps) {
  if (rows.length === 0) return null
  return (
    <Section title={title} note={String(rows.length)}>
      <ol className={css.rows} data-testid={testId}>
        {rows.map(({ node, note }) => (
          <NodeRow key={node.id} node={node} note={note} />
        ))}
      </ol>
    </Section>
  )
}

/** Partners, then units. */
export function PartnersAndUnits({ rows }: Pick<NodeSectionProps, 'rows'>) {
  const { t } = useTranslation('explore')
  return (
    <>
      <NodeSection title={t('partners')} rows={rows.filter(({ node }) => node.label !== 'Department')} />
      <NodeSection title={t('units')} rows={rows.filter(({ node }) => node.label === 'Department')} />
    </>
  )
}

type TieSectionProps = { readonly title: string; readonly rows: readonly TieRowProps[]; readonly testId: string }

/** Ties under a heading. */
export function TieSection({ title, rows, testId }: TieSectionProps) {
  return (
    <Section title={title} note={String(rows.length)}>
      <ol className={css.rows} data-testid={testId}>
        {rows.map((row) => (
          <TieRow key={row.tie.id} {...row} />
        ))}
      </ol>
    </Section>
  )
}

/** A tie of a list in a panel; a click opens its evidence. */
export function TieRow({ tie, text, note }: TieRowProps) {
  return (
    <li data-row={tie.id}>
      <button
        type="button"
        className={css.row}
        onClick={() => viewStore.getState().select({ kind: 'tie', from: tie.from, to: nodeId(tie.to) })}
      >
        <TieSample state={tie.state} />
        <span>{text}</span>
        {note && <small>{note}</small>}
      </button>
    </li>
  )
}

/** The short name of an end of a tie, also of one that has no mark; empty: not known. */
export function useNameOfEnd(nodeOf: (id: NodeId) => GraphNode | undefined): (id: string) => string {
  const { t } = useTranslation('words')
  const language = useLanguage()
  return (id) => {
    if (id === HOME) return t('home')
    if (id === UNIT_NOT_STATED) return t('unitNotStated')
    const node = nodeOf(nodeId(id))
    return node ? nameOf(node.names, language, { short: true }).text : ''
  }
}
