import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasHandle, Hover } from '#client/canvas/engine/types.ts'
import css from '#client/features/explore/menu/ContextMenu.module.css'
import { useMenuEntries } from '#client/features/explore/menu/menuEntries.ts'
import { Menu } from '#client/features/explore/parts/Menu.tsx'

type ContextMenuProps = Hover & { readonly canvas: RefObject<CanvasHandle | null>; readonly onClose: () => void }

/** The menu of a node, of several, of a tie or of the canvas. Focus goes back to where it was. */
export function ContextMenu({ target, at, canvas, onClose }: ContextMenuProps) {
  const { t } = useTranslation('explore')
  const entries = useMenuEntries(target, canvas)
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
      <Menu label={t('menu.label')} anchor={pointer} align="start" {...{ entries, onKeyDown, onClose }} />
    </div>
  )
}
