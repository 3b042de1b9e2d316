/** What names stand on, measured in the page. Runs in the browser: it must not refer to anything outside itself. */
export type PlateMeasure = {
  readonly names: number
  readonly partnerNames: number
  readonly marks: number
  /** `name × name`, `name × mark`, `name × band`, by id. */
  readonly overlaps: readonly string[]
  /** Names without a language of their own. */
  readonly withoutLang: readonly string[]
}

export function measurePlate(): PlateMeasure {
  type Box = { id: string; left: number; right: number; top: number; bottom: number }
  const boxes: Box[] = [...document.querySelectorAll<HTMLElement>('[data-label-for], [data-caption-for]')].map(
    (name) => {
      // Across, the ink of the text; up and down, its lines as they are set (a font's own box is taller than its line).
      const range = document.createRange()
      range.selectNodeContents(name)
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0)
      const lines = name.getBoundingClientRect()
      return {
        id: name.dataset.labelFor ?? `caption ${name.dataset.captionFor}`,
        left: Math.min(...rects.map((rect) => rect.left)),
        right: Math.max(...rects.map((rect) => rect.right)),
        top: lines.top,
        bottom: lines.bottom,
      }
    },
  )
  const marks = marksOnPlate()
  const overlaps: string[] = []
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) {
      const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left)
      const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
      if (wide > 0.5 && high > 0.5) overlaps.push(`${box.id} × ${other.id}`)
    }
    for (const mark of marks) {
      const dx = Math.max(box.left - mark.x, 0, mark.x - box.right)
      const dy = Math.max(box.top - mark.y, 0, mark.y - box.bottom)
      if (Math.hypot(dx, dy) < mark.radius - 0.5) overlaps.push(`${box.id} × mark ${mark.id}`)
    }
    if (touchesBand(box)) overlaps.push(`${box.id} × band`)
  })
  const named = [...document.querySelectorAll<HTMLElement>('[data-label-for]')]
  return {
    names: boxes.length,
    partnerNames: named.filter((name) => name.dataset.labelFor?.startsWith('org-')).length,
    marks: marks.length,
    overlaps,
    withoutLang: named.filter((name) => !name.lang).map((name) => name.dataset.labelFor ?? ''),
  }

  /** The canvas library keeps itself on the element it draws into. Its circle is what the pointer must meet, which may be more than what is drawn. */
  function marksOnPlate() {
    type Drawn = { id(): string; renderedPosition(): { x: number; y: number }; renderedWidth(): number }
    type Host = HTMLElement & { _cyreg?: { cy?: { nodes(): { map<T>(each: (node: Drawn) => T): T[] } } } }
    const host = [...document.querySelectorAll<Host>('main div')].find((element) => element._cyreg?.cy)
    const origin = host?.getBoundingClientRect() ?? { left: 0, top: 0 }
    const ask = new CustomEvent<{ picture?: { marks: readonly { id: string; radius: number }[] } }>('plate:describe', {
      detail: {},
    })
    document.querySelector('[data-testid=plate]')?.dispatchEvent(ask)
    const drawn = new Map(ask.detail.picture?.marks.map(({ id, radius }) => [id, radius]))
    return (
      host?._cyreg?.cy?.nodes().map((node) => ({
        id: node.id(),
        x: origin.left + node.renderedPosition().x,
        y: origin.top + node.renderedPosition().y,
        radius: drawn.get(node.id()) ?? node.renderedWidth() / 2,
      })) ?? []
    )
  }

  function touchesBand(box: Box): boolean {
    const band = document.querySelector<SVGPathElement>('[data-part="band"]')
    const matrix = band?.getScreenCTM()?.inverse()
    if (!band || !matrix) return false
    const across = [0, 0.25, 0.5, 0.75, 1]
    return across.some((i) =>
      across.some((j) => {
        const point = new DOMPoint(box.left + (box.right - box.left) * i, box.top + (box.bottom - box.top) * j)
        return band.isPointInFill(point.matrixTransform(matrix))
      }),
    )
  }
}
