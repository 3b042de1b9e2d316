import { useCallback, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Answer } from '#client/api/useQuestion.ts'
import type { CanvasHandle, NameCount } from '#client/canvas/engine/types.ts'
import { openHit, openNode } from '#client/features/explore/actions/openActions.ts'
import { toggleSelected } from '#client/features/explore/actions/selectActions.ts'
import { Drawing } from '#client/features/explore/drawing/Drawing.tsx'
import { useFlight } from '#client/features/explore/drawing/useFlight.ts'
import { useHitMarks } from '#client/features/explore/drawing/useHitMarks.ts'
import { EmptyScreen } from '#client/features/explore/EmptyScreen.tsx'
import { usePaperPicture } from '#client/features/explore/export/usePaperPicture.ts'
import { Chips } from '#client/features/explore/filters/Chips.tsx'
import { FactFilters } from '#client/features/explore/filters/FactFilters.tsx'
import { NodeFilters } from '#client/features/explore/filters/NodeFilters.tsx'
import { Messages } from '#client/features/explore/frame/Messages.tsx'
import { StatusStrip } from '#client/features/explore/frame/StatusStrip.tsx'
import { Toolbar } from '#client/features/explore/frame/Toolbar.tsx'
import { crowdingIn } from '#client/features/explore/groups/Crowding.tsx'
import { GroupPicker } from '#client/features/explore/groups/GroupPicker.tsx'
import { useGrouped } from '#client/features/explore/groups/useGrouped.ts'
import { useKeys } from '#client/features/explore/keys/useKeys.ts'
import { useNameField } from '#client/features/explore/keys/useNameField.ts'
import { BridgeLegend } from '#client/features/explore/legend/BridgeLegend.tsx'
import { FactLegend } from '#client/features/explore/legend/FactLegend.tsx'
import { Legend } from '#client/features/explore/legend/Legend.tsx'
import { useLens } from '#client/features/explore/lenses/useLens.ts'
import { Details } from '#client/features/explore/panels/Details.tsx'
import { isOpened, usePictureFacts } from '#client/features/explore/queries/useCanvasFacts.ts'
import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import css from '#client/features/explore/Screen.module.css'
import { CanvasSearch } from '#client/features/explore/search/CanvasSearch.tsx'
import { stepToHit } from '#client/features/explore/search/hitActions.ts'
import { useWantedHit } from '#client/features/explore/search/useWantedHit.ts'
import { panelStore } from '#client/features/explore/stores/panelStore.ts'
import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import { tourStore } from '#client/features/explore/stores/tourStore.ts'
import { PartnerTable } from '#client/features/explore/table/PartnerTable.tsx'
import { TimeHistogram } from '#client/features/explore/time/TimeHistogram.tsx'
import { TopicLegend } from '#client/features/explore/topics/TopicLegend.tsx'
import { useTopics } from '#client/features/explore/topics/useTopics.ts'
import type { DataStateQuery, OverviewQuery } from '#client/generated/graphql.ts'
import type { Graph, NodeId } from '#client/graph/types.ts'
import { selectedIds } from '#client/view/selection.ts'
import { joinedTopics } from '#client/view/topicPicture.ts'
import type { Selection } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'

const noFacets: Overview['facets'] = []

type ExploreScreenProps = {
  readonly answer: Answer<OverviewQuery>
  readonly state: DataStateQuery['dataState'] | undefined
}

/** The network: picture in the middle, search and legend left, details right, table and years below. */
export function ExploreScreen({ answer, state }: ExploreScreenProps) {
  const graph = useStore(viewStore, (store) => store.graph)
  if (!graph) return <EmptyScreen answer={answer} />
  return <Loaded {...{ graph, answer, state }} />
}

