import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import css from '#client/features/explore/Details.module.css'
import { FoundPanel } from '#client/features/explore/FoundPanel.tsx'
import { foundStore } from '#client/features/explore/foundStore.ts'
import { NodeActs } from '#client/features/explore/NodeActs.tsx'
import { PartnerPanel } from '#client/features/explore/PartnerPanel.tsx'
import { PlateInWords } from '#client/features/explore/PlateInWords.tsx'
import { UnitPanel } from '#client/features/explore/UnitPanel.tsx'
import type { Overview } from '#client/features/explore/useOverview.ts'
import type { nodeId } from '#client/graph/ids.ts'
import type { Graph } from '#client/graph/types.ts'
import { CloseIcon } from '#client/ui/icons.tsx'
import type { View } from '#client/view/types.ts'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'
import type { Visible } from '#client/view/visible.ts'

type DetailsProps = {
  readonly graph: Graph
  readonly view: View
  readonly visible: Visible
  readonly overview: Overview | undefined
}

/** What is selected, in words; with nothing selected, the plate itself. */
export function Details({ graph, view, visible, overview }: DetailsProps) {
  const { t } = useTranslation('explore')
  const found = useStore(foundStore, (state) => state.found)
  const isPlate = view.selection.kind === 'none' && found === null

  function close(): void {
    viewStore.getState().select(nothingSelected)
    foundStore.getState().show(null)
  }

  return (
    <aside className={isPlate ? css.plate : css.details} aria-label={t('details.label')}>
      {!isPlate && (
        <button type="button" className={css.close} onClick={close}>
          <CloseIcon />
          <span className="visually-hidden">{t('details.close')}</span>
        </button>
      )}
      <div className={css.body} key={keyOf(view.selection) ?? found?.id}>
        <Panel {...{ graph, view, visible, overview }} />
      </div>
      {view.selection.kind === 'node' && graph.nodes.has(view.selection.id) && (
        <NodeActs id={view.selection.id} graph={graph} />
      )}
    </aside>
  )
}

function Panel({ graph, view, visible, overview }: DetailsProps) {
  const found = useStore(foundStore, (state) => state.found)
  const { selection, asOf } = view
  if (selection.kind === 'tie')
    return <PartnerPanel id={selection.to} asOf={asOf} openTie={`${selection.from}~${selection.to}`} />
  if (selection.kind === 'node') {
    const isUnit = (graph.nodes.get(selection.id)?.label ?? labelById(selection.id)) === 'Department'
    return isUnit ? (
      <UnitPanel id={selection.id} asOf={asOf} />
    ) : (
      <PartnerPanel id={selection.id} asOf={asOf} openTie={null} />
    )
  }
  if (found) return <FoundPanel hit={found} graph={graph} />
  return overview ? <PlateInWords {...{ graph, visible, overview }} /> : null
}

/** Another selection is another panel: it opens at its top, with nothing unfolded but what was asked for. */
function keyOf(selection: View['selection']): string | null {
  if (selection.kind === 'none') return null
  return selection.kind === 'node' ? selection.id : `${selection.from}~${selection.to}`
}

/** A unit without a tie is not on the plate, and can be opened all the same: its id tells what it is. */
function labelById(id: ReturnType<typeof nodeId>): 'Department' | 'organization' {
  return id.startsWith('dep-') ? 'Department' : 'organization'
}
