import { Menu } from '@base-ui/react/menu'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { giveKeys } from '#client/features/explore/parts/heldKeys.ts'
import css from '#client/features/explore/parts/MenuBox.module.css'

export type MenuEntry = {
  readonly key: string
  readonly text: string
  /** As printed on the keyboard. */
  readonly keys?: string
  readonly isOff?: boolean
  /** An entry that is switched on and off; the menu stays. */
  readonly isChecked?: boolean
  readonly does: () => void
  /** A menu of its own, which this entry opens. */
  readonly entries?: readonly MenuEntry[]
}

type MenuBoxProps = {
  readonly label: string
  /** What it is of, above its entries; the label says it, too. */
  readonly title?: string
  readonly entries: readonly MenuEntry[]
  /** What the menu is drawn below, and in. */
  readonly anchor: RefObject<HTMLElement | null>
  readonly align: 'start' | 'end'
  readonly sideOffset?: number
  /** What gets the focus afterwards; else what had it. */
  readonly finalFocus?: RefObject<HTMLElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClose: () => void
}

/** The menu of the library, whose first entry has the focus also after a click. */
export function MenuBox({ label, title, entries, finalFocus = undefined, onKeyDown, onClose, ...place }: MenuBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>('[role="menuitem"]:not([aria-disabled])')?.focus({ preventScroll: true })
      giveKeys()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <Menu.Root open modal={false} onOpenChange={(_, { reason }) => reason !== 'outside-press' && onClose()}>
      <Menu.Portal container={place.anchor}>
        <Menu.Positioner {...place} className={css.over} collisionAvoidance={{ side: 'shift' }}>
          <Menu.Popup
            ref={box}
            className={css.menu}
            aria-label={label}
            finalFocus={finalFocus}
            onContextMenu={(event) => event.preventDefault()}
            onKeyDown={(event) => {
              onKeyDown(event)
              // Letters move within the menu; they are no keys of the drawing meanwhile.
              event.stopPropagation()
            }}
          >
            {title && (
              <p className={css.title} aria-hidden>
                {title}
              </p>
            )}
            {entries.map(toItem)}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function toItem(entry: MenuEntry) {
  const { key, text, keys, isOff, isChecked, does } = entry
  const shared = { className: css.item, 'data-key': key }
  if (entry.entries?.length) return <Within key={key} {...{ shared, text }} entries={entry.entries} />
  // The library would stop at it with the arrows and the first letters.
  if (isOff)
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: what is off takes no focus
      <div key={key} {...shared} role="menuitem" aria-disabled>
        {text} <kbd aria-hidden>{keys}</kbd>
      </div>
    )
  if (isChecked !== undefined)
    return (
      <Menu.CheckboxItem key={key} {...shared} checked={isChecked} onCheckedChange={does}>
        {text}
      </Menu.CheckboxItem>
    )
  // Done once the menu is gone and the focus is back: what it opens may take it from there.
  return (
    <Menu.Item key={key} {...shared} onClick={() => setTimeout(does)}>
      {text} <kbd aria-hidden>{keys}</kbd>
    </Menu.Item>
  )
}

type WithinProps = Required<Pick<MenuEntry, 'text' | 'entries'>> & { readonly shared: object }

function Within({ text, shared, entries }: WithinProps) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger {...shared}>
        {text} <kbd aria-hidden>▸</kbd>
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={css.over} sideOffset={-2} alignOffset={-5}>
          <Menu.Popup className={`${css.menu} ${css.within}`} aria-label={text}>
            {entries.map(toItem)}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}
