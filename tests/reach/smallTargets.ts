/**
 * What can be pressed and is smaller than so many px: links within a sentence are as high as its line and do not count, a
 * box is as large as its label. Runs in the browser: refers to nothing outside itself.
 */
export function smallTargets(least: number): string[] {
  const pressable = 'button, a[href], input, select, summary, [role=slider]'
  return [...document.querySelectorAll(pressable)].flatMap((element) => {
    const { display, visibility } = getComputedStyle(element)
    const isHidden =
      visibility === 'hidden' || element.closest('[hidden], dialog:not([open]), details:not([open]) > :not(summary)')
    const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
    if (isHidden || width <= 1 || (element.matches('a') && display === 'inline')) return []
    if (width >= least && height >= least) return []
    const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return [`${element.tagName} "${name.trim().slice(0, 30)}" ${Math.round(width)} × ${Math.round(height)}`]
  })
}
