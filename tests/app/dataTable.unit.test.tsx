import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { column, DataTable } from '#client/ui/list/DataTable.tsx'

type Fruit = { readonly id: string; readonly name: string; readonly count: number }

const rows: readonly Fruit[] = [
  { id: 'a', name: 'Apple', count: 3 },
  { id: 'b', name: 'Pear', count: 12 },
]
const name = column<Fruit>('name', 'Fruit', (row) => row.name)
const count = column<Fruit>('count', 'Count', (row) => row.count, 'number')

/** Markup without class names, which the build makes. */
const plain = (markup: string) => markup.replaceAll(/ class="[^"]*"/g, '')

test('the first column names the rows, which carry their ids; a column may be left out', () => {
  expect(plain(renderToStaticMarkup(<DataTable rows={rows} columns={[name, false, count]} testId="fruit" />))).toBe(
    '<table data-testid="fruit"><thead><tr><th scope="col">Fruit</th><th scope="col">Count</th></tr></thead><tbody>' +
      '<tr data-id="a"><th scope="row">Apple</th><td>3</td></tr>' +
      '<tr data-id="b"><th scope="row">Pear</th><td>12</td></tr></tbody></table>',
  )
})

test('a table without rows is a sentence, where there is one', () => {
  expect(plain(renderToStaticMarkup(<DataTable rows={[]} columns={[name]} empty="No fruit." />))).toBe(
    '<p>No fruit.</p>',
  )
})

test('groups have heads over all columns', () => {
  const groups = rows.map((row) => ({ key: row.id, title: `Group ${row.id}`, rows: [row] }))
  const markup = plain(renderToStaticMarkup(<DataTable {...{ rows, groups }} columns={[name, count]} />))
  expect(markup.match(/<th scope="rowgroup" colSpan="2">Group .<\/th>/g)).toHaveLength(2)
  expect(markup.match(/<tbody>/g)).toHaveLength(2)
})

test('heads that sort say in which direction, to the ear and to the eye', () => {
  const sort = { column: 'count', descending: true }
  const markup = plain(
    renderToStaticMarkup(<DataTable {...{ rows, sort }} onSort={() => undefined} columns={[name, count]} />),
  )
  expect(markup.match(/aria-sort="\w+"/g)).toEqual(['aria-sort="none"', 'aria-sort="descending"'])
  expect(markup).toContain('<button type="button">Count<span aria-hidden="true"> ↓</span></button>')
})

test('rows in sight keep the room of the others and say how many there are', () => {
  const inSight = { total: 40, above: 46, below: 0 }
  const markup = plain(renderToStaticMarkup(<DataTable {...{ rows, inSight }} columns={[name, count]} />))
  expect(markup).toContain('aria-rowcount="41"')
  expect(markup.match(/<tr aria-hidden="true"[^>]*>/g)).toEqual(['<tr aria-hidden="true" style="height:46px">'])
})
