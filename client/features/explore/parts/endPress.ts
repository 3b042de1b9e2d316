/** All that a press may still become, with a mouse, a finger or a pen. */
const parts = ['mousedown', 'touchstart', 'touchend', 'pointerup', 'mouseup', 'click'] as const
const first = { capture: true } as const

/** Nobody else hears of this press, from its first event to its click; the next one is as any other. */
export function endPress(source: EventTarget, down: Event): void {
  const swallow = (event: Event) => {
    event.stopImmediatePropagation()
    // A finger that scrolls goes on scrolling.
    if (!event.type.startsWith('touch')) event.preventDefault()
    if (event.type === 'click') end()
  }
  const next = (event: Event) => event !== down && end()
  function end(): void {
    for (const part of parts) source.removeEventListener(part, swallow, first)
    source.removeEventListener('pointerdown', next, first)
  }
  swallow(down)
  for (const part of parts) source.addEventListener(part, swallow, first)
  source.addEventListener('pointerdown', next, first)
}
