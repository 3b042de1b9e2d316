import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasHandle, Hover } from '#client/canvas/types.ts'
import css from '#client/features/explore/ContextMenu.module.css'
import { type MenuEntry, useMenuEntries } from '#client/features/explore/menuEntries.ts'

export type Menu = Hover

type ContextMenuProps = Menu & { readonly canvas: RefObject<CanvasHandle | null>; readonly onClose: () => void }

const WIDTH = 250

/** The menu of a node, a tie or the canvas. Arrows move, Enter does, Escape closes; focus goes back to where it was. */
export function ContextMenu({ target, at, canvas, onClose }: ContextMenuProps) {
  const { t } = useTranslation('explore')
  const entries = useMenuEntries(target, canvas)
  const list = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useEffect(() => {
    const before = document.activeElement
    list.current?.querySelector('button')?.focus()
    const onDown = (event: PointerEvent) => {
      if (!list.current?.contains(event.target as Node)) close.current()
    }
    window.addEventListener('pointerdown', onDown, true)
    return () => {
      window.removeEventListener('pointerdown', onDown, true)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll('button:not(:disabled)') ?? [])] as HTMLElement[]
    const index = buttons.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'ArrowDown') buttons[(index + 1) % buttons.length]?.focus()
    else if (event.key === 'ArrowUp') buttons.at(index - 1)?.focus()
    else if (event.key === 'Home') buttons[0]?.focus()
    else if (event.key === 'End') buttons.at(-1)?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={t('menu.label')}
      className={css.menu}
      style={{
        left: `min(${at.x}px, calc(100% - ${WIDTH + 8}px))`,
        top: `min(${at.y}px, calc(100% - ${entries.length * 28 + 16}px))`,
        width: WIDTH,
      }}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {entries.map((entry: MenuEntry) => (
        <button
          key={entry.key}
          type="button"
          role="menuitem"
          disabled={entry.isOff}
          onClick={() => {
            onClose()
            entry.does()
          }}
        >
          <span>{entry.text}</span>
          <kbd>{entry.keys}</kbd>
        </button>
      ))}
    </div>
  )
}
