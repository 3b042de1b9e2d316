import { type RefObject, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Canvas } from '#client/canvas/Canvas.tsx'
import { type ShownOf, shownOfText } from '#client/canvas/engine/facts/shownOf.ts'
import { ListMirror } from '#client/canvas/engine/list/ListMirror.tsx'
import type { CanvasFacts, CanvasHandle, Hover, NameCount } from '#client/canvas/engine/types.ts'
import { arrange, setLevel } from '#client/features/explore/actions/canvasActions.ts'
import { expandNodes } from '#client/features/explore/actions/expandActions.ts'
import { openGroup } from '#client/features/explore/actions/groupActions.ts'
import { openCount, openNode, stepBack } from '#client/features/explore/actions/openActions.ts'
import { addToSelection, showTargetOfMenu, toggleSelected } from '#client/features/explore/actions/selectActions.ts'
import css from '#client/features/explore/drawing/Drawing.module.css'
import { DrawingTitle, type Rest } from '#client/features/explore/drawing/DrawingTitle.tsx'
import { Lasso } from '#client/features/explore/drawing/Lasso.tsx'
import { NothingShown } from '#client/features/explore/drawing/NothingShown.tsx'
import { useNetwork } from '#client/features/explore/drawing/useNetwork.ts'
import { Crowding, crowdingIn } from '#client/features/explore/groups/Crowding.tsx'
import type { Grouped } from '#client/features/explore/groups/useGrouped.ts'
import { useWithRest } from '#client/features/explore/groups/useWithRest.ts'
import { ChooseDialog } from '#client/features/explore/menu/ChooseDialog.tsx'
import { ContextMenu } from '#client/features/explore/menu/ContextMenu.tsx'
import { fetchMenus } from '#client/features/explore/parts/Menu.tsx'
import type { Overview } from '#client/features/explore/queries/useOverview.ts'
import { chooseFrom } from '#client/features/explore/stores/expandStore.ts'
import { usePlacedGraph } from '#client/features/explore/time/usePlacedGraph.ts'
import { isGroupId } from '#client/graph/ids.ts'
import type { DayGraph, Graph, NodeId } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { useScheme } from '#client/styles/scheme.ts'
import { Choice } from '#client/ui/Choice.tsx'
import type { Group } from '#client/view/groups.ts'
import { unfilteredGraphOf } from '#client/view/placedGraph.ts'
import { withItsSelection } from '#client/view/selection.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'
import type { Level, Selection, View } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

type DrawingProps = {
  readonly grouped: Grouped
  readonly graph: Graph
  readonly view: View
  readonly visible: Visible
  /** What the ties are made of, where the picture draws it; null: not asked, or on its way. */
  readonly facts: CanvasFacts | null
  readonly topics: readonly ShownTopic[]
  readonly dayGraph: DayGraph | null
  readonly facets: Overview['facets']
  readonly names: NameCount | null
  readonly onNames: (names: NameCount) => void
  readonly canvas: RefObject<CanvasHandle | null>
}

