import { type ComponentProps, useEffect, useLayoutEffect, useState } from 'react'
import { endPress } from '#client/features/explore/parts/endPress.ts'
import { holdKeys } from '#client/features/explore/parts/heldKeys.ts'
import type { MenuBox } from '#client/features/explore/parts/MenuBox.tsx'
import { noticeStore } from '#client/features/explore/stores/noticeStore.ts'

let Box: typeof MenuBox | null = null

/** What draws menus is a chunk of its own, which comes once the pointer or the focus is near one. False: it did not. */
export async function fetchMenus(): Promise<boolean> {
  try {
    Box ??= (await import('#client/features/explore/parts/MenuBox.tsx')).MenuBox
    return true
  } catch {
    return false
  }
}

/** A menu that is open. Keys wait until it is drawn; a press outside of its anchor closes it, and does nothing else. */
export function Menu(props: ComponentProps<typeof MenuBox>) {
  const { anchor, onClose } = props
  const [isHere, setHere] = useState(false)
  useLayoutEffect(holdKeys, [])
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (anchor.current?.contains(event.target as Node)) return
      onClose()
      // Another menu may be asked for at once.
      if (event.button === 0) endPress(window, event)
    }
    window.addEventListener('pointerdown', onDown, true)
    void fetchMenus().then((came) => {
      setHere(came)
      if (came) return
      onClose()
      noticeStore.getState().show({ kind: 'menuFailed' })
    })
    return () => window.removeEventListener('pointerdown', onDown, true)
  }, [anchor, onClose])
  // Not before the anchor is there, which holds it.
  return isHere && Box && <Box {...props} />
}
