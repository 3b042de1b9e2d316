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

/** The legend as it stands beside the picture, so that the picture says what the screen says; what is hidden is no part of either. */
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
