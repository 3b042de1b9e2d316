/** Texts of the page that cannot be read: cut off, or too pale. Runs in the browser: refers to nothing outside itself. */
export type TextMeasure = {
  readonly texts: number
  readonly clipped: readonly string[]
  /** `ratio "text" colour on ground`, of texts below 4.5:1. */
  readonly pale: readonly string[]
}

export function measureTexts(): TextMeasure {
  const clipped: string[] = []
  const pale: string[] = []
  let texts = 0
  // Texts share their ancestors: each is looked at once.
  const shown = new Map<Element, boolean>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const parent = node.parentElement
    if (text === '' || !parent || !isShown(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0.5)
    const inSvg = parent.closest('svg')
    if (rects.length === 0 || (!inSvg && !isInSight(parent, rects))) continue
    texts += 1
    const ground = groundOf(parent)
    const ratio = contrast(blend(colourOf(parent), ground), ground)
    if (ratio < 4.5) pale.push(`${ratio.toFixed(2)} "${text.slice(0, 40)}" on ${ground.slice(0, 3).map(Math.round)}`)
    const cutBy = parent.closest('table') ? null : clipperOf(parent, rects)
    if (cutBy) clipped.push(`"${text.slice(0, 60)}" by ${cutBy}`)
  }
  return { texts, clipped, pale }

  function isShown(element: Element | null): boolean {
    if (!element) return true
    const known = shown.get(element)
    if (known !== undefined) return known
    const is = isShownItself(element) && isShown(element.parentElement)
    shown.set(element, is)
    return is
  }

  function isShownItself(element: Element): boolean {
    if (element.matches('script, style, noscript, [hidden], dialog:not([open]), select, option, .visually-hidden'))
      return false
    // For screen readers alone: a pixel wide on purpose.
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) === 0) return false
    const box = element.getBoundingClientRect()
    if (style.position === 'absolute' && box.width <= 1 && box.height <= 1 && style.overflow !== 'visible') return false
    return style.clipPath === 'none' || box.width > 1
  }

  /** Scrolled out of its own scroller: it can be scrolled to, and is no loss. */
  function isInSight(element: Element, rects: readonly DOMRect[]): boolean {
    const scroller = scrollerOf(element)
    if (!scroller) return true
    const box = scroller.getBoundingClientRect()
    return rects.some(
      (rect) =>
        rect.bottom > box.top && rect.top < box.bottom && rect.bottom <= box.bottom + 1 && rect.top >= box.top - 1,
    )
  }

  function scrollerOf(element: Element): Element | null {
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
    }
    return null
  }

  /** What cuts a text off, or null. */
  function clipperOf(element: Element, rects: readonly DOMRect[]): string | null {
    // A plate that was zoomed shows a part of itself: what it shows whole is measured before.
    if (location.hash.includes('select=') && element.closest('[data-testid="plate"]')) return null
    if (getComputedStyle(element).textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1)
      return 'its own ellipsis'
    const out = (box: { left: number; right: number; top: number; bottom: number }, isScroller: boolean) =>
      rects.some(
        (rect) =>
          (!(isScroller && isSheet) && (rect.left < box.left - 1 || rect.right > box.right + 1)) ||
          (!isScroller && (rect.top < box.top - 2 || rect.bottom > box.bottom + 2)),
      )
    // Beyond a scroller, above and below are a matter of scrolling.
    let mayScroll = false
    // Within a picture that is a sheet, so are left and right.
    const isSheet = element.closest('[data-testid="plate"] section') !== null
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (style.overflowX === 'visible' || (at instanceof SVGElement && !(at instanceof SVGSVGElement))) continue
      const box = at.getBoundingClientRect()
      mayScroll ||= /auto|scroll/.test(style.overflowY)
      if (out(box, mayScroll))
        return `${at.tagName.toLowerCase()} ${[box.left, box.top, box.right, box.bottom].map(Math.round)}, it stands at ${rects.map((rect) => [rect.left, rect.top, rect.right, rect.bottom].map(Math.round))}`
    }
    const page = document.scrollingElement?.scrollHeight ?? innerHeight
    return out({ left: 0, right: innerWidth, top: 0, bottom: Math.max(page, innerHeight) }, mayScroll)
      ? 'the page'
      : null
  }

  function colourOf(element: Element): number[] {
    const style = getComputedStyle(element)
    return parse(element instanceof SVGElement && element.closest('svg') ? style.fill : style.color)
  }

  function groundOf(element: Element): number[] {
    const layers: number[][] = []
    for (let at: Element | null = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor)
      if ((colour[3] ?? 1) > 0) layers.push(colour)
      if ((colour[3] ?? 1) === 1) break
    }
    return layers.reverse().reduce((under, over) => blend(over, under), [255, 255, 255, 1])
  }

  function parse(colour: string): number[] {
    const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0]
    return colour.startsWith('rgb') ? [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1] : [0, 0, 0, 1]
  }

  function blend(over: number[], under: number[]): number[] {
    const alpha = over[3] ?? 1
    return [0, 1, 2].map((i) => (over[i] ?? 0) * alpha + (under[i] ?? 0) * (1 - alpha)).concat(1)
  }

  function contrast(one: number[], other: number[]): number {
    const [bright = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (bright + 0.05) / (dark + 0.05)
  }

  function luminance(colour: number[]): number {
    const [r = 0, g = 0, b = 0] = colour.map((part) => {
      const value = part / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
}
