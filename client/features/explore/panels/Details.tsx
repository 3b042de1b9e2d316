import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CanvasHandle } from '#client/canvas/types.ts'
import type { Grouped } from '#client/features/explore/groups/useGrouped.ts'
import closing from '#client/features/explore/panels/CloseDetails.module.css'
import { CountPanel } from '#client/features/explore/panels/CountPanel.tsx'
import { DrawingInWords } from '#client/features/explore/panels/DrawingInWords.tsx'
import { GroupPanel, JoinedPanel } from '#client/features/explore/panels/GroupPanel.tsx'
import { HitPanel } from '#client/features/explore/panels/HitPanel.tsx'
import { NodeActions } from '#client/features/explore/panels/NodeActions.tsx'
import { PartnerPanel } from '#client/features/explore/panels/PartnerPanel.tsx'
import { SelectionActions } from '#client/features/explore/panels/SelectionActions.tsx'
import { SelectionPanel } from '#client/features/explore/panels/SelectionPanel.tsx'
import { TopicActions, TopicPanel } from '#client/features/explore/panels/TopicPanel.tsx'
import { UnitPanel } from '#client/features/explore/panels/UnitPanel.tsx'
import css from '#client/features/explore/parts/Details.module.css'
import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import { countStore } from '#client/features/explore/stores/countStore.ts'
import { foundStore } from '#client/features/explore/stores/foundStore.ts'
import { tourStore } from '#client/features/explore/stores/tourStore.ts'
import { Tour, TourOffer } from '#client/features/explore/tour/Tour.tsx'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import { factsKey } from '#client/graph/content.ts'
import { isGroupId, nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import { CloseIcon } from '#client/ui/icons.tsx'
import { Name } from '#client/ui/Name.tsx'
import type { TopicPicture } from '#client/view/topicPicture.ts'
import type { Selection } from '#client/view/types.ts'
import { nothingSelected, type ViewState, viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

type DetailsProps = {
  readonly grouped: Grouped
  readonly graph: Graph
  readonly view: ViewState
  readonly visible: Visible
  readonly topics: TopicPicture
  readonly overview: Overview | undefined
  readonly state: DataStateQuery['dataState'] | undefined
  readonly canvas: RefObject<CanvasHandle | null>
  /** Told when the reader closes it: on a narrow screen it is a drawer. */
  readonly onClose: () => void
}

/** What is selected, in words; then what was found; with neither, the plate itself. */
export function Details(props: DetailsProps) {
  const { t } = useTranslation('explore')
  const { selection } = props.view
  const found = useStore(foundStore, (state) => state.found)
  const shown = useShown(selection)
  const topic = props.topics.shown.find(({ id }) => id === shown)
  const isSeveral = selection.kind === 'nodes'
  const count = useStore(countStore, (state) => state.open)
  const isTouring = useStore(tourStore, ({ at }) => at !== null)
  const isPlate = shown === null && found === null && count === null && !isSeveral

  function close(): void {
    viewStore.getState().select(nothingSelected)
    foundStore.getState().show(null)
    countStore.getState().show(null)
    props.onClose()
    if (isPlate) tourStore.getState().leave()
  }

  return (
    <aside className={isPlate ? css.plate : css.details} aria-label={t('details.label')}>
      <button type="button" className={isPlate ? closing.closeDrawer : closing.close} onClick={close}>
        <CloseIcon />
        <span className="visually-hidden">{t(isPlate ? 'details.closeDrawer' : 'details.close')}</span>
      </button>
      {isTouring && props.view.whole ? <Tour whole={props.view.whole} /> : isPlate && <TourOffer />}
      {/* Another thing is another panel: it opens at its top. */}
      <div
        className={css.body}
        key={isSeveral ? 'several' : (shown ?? found?.id ?? (count && `${count.of} ${count.part}`))}
      >
        {(shown !== null || isSeveral) && found && <BackToFound names={found.names} />}
        {shown !== null && !topic && factsKey(props.view.facts) !== factsKey({}) && (
          <p className={css.origin} data-testid="all-facts">
            {t('details.allFacts')}
          </p>
        )}
        {isSeveral ? <SelectionPanel {...props} ids={selection.ids} /> : <Panel {...props} shown={shown} />}
      </div>
      {selection.kind === 'node' && props.graph.nodes.has(selection.id) && (
        <NodeActions id={selection.id} graph={props.graph} />
      )}
      {topic && <TopicActions topic={topic} />}
      {isSeveral && <SelectionActions ids={selection.ids} layout={props.view.layout} canvas={props.canvas} />}
    </aside>
  )
}

function Panel(props: DetailsProps & { readonly shown: string | null }) {
  const { grouped, graph, view, visible, topics, overview, state, shown } = props
  const found = useStore(foundStore, (state) => state.found)
  const count = useStore(countStore, (state) => state.open)
  const { asOf, selection } = view
  const openTie = selection.kind === 'tie' ? `${selection.from}~${selection.to}` : null
  const plate = overview ? <DrawingInWords {...{ graph, visible, overview, state }} /> : null
  const topic = topics.shown.find(({ id }) => id === shown)
  if (topic) return <TopicPanel topic={topic} graph={graph} />
  if (shown !== null && view.topics.some(({ id }) => id === shown)) return plate
  if (selection.kind === 'tie' && [selection.from, selection.to].some(isGroupId))
    return <JoinedPanel {...{ selection, graph, grouped }} />
  if (shown !== null && isGroupId(shown)) return <GroupPanel id={nodeId(shown)} {...{ graph, grouped }} />
  if (shown !== null)
    return isUnitId(shown, graph) ? (
      <UnitPanel id={shown} asOf={asOf} openTie={openTie} otherwise={plate} />
    ) : (
      <PartnerPanel id={shown} asOf={asOf} openTie={openTie} graph={graph} otherwise={plate} />
    )
  if (count) return <CountPanel count={count} visible={visible} whole={view.whole} />
  if (found) return <HitPanel hit={found} graph={graph} visible={visible} />
  return plate
}

function BackToFound({ names }: { readonly names: Parameters<typeof Name>[0]['names'] }) {
  return (
    <button type="button" className={css.back} onClick={() => viewStore.getState().select(nothingSelected)}>
      <span aria-hidden>← </span>
      <Name names={names} />
    </button>
  )
}

/** The node whose panel is open. A tie opens in the panel of the end from which it was selected, else in its partner's. */
function useShown(selection: Selection): string | null {
  const [last, setLast] = useState<string | null>(null)
  const shown = shownOf(selection, last)
  if (shown !== last) setLast(shown)
  return shown
}

function shownOf(selection: Selection, last: string | null): string | null {
  if (selection.kind === 'node') return selection.id
  if (selection.kind !== 'tie') return null
  return last === selection.from ? last : selection.to
}

/** A unit without a tie is not on the plate, and can be opened all the same: its id tells what it is. */
function isUnitId(id: string, graph: Graph): boolean {
  const label = graph.nodes.get(nodeId(id))?.label
  return label ? label === 'Department' : id.startsWith('dep-')
}