/** The picture, its list twin, and in the empty corners title, zoom and the count of names. */
export function Drawing(props: DrawingProps) {
  const { grouped, graph, view, visible, facts, topics, dayGraph, facets, names, onNames, canvas } = props
  const { t } = useTranslation('explore')
  const language = useLanguage()
  const scheme = useScheme()
  const [menu, setMenu] = useState<(Hover & { readonly before: Selection }) | null>(null)
  const network = useNetwork(graph, grouped.isWaiting)
  const placedGraph = useWithRest(usePlacedGraph(visible), grouped, view.place)
  const dayGraphs = useStore(viewStore, (store) => store.dayGraphs)
  const everything = useMemo(() => (dayGraph ? unfilteredGraphOf(dayGraph, dayGraphs) : null), [dayGraph, dayGraphs])
  const openMenu = (hover: Hover) => {
    const target = withItsSelection(hover.target, view.selection)
    setMenu({ ...hover, target, before: view.selection })
    showTargetOfMenu(target)
  }
  const closeMenu = useCallback(() => setMenu(null), [])
  const { graph: drawn, view: seen, visible: marks } = grouped
  const shared = { graph: drawn, view: seen, visible: marks, topics, language, ...hands, onMenu: openMenu }
  return (
    <section className={css.drawing} aria-label={t('plate.label')} onPointerEnter={fetchMenus} onFocus={fetchMenus}>
      <Crowding marks={marks} layout={view.layout}>
        <Canvas
          {...shared}
          {...(everything ? { dayGraph: everything } : {})}
          {...(placedGraph ? { placedGraph } : {})}
          ref={canvas}
          network={network}
          bridges={grouped.bridges.drawn}
          facts={facts}
          scheme={scheme}
          onNames={onNames}
          onExpand={expandOne}
          onStack={openStack}
        />
      </Crowding>
      <Lasso />
      <DrawingTitle visible={visible} rest={grouped.rest.length > 0 ? restSaid(grouped.drawn) : null} />
      {view.layout === 'network' && <LevelChoice level={view.level} />}
      <div className={css.corner}>
        <ZoomButtons canvas={canvas} />
        {view.layout === 'network' && <TrayButton count={visible.unitNotStated} />}
      </div>
      {names && (
        <p className={css.names}>
          {t('plate.names', { placed: names.placed, total: names.total })}
          {names.placed < names.total && (
            <>
              <br />
              {t('plate.zoomForMore')}
            </>
          )}
        </p>
      )}
      {visible.organizations.length === 0 && <NothingShown graph={graph} view={view} facets={facets} />}
      {crowdingIn(marks, view.layout) !== 'table_instead' && (
        <ListMirror {...shared} bridges={grouped.bridges.drawn} facts={facts} />
      )}
      <ChooseDialog />
      {menu && <ContextMenu {...menu} {...{ graph: drawn, topics, canvas }} onClose={closeMenu} />}
    </section>
  )
}

const restSaid = (drawn: readonly Group[]): Rest => ({
  marks: drawn.length,
  held: drawn.reduce((sum, { members }) => sum + members.length, 0),
})

const expandOne = (id: NodeId) => (isGroupId(id) ? openGroup(id) : void expandNodes([id]))
const openStack = (id: NodeId, label: string | null) => chooseFrom([id], label)
const levels: readonly Level[] = ['ties', 'opened']

const hands = { onSelect: selectFromDrawing, onToggle: toggleSelected, onGather: addToSelection, onArrange: arrange }

/** Ties as lines, or opened into what they are made of. */
function LevelChoice({ level }: { readonly level: Level }) {
  const { t } = useTranslation('opened')
  const options = levels.map((value) => ({ value, label: t(`level.${value}`) }))
  return (
    <div className={css.level} title={t('switchHint')}>
      <Choice label={t('switch')} value={level} options={options} onChange={setLevel} />
    </div>
  )
}

/** Ties whose unit is not stated, as a list: the layout `network` draws none of them. */
function TrayButton({ count }: { readonly count: ShownOf }) {
  const { t } = useTranslation('canvas')
  if (count.total === 0) return null
  return (
    <button
      type="button"
      className={css.tray}
      data-testid="open-tray"
      onClick={() => openCount({ of: 'unitNotStated', part: 'shown' })}
    >
      {t('unitNotStated', { n: shownOfText(count) })}
    </button>
  )
}

function selectFromDrawing(selection: Selection): void {
  if (selection.kind === 'none') stepBack()
  else if (selection.kind === 'node') openNode(selection.id)
  else viewStore.getState().select(selection)
}

function ZoomButtons({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const { t } = useTranslation('explore')
  return (
    <div className={`joined ${css.zoom}`}>
      <button type="button" aria-label={t('plate.zoomIn')} onClick={() => canvas.current?.zoomBy(1.25)}>
        +
      </button>
      <button type="button" aria-label={t('plate.zoomOut')} onClick={() => canvas.current?.zoomBy(0.8)}>
        −
      </button>
    </div>
  )
}
