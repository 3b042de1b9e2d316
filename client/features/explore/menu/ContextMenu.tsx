import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasHandle, Hover } from '#client/canvas/engine/types.ts'
import css from '#client/features/explore/menu/ContextMenu.module.css'
import { MenuList } from '#client/features/explore/menu/MenuList.tsx'
import { useMenuEntries } from '#client/features/explore/menu/menuEntries.ts'

export type Menu = Hover

type ContextMenuProps = Menu & { readonly canvas: RefObject<CanvasHandle | null>; readonly onClose: () => void }

const WIDTH = 250

/** The menu of a node, of several, of a tie or of the canvas. Focus goes back to where it was. */
export function ContextMenu({ target, at, canvas, onClose }: ContextMenuProps) {
  const { t } = useTranslation('explore')
  const entries = useMenuEntries(target, canvas)
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  // Read while rendering: before the list of the menu takes the focus.
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) close.current()
    }
    window.addEventListener('pointerdown', onDown, true)
    return () => {
      window.removeEventListener('pointerdown', onDown, true)
      // What the entry itself opened (a list to choose from) keeps the focus.
      if (before instanceof HTMLElement && !document.querySelector('dialog[open]')) before.focus()
    }
  }, [before])

  return (
    <div
      ref={box}
      className={css.menu}
      data-side={at.x > (box.current?.parentElement?.clientWidth ?? 840) - 2 * WIDTH - 16 ? 'left' : 'right'}
      style={{
        left: `min(${at.x}px, calc(100% - ${WIDTH + 8}px))`,
        top: `max(0px, min(${at.y}px, calc(100% - ${entries.length * 28 + 16}px)))`,
        width: WIDTH,
      }}
    >
      <MenuList label={t('menu.label')} entries={entries} onClose={onClose} onBack={onClose} />
    </div>
  )
}
