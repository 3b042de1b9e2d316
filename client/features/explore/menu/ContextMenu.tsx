import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasHandle, Hover } from '#client/canvas/engine/types.ts'
import css from '#client/features/explore/menu/ContextMenu.module.css'
import { useMenuEntries } from '#client/features/explore/menu/menuEntries.ts'
import { Menu } from '#client/features/explore/parts/Menu.tsx'
import { useNameOfEnd } from '#client/features/explore/parts/NodeRow.tsx'
import type { Graph } from '#client/graph/types.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import type { ShownTopic } from '#client/view/topicPicture.ts'
import type { Selection } from '#client/view/types.ts'

type ContextMenuProps = Hover & {
  /** What was selected when it was opened. */
  readonly before: Selection
  /** As it is drawn, groups as nodes. */
  readonly graph: Graph
  readonly topics: readonly ShownTopic[]
  readonly canvas: RefObject<CanvasHandle | null>
  readonly onClose: () => void
}

/** The menu of a node, of several, of a tie or of the canvas, which it names. Focus goes back to where it was. */
export function ContextMenu({ target, before, at, graph, topics, canvas, onClose }: ContextMenuProps) {
  const { t } = useTranslation('explore')
  const entries = useMenuEntries({ target, before, canvas })
  const title = useTargetName(target, graph, topics)
  const pointer = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Tab' && event.key !== 'ArrowLeft') return
    event.preventDefault()
    onClose()
  }

  // Never outside of the drawing, whatever its place was taken from.
  const place = { left: `clamp(0px, ${at.x}px, 100%)`, top: `clamp(0px, ${at.y}px, 100%)` }
  return (
    <div ref={pointer} className={css.pointer} style={place}>
      <Menu
        label={t('menu.of', { name: title })}
        anchor={pointer}
        align="start"
        {...{ title, entries, onKeyDown, onClose }}
      />
    </div>
  )
}

/** What a menu is of, in words. */
function useTargetName(target: Selection, graph: Graph, topics: readonly ShownTopic[]): string {
  const { t } = useTranslation('explore')
  const language = useLanguage()
  const nameOfEnd = useNameOfEnd((id) => graph.nodes.get(id))
  if (target.kind === 'none') return t('menu.picture')
  if (target.kind === 'nodes') return t('menu.several', { count: target.ids.length })
  if (target.kind === 'tie') return `${nameOfEnd(target.from)} – ${nameOfEnd(target.to)}`
  const names = graph.nodes.get(target.id)?.names ?? topics.find(({ id }) => id === target.id)?.names
  return names ? nameOf(names, language).text : ''
}