function Loaded({ graph, answer, state }: ExploreScreenProps & { readonly graph: Graph }) {
  const view = useStore(viewStore)
  const facts = usePictureFacts(view)
  const opened = useStore(panelStore, (store) => store.opened.kind)
  const drawn = useMemo(() => visibleOf(graph, view, view.dayGraph ?? graph), [graph, view])
  const { visible, evidence } = useLens(graph, view.lens, drawn)
  const grouped = useGrouped(graph, view, visible)
  const topics = useTopics(view, grouped.all, facts)
  const drawnTopics = useMemo(() => joinedTopics(topics.shown, grouped.drawn), [topics.shown, grouped.drawn])
  const [names, setNames] = useState<NameCount | null>(null)
  const [isFolded, setFolded] = useState(false)
  const [isInWords, setInWords] = useState(false)
  const isTouring = useStore(tourStore, ({ at }) => at !== null)
  const canvas = useRef<CanvasHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const flyTo = useFlight(canvas, grouped.visible)
  const hits = useHitMarks(graph, view.dayGraph)
  const onStep = useCallback(
    (by: 1 | -1) => {
      const id = stepToHit(by)
      if (id !== undefined) flyTo(id)
    },
    [flyTo],
  )
  useKeys({ canvas, search, onStep })
  useNameField(search)
  useWantedHit(view.asOf)
  usePaperPicture(state)
  const overview = answer.data?.overview
  const isTable = crowdingIn(grouped.visible, view.layout) === 'table_instead'
  const hasDetails = view.selection.kind !== 'none' || opened === 'hit' || opened === 'count'

  function onHit(hit: Hit): void {
    openHit(hit)
    flyTo(hit.id)
  }

  const fly = useRef(flyTo)
  fly.current = flyTo
  const onRow = useCallback((id: NodeId, isGathering: boolean): void => {
    if (isGathering) toggleSelected(id)
    else {
      openNode(id)
      fly.current(id)
    }
  }, [])
  const onFold = useCallback(() => setFolded((was) => !was), [])
  const rows = useMemo(() => rowsOf(view.selection), [view.selection])

  return (
    <main
      className={css.screen}
      data-folded={isFolded && !isTable}
      data-table={isTable}
      data-details={hasDetails || isInWords || isTouring}
    >
      <div className={css.rail}>
        <CanvasSearch {...{ visible, hits, onStep }} ref={search} asOf={view.asOf} onPick={onHit} />
        <Chips view={view} facets={overview?.facets ?? noFacets} />
        <div className={css.scroll}>
          {view.layout === 'network' && <GroupPicker grouping={view.grouping} grouped={grouped} />}
          <Legend {...{ graph, view, visible, evidence }} />
          <BridgeLegend bridges={grouped.bridges} />
          {isOpened(view) && <FactLegend {...{ facts, visible, view }} />}
          {view.layout === 'network' && <TopicLegend picture={topics} view={view} />}
          <NodeFilters graph={graph} view={view} visible={visible} />
          {overview && <FactFilters facets={overview.facets} facts={view.facts} />}
        </div>
      </div>
      <Toolbar canvas={canvas} onWords={() => setInWords(true)} />
      <Drawing
        {...{ grouped, graph, view, visible, facts, names, canvas }}
        topics={drawnTopics}
        dayGraph={view.dayGraph}
        facets={overview?.facets ?? noFacets}
        onNames={setNames}
      />
      <Messages answer={answer} graph={graph} />
      <PartnerTable
        {...{ graph, visible }}
        isFolded={isFolded && !isTable}
        selected={rows}
        onFold={onFold}
        onPick={onRow}
      />
      {overview && (
        <TimeHistogram
          histogram={overview.histogram}
          asOf={graph.asOf}
          recentSince={graph.recentSince}
          chosen={view.asOf}
          today={view.today}
        />
      )}
      <Details
        {...{ grouped, graph, view, visible, topics, overview, state, canvas }}
        onClose={() => setInWords(false)}
      />
      <StatusStrip {...{ graph, visible, names, state }} selection={view.selection} />
    </main>
  )
}

/** The rows of the table that a selection belongs to. */
function rowsOf(selection: Selection): readonly NodeId[] {
  return selection.kind === 'tie' ? [selection.to] : selectedIds(selection)
}
