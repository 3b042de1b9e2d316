const BOM = '\ufeff'

/** Rows as Excel opens them by a double click: with a mark of the encoding, and nothing that it would take for a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function quoted(cell: string): string {
  // Spreadsheets run what begins like this, wherever it came from.
  const safe = /^[=+@\t]|^-(?![\d.]+$)/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as it stands on the page, row by row; under heads of groups, the group is a column of its own. */
export function rowsOfTable(table: HTMLTableElement): readonly (readonly string[])[] {
  const rows: string[][] = []
  const groups: string[] = []
  let group = ''
  for (const row of table.rows) {
    const head = row.querySelector('th[scope="rowgroup"]')
    if (head) group = textOf(head.firstChild ?? head)
    else if (row.ariaHidden !== 'true') {
      rows.push([...row.cells].map(textOf))
      groups.push(group)
    }
  }
  return group === '' ? rows : rows.map((cells, index) => [...cells, groups[index] ?? ''])
}

/** What a cell says: its lines apart, and of links to the web their address, since a file has nothing to press. */
function textOf(cell: Node): string {
  return written(cell)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^[\s\n]+|[\s\n]+$/g, '')
    .replace(/\s*\n\s*/g, '; ')
}

function written(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof HTMLElement) || node.ariaHidden === 'true') return ''
  if (node instanceof HTMLAnchorElement && node.target === '_blank') return node.href
  const inside = [...node.childNodes].map(written).join('')
  return getComputedStyle(node).display === 'block' ? `\n${inside}\n` : inside
}
