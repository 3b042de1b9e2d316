import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import css from '#client/features/explore/menu/ContextMenu.module.css'
import type { MenuEntry } from '#client/features/explore/menu/menuEntries.ts'

type MenuListProps = {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** The whole menu goes: something was done, or left alone. */
  readonly onClose: () => void
  readonly onBack: () => void
}

/** Arrows, Home, End and first letters move, Enter does, the right arrow opens a menu within, the left one and Escape go back. */
export function MenuList({ label, entries, onClose, onBack }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<string | null>(null)
  useEffect(() => itemsOf(list.current)[0]?.focus(), [])

  function choose(entry: MenuEntry): void {
    if (entry.entries.length > 0) setOpen(entry.key)
    else {
      onClose()
      entry.does()
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const items = itemsOf(list.current)
    const index = items.indexOf(document.activeElement as HTMLElement)
    const entry = entries.find(({ key }) => key === items[index]?.dataset.key)
    const target = targetOf(event.key, index, items)
    if (target) target.focus()
    else if (event.key === 'ArrowRight' && entry && entry.entries.length > 0) setOpen(entry.key)
    else if (event.key === 'ArrowLeft' || event.key === 'Escape') onBack()
    else if (event.key === 'Tab') onClose()
    else if (event.key === 'Enter' || event.key === ' ') return
    event.preventDefault()
    event.stopPropagation()
  }

  function back(): void {
    const key = open
    setOpen(null)
    itemsOf(list.current)
      .find((item) => item.dataset.key === key)
      ?.focus()
  }

  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={css.list}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {entries.map((entry) => (
        <div key={entry.key} role="none" className={css.item}>
          <button
            type="button"
            role="menuitem"
            data-key={entry.key}
            disabled={entry.isOff}
            {...(entry.entries.length > 0 ? { 'aria-haspopup': 'menu', 'aria-expanded': open === entry.key } : {})}
            onClick={() => choose(entry)}
            onPointerEnter={() => setOpen(entry.entries.length > 0 ? entry.key : null)}
          >
            <span>{entry.text}</span>
            <kbd aria-hidden>{entry.entries.length > 0 ? '▸' : entry.keys}</kbd>
          </button>
          {open === entry.key && entry.entries.length > 0 && (
            <div className={css.within}>
              <MenuList label={entry.text} entries={entry.entries} onClose={onClose} onBack={back} />
            </div>
          )}
        </div>
      ))}
    </div>
  )
}

/** The entries of this menu that can be chosen, without those of a menu within. */
function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(':scope > div > button:not(:disabled)') ?? [])]
}

function targetOf(key: string, index: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(index + 1) % items.length]
  if (key === 'ArrowUp') return items.at(index - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const after = [...items.slice(index + 1), ...items.slice(0, index + 1)]
  return after.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}
