import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CanvasHandle } from '#client/canvas/engine/types.ts'
import type { Grouped } from '#client/features/explore/groups/useGrouped.ts'
import { CountPanel } from '#client/features/explore/panels/CountPanel.tsx'
import css from '#client/features/explore/panels/Details.module.css'
import { DrawingInWords } from '#client/features/explore/panels/DrawingInWords.tsx'
import { GroupPanel, JoinedPanel } from '#client/features/explore/panels/GroupPanel.tsx'
import { HitPanel } from '#client/features/explore/panels/HitPanel.tsx'
import { NodeActions } from '#client/features/explore/panels/NodeActions.tsx'
import { type OpenPanel, openPanelOf } from '#client/features/explore/panels/openPanel.ts'
import { PartnerPanel } from '#client/features/explore/panels/PartnerPanel.tsx'
import { SelectionActions } from '#client/features/explore/panels/SelectionActions.tsx'
import { SelectionPanel } from '#client/features/explore/panels/SelectionPanel.tsx'
import { TopicActions, TopicPanel } from '#client/features/explore/panels/TopicPanel.tsx'
import { UnitPanel } from '#client/features/explore/panels/UnitPanel.tsx'
import panelCss from '#client/features/explore/parts/Panel.module.css'
import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import { hitOf, panelStore, showOpened } from '#client/features/explore/stores/panelStore.ts'
import { tourStore } from '#client/features/explore/stores/tourStore.ts'
import { Tour, TourOffer } from '#client/features/explore/tour/Tour.tsx'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import { factsKey } from '#client/graph/content.ts'
import type { Graph } from '#client/graph/types.ts'
import { CloseIcon } from '#client/ui/icons.tsx'
import { Name } from '#client/ui/Name.tsx'
import type { ViewState } from '#client/view/store/state.ts'
import type { TopicPicture } from '#client/view/topicPicture.ts'
import type { Selection } from '#client/view/types.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'
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

/** What is selected, in words; then what was found or counted; with neither, the drawing itself. */
export function Details(props: DetailsProps) {
  const { t } = useTranslation('explore')
  const { view, graph, canvas } = props
  const { selection, facts } = view
  const node = useNodeOfPanel(selection)
  const opened = useStore(panelStore, (state) => state.opened)
  const hit = useStore(panelStore, hitOf)
  const panel = openPanelOf(node, { ...props, opened })
  const isTouring = useStore(tourStore, ({ at }) => at !== null)
  const isDrawing = panel.kind === 'drawing'

  function close(): void {
    viewStore.getState().select(nothingSelected)
    showOpened({ kind: 'none' })
    props.onClose()
    if (isDrawing) tourStore.getState().leave()
  }

  return (
    <aside className={isDrawing ? css.drawing : css.details} aria-label={t('details.label')} data-drawer>
      <button type="button" className={isDrawing ? css.closeDrawer : css.close} onClick={close}>
        <CloseIcon />
        <span className="visually-hidden">{t(isDrawing ? 'details.closeDrawer' : 'details.close')}</span>
      </button>
      {isTouring && view.dayGraph ? <Tour dayGraph={view.dayGraph} /> : isDrawing && <TourOffer />}
      {/* Another thing is another panel: it opens at its top. */}
      <div className={css.body} key={node ?? keyOf(panel)}>
        {hit && panel.kind !== 'hit' && <BackToHit names={hit.names} />}
        {node !== null && panel.kind !== 'topic' && factsKey(facts) !== factsKey({}) && (
          <p className={panelCss.quiet} data-testid="all-facts">
            {t('details.allFacts')}
          </p>
        )}
        <Body {...props} panel={panel} />
      </div>
      {selection.kind === 'node' && graph.nodes.has(selection.id) && <NodeActions id={selection.id} />}
      {panel.kind === 'topic' && <TopicActions topic={panel.topic} />}
      {panel.kind === 'several' && <SelectionActions ids={panel.ids} layout={view.layout} canvas={canvas} />}
    </aside>
  )
}

function Body({ panel, ...props }: DetailsProps & { readonly panel: OpenPanel }) {
  const { grouped, graph, view, visible, overview, state } = props
  const drawing = overview ? <DrawingInWords {...{ graph, visible, overview, state }} /> : null
  switch (panel.kind) {
    case 'several':
      return <SelectionPanel {...{ graph, visible }} ids={panel.ids} />
    case 'topic':
      return <TopicPanel topic={panel.topic} graph={graph} />
    case 'joinedTie':
      return <JoinedPanel {...{ graph, grouped }} selection={panel.selection} />
    case 'group':
      return <GroupPanel {...{ graph, grouped }} id={panel.id} />
    case 'unit':
      return <UnitPanel id={panel.id} asOf={view.asOf} openTie={panel.openTie} otherwise={drawing} />
    case 'partner':
      return <PartnerPanel id={panel.id} asOf={view.asOf} openTie={panel.openTie} graph={graph} otherwise={drawing} />
    case 'count':
      return <CountPanel count={panel} visible={visible} dayGraph={view.dayGraph} />
    case 'hit':
      return <HitPanel hit={panel.hit} graph={graph} visible={visible} />
    default:
      return drawing
  }
}

function keyOf(panel: OpenPanel): string {
  if (panel.kind === 'hit') return panel.hit.id
  return panel.kind === 'count' ? `${panel.of} ${panel.part}` : panel.kind
}

function BackToHit({ names }: { readonly names: Parameters<typeof Name>[0]['names'] }) {
  return (
    <button type="button" className={css.back} onClick={() => viewStore.getState().select(nothingSelected)}>
      <span aria-hidden>← </span>
      <Name names={names} />
    </button>
  )
}

/** The node whose panel is open. A tie opens in the panel of the end from which it was selected, else in its partner's. */
function useNodeOfPanel(selection: Selection): string | null {
  const [last, setLast] = useState<string | null>(null)
  const node = nodeOf(selection, last)
  if (node !== last) setLast(node)
  return node
}

function nodeOf(selection: Selection, last: string | null): string | null {
  if (selection.kind === 'node') return selection.id
  if (selection.kind !== 'tie') return null
  return last === selection.from ? last : selection.to
}
