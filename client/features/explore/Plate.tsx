import { type RefObject, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Canvas } from '#client/canvas/Canvas.tsx'
import { ListMirror } from '#client/canvas/ListMirror.tsx'
import { layouts } from '#client/canvas/layouts.ts'
import type { CanvasHandle, NameCount } from '#client/canvas/types.ts'
import { ContextMenu, type Menu } from '#client/features/explore/ContextMenu.tsx'
import { expandNode } from '#client/features/explore/expandActs.ts'
import { NothingShown } from '#client/features/explore/NothingShown.tsx'
import css from '#client/features/explore/Plate.module.css'
import { PlateTitle } from '#client/features/explore/PlateTitle.tsx'
import { clearOneStep, selectOnPlate } from '#client/features/explore/pickHit.ts'
import { gatherOnPlate, toggleOnPlate } from '#client/features/explore/selectActs.ts'
import { useCanvasFacts } from '#client/features/explore/useCanvasFacts.ts'
import { useNetwork } from '#client/features/explore/useNetwork.ts'
import type { Overview } from '#client/features/explore/useOverview.ts'
import type { Graph, Whole } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { useScheme } from '#client/styles/scheme.ts'
import { groundOf } from '#client/view/ground.ts'
import { withItsSelection } from '#client/view/selection.ts'
import type { Selection, View } from '#client/view/types.ts'
import { viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

type PlateProps = {
  readonly graph: Graph
  readonly view: View
  readonly visible: Visible
  readonly whole: Whole | null
  readonly facets: Overview['facets']
  readonly names: NameCount | null
  readonly onNames: (names: NameCount) => void
  readonly canvas: RefObject<CanvasHandle | null>
}

/** The picture, its list twin, and in the empty corners title, zoom and the count of names. */
export function Plate({ graph, view, visible, whole, facets, names, onNames, canvas }: PlateProps) {
  const { t } = useTranslation('explore')
  const language = useLanguage()
  const scheme = useScheme()
  const [menu, setMenu] = useState<Menu | null>(null)
  const network = useNetwork(graph)
  const wholes = useStore(viewStore, (store) => store.wholes)
  const ground = useMemo(() => (whole ? groundOf(whole, wholes) : null), [whole, wholes])
  const content = useStore(viewStore, ({ history }) => history?.present.content ?? null)
  const needsFacts = layouts.some(({ name, needsFacts }) => name === view.layout && needsFacts)
  const facts = useCanvasFacts(content, needsFacts).data?.factsOf ?? null
  const openMenu = (hover: Menu) => setMenu({ ...hover, target: withItsSelection(hover.target, view.selection) })
  const shared = { graph, view, visible, language, ...hands, onMenu: openMenu }
  return (
    <section className={css.plate} aria-label={t('plate.label')}>
      <Canvas
        {...shared}
        {...(ground ? { whole: ground } : {})}
        ref={canvas}
        network={network}
        facts={facts}
        scheme={scheme}
        onNames={onNames}
        onExpand={expandNode}
      />
      <PlateTitle visible={visible} />
      <ZoomButtons canvas={canvas} />
      {names && (
        <p className={css.names}>
          {t('plate.names', { placed: names.placed, total: names.total })}
          <br />
          {t('plate.zoomForMore')}
        </p>
      )}
      {visible.organizations.length === 0 && <NothingShown graph={graph} view={view} facets={facets} />}
      <ListMirror {...shared} />
      {menu && <ContextMenu {...menu} canvas={canvas} onClose={() => setMenu(null)} />}
    </section>
  )
}

const hands = { onSelect: selectFromPlate, onToggle: toggleOnPlate, onGather: gatherOnPlate }

function selectFromPlate(selection: Selection): void {
  if (selection.kind === 'none') clearOneStep()
  else if (selection.kind === 'node') selectOnPlate(selection.id)
  else viewStore.getState().select(selection)
}

function ZoomButtons({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const { t } = useTranslation('explore')
  return (
    <div className={css.zoom}>
      <button type="button" aria-label={t('plate.zoomIn')} onClick={() => canvas.current?.zoomBy(1.25)}>
        +
      </button>
      <button type="button" aria-label={t('plate.zoomOut')} onClick={() => canvas.current?.zoomBy(0.8)}>
        −
      </button>
    </div>
  )
}
