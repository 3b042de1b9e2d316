import { copySvg } from '#client/canvas/engine/export/copySvg.ts'

/** An entry of the legend: its sample as shapes, its name, its counts. */
export type LegendEntry = {
  readonly sample: SVGGElement
  readonly width: number
  readonly height: number
  readonly label: string
  readonly lang: string | null
  readonly count: string
}

/** The legend as the screen shows it, for the picture; what is hidden is in neither. */
export function legendRows(page: ParentNode): readonly LegendEntry[] {
  const rows = [...page.querySelectorAll<HTMLElement>('[data-legend]:has(svg):not([aria-pressed="false"])')]
  return rows.flatMap((row) => {
    const [mark, label, count] = row.children
    const svg = mark?.querySelector('svg')
    const box = svg?.getBoundingClientRect()
    const sample = svg && box ? copySvg(svg, box) : null
    if (!sample || !box || !label || !count || /^0\s/.test(count.textContent.trim())) return []
    return [
      {
        sample,
        width: box.width,
        height: box.height,
        label: label.textContent.trim(),
        lang: label.getAttribute('lang'),
        count: count.textContent.trim(),
      },
    ]
  })
}
