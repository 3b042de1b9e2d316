import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { hideEach } from '#client/features/explore/actions/canvasActions.ts'
import { callGroup, closeGroup, openGroup } from '#client/features/explore/actions/groupActions.ts'
import type { Grouped } from '#client/features/explore/groups/useGrouped.ts'
import own from '#client/features/explore/panels/GroupPanel.module.css'
import { NodeSection, TieSection, useNameOfEnd } from '#client/features/explore/parts/NodeRow.tsx'
import css from '#client/features/explore/parts/Panel.module.css'
import { PanelActions } from '#client/features/explore/parts/PanelActions.tsx'
import { useGroupNames } from '#client/features/explore/words/groupNames.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import { isComposing } from '#client/ui/composing.ts'
import { Name } from '#client/ui/Name.tsx'
import { PanelHead } from '#client/ui/PanelHead.tsx'
import { LONGEST_CALL } from '#client/view/grouping.ts'
import { type Group, groupedOf } from '#client/view/groups.ts'
import type { Selection } from '#client/view/types.ts'

type GroupPanelProps = { readonly id: NodeId; readonly graph: Graph; readonly grouped: Grouped }

/** A group: its members, no more and no fewer than its number, and to whom it is tied. */
export function GroupPanel({ id, graph, grouped }: GroupPanelProps) {
  const { t } = useTranslation('structure')
  const namesOf = useGroupNames(graph, grouped.totals)
  const nameIn = useNameOfEnd((one) => graph.nodes.get(one))
  const group = grouped.groups.find((one) => one.id === id)
  if (!group) return <p className={css.quiet}>{t('group.gone')}</p>
  const isOpen = !grouped.drawn.includes(group)
  const joined = groupedOf(graph.nodes, grouped.all, [group], namesOf).ties.filter(
    ({ link }) => link.from === id || link.to === id,
  )
  return (
    <div className={css.sections}>
      <div>
        <PanelHead eyebrow={t(`group.by.${group.by}`)} title={<Name names={namesOf(group)} />} />
        {group.by === 'made' && <MadeName group={group} />}
        <PanelActions
          main={{
            text: t(isOpen ? 'group.regroup' : 'group.open'),
            does: () => (isOpen ? closeGroup(id) : openGroup(id)),
          }}
          acts={[{ text: t('group.hide'), does: () => hideEach([id]) }]}
        />
      </div>
      <NodeSection title={t('group.members')} rows={group.members.map((node) => ({ node }))} testId="group-members" />
      <TieSection
        title={t('group.ties')}
        testId="group-ties"
        rows={joined.map(({ link, ties }) => ({
          tie: link,
          text: nameIn(link.from === id ? link.to : link.from),
          note: t('group.tieCount', { count: ties.length }),
        }))}
      />
    </div>
  )
}

/** What the reader calls it: taken at Enter, or as the field is left. */
function MadeName({ group }: { readonly group: Group }) {
  const { t } = useTranslation('structure')
  const id = useId()
  const { value, called, members } = group
  return (
    <p className={own.name}>
      <label htmlFor={id}>{t('group.called')}</label>
      <input
        key={`${value} ${called}`}
        id={id}
        className={own.input}
        defaultValue={called ?? ''}
        placeholder={t('group.nameOfMade', { count: members.length })}
        maxLength={LONGEST_CALL}
        data-testid="group-called"
        onBlur={(event) => callGroup(value, event.target.value)}
        onKeyDown={(event) => isEnter(event) && event.currentTarget.blur()}
      />
    </p>
  )
}

/** Enter that ends a word of an input method is not meant. */
const isEnter = (event: KeyboardEvent) => event.key === 'Enter' && !isComposing(event)

type JoinedPanelProps = {
  readonly selection: Extract<Selection, { kind: 'tie' }>
  readonly graph: Graph
  readonly grouped: Grouped
}

/** A tie of a group: the ties that are drawn as one, each opening its own evidence. */
export function JoinedPanel({ selection, graph, grouped }: JoinedPanelProps) {
  const { t } = useTranslation('structure')
  const namesOf = useGroupNames(graph, grouped.totals)
  const language = useLanguage()
  const nameIn = useNameOfEnd((one) => graph.nodes.get(one))
  const ends = [selection.from, selection.to]
  const groups = grouped.groups.filter(({ id }) => ends.includes(id))
  const joined = groupedOf(graph.nodes, grouped.all, groups, namesOf).ties.find(
    ({ link }) => ends.includes(link.from) && ends.includes(link.to),
  )
  const nameOfEnd = (id: string) => {
    const group = groups.find((one) => one.id === id)
    return group ? nameOf(namesOf(group), language).text : nameIn(id)
  }
  const ties = joined?.ties ?? []
  return (
    <div className={css.sections}>
      <PanelHead eyebrow={t('group.joined')} title={`${nameOfEnd(selection.from)} – ${nameOfEnd(selection.to)}`} />
      <TieSection
        title={t('group.tiesOfTie')}
        testId="joined-ties"
        rows={ties.map((tie) => ({ tie, text: `${nameIn(tie.from)} – ${nameIn(tie.to)}` }))}
      />
    </div>
  )
}
