import { useTranslation } from 'react-i18next'
import { Evidence } from '#client/features/explore/parts/Evidence.tsx'
import css from '#client/features/explore/parts/TieList.module.css'
import type { GraphLinkFragment, GraphNodeFragment } from '#client/generated/graphql.ts'
import { HOME, nodeId, UNIT_NOT_STATED } from '#client/graph/ids.ts'
import { Mark, StrategicMark, TickSample, TieSample, UnitMark } from '#client/shared/entity/Mark.tsx'
import { tieStateWord } from '#client/shared/entity/tieWords.ts'
import { Name } from '#client/ui/Name.tsx'
import { viewStore } from '#client/view/viewStore.ts'

/** A tie and the node at its other end; null: the whole university or a unit that is not stated. */
export type TieRow = { readonly link: GraphLinkFragment; readonly node: GraphNodeFragment | null }

type TieListProps = {
  readonly rows: readonly TieRow[]
  readonly asOf: string
  readonly openLink: string | null
  readonly onToggle: (link: GraphLinkFragment) => void
  /** Leaves this panel for that of the other end. */
  readonly onVisit: (id: string) => void
}

/** Ties in official order or tie order; each opens why it is there, in place. */
export function TieList({ rows, asOf, openLink, onToggle, onVisit }: TieListProps) {
  return (
    <ul>
      {rows.map((row) => (
        <TieItem key={row.link.id} {...{ row, asOf, onToggle, onVisit }} isOpen={row.link.id === openLink} />
      ))}
    </ul>
  )
}

/** A tie that opens is selected in the drawing and in the address; one that closes gives the selection back to the node of the panel. */
export function toggleTie(link: GraphLinkFragment, openLink: string | null, back: string): void {
  const { select } = viewStore.getState()
  if (link.id === openLink) select({ kind: 'node', id: nodeId(back) })
  else select({ kind: 'tie', from: link.from, to: nodeId(link.to) })
}

type TieItemProps = Omit<TieListProps, 'rows' | 'openLink'> & { readonly row: TieRow; readonly isOpen: boolean }

function TieItem({ row: { link, node }, asOf, isOpen, onToggle, onVisit }: TieItemProps) {
  const { t } = useTranslation(['explore', 'words'])
  return (
    <li className={isOpen ? css.open : css.item}>
      <div className={css.row}>
        <button type="button" className={css.main} aria-expanded={isOpen} onClick={() => onToggle(link)}>
          <span className={css.mark}>
            <EndMark link={link} node={node} isOpen={isOpen} />
          </span>
          <span className={css.name}>
            <EndName link={link} node={node} />
          </span>
          <span className={css.counts}>
            {t('tie.counts', { agreements: link.agreements, activities: link.activities })}
          </span>
          <span title={tieStateWord(link, t)}>
            <TieSample state={link.state} width={18} />
            <span className="visually-hidden">{tieStateWord(link, t)}</span>
          </span>
        </button>
        {node && (
          <button type="button" className={css.visit} onClick={() => onVisit(node.id)} title={t('tie.visit')}>
            <span aria-hidden>→</span>
            <span className="visually-hidden">
              {t('tie.visit')}: <Name names={node.names} />
            </span>
          </button>
        )}
      </div>
      {isOpen && <Evidence departmentId={link.from} organizationId={link.to} asOf={asOf} />}
    </li>
  )
}

function EndMark({ link, node, isOpen }: { link: GraphLinkFragment; node: GraphNodeFragment | null; isOpen: boolean }) {
  if (node?.label === 'Department') return <UnitMark selected={isOpen} />
  if (node) return <Mark sector={node.sector} label={node.label} />
  return <TickSample hollow={link.from === UNIT_NOT_STATED} width={18} />
}

function EndName({ link, node }: { link: GraphLinkFragment; node: GraphNodeFragment | null }) {
  const { t } = useTranslation('words')
  if (!node) return link.from === HOME ? t('home') : t('unitNotStated')
  return (
    <>
      {node.strategic && <StrategicMark title={t('strategic')} />} <Name names={node.names} />
    </>
  )
}
