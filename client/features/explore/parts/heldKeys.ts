let held: KeyboardEvent[] = []

function hold(event: KeyboardEvent): void {
  if (!event.isTrusted) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (!event.repeat) held.push(event)
}

/** Keys pressed while something that was opened does not have the focus yet go nowhere else: they wait for `giveKeys`. */
export function holdKeys(): () => void {
  held = []
  window.addEventListener('keydown', hold, true)
  return letGo
}

/** Gives what was pressed meanwhile to what has the focus now, one key in a frame: each may move the focus. */
export function giveKeys(): void {
  const key = held.shift()
  if (key) {
    for (const type of ['keydown', 'keyup']) document.activeElement?.dispatchEvent(new KeyboardEvent(type, key))
    requestAnimationFrame(giveKeys)
  } else letGo()
}

function letGo(): void {
  window.removeEventListener('keydown', hold, true)
}
