import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesEnding, root } from './projectFiles.ts'
import { wordsOf } from './wordsOf.ts'

const page = readFileSync(join(root, 'server/domain/README.md'), 'utf8')
const sdl = filesEnding(['.graphql'], 'server')
  .map(({ text }) => text)
  .join('\n')

/** Row of the vocabulary's table of kinds (first cell) → enumeration of the SDL. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  DepartmentKind: ['Department'],
  AgreementKind: ['Agreement'],
  ActivityKind: ['Activity, lasting', 'Activity, passing'],
}

describe('the living vocabulary', () => {
  test('names the kinds of departments, agreements and activities as the SDL does', () => {
    const written = Object.entries(KINDS).map(([name, rows]) => [name, rows.flatMap(kindsOf).sort()])
    expect(written).toEqual(Object.keys(KINDS).map((name) => [name, [...valuesOf(name)].sort()]))
    expect(written.flatMap(([, values]) => values).length).toBeGreaterThanOrEqual(35)
  })

  test('names every label of an organization, each in one sector, as the SDL does', () => {
    const rows = tableRows().filter(([of]) => of?.startsWith('Sector'))
    const words = rows.flatMap(([, cell = '']) => cell.match(/\b[A-Z][A-Za-z]+\b/g) ?? [])
    const labels = valuesOf('EntityLabel').filter((label) => !OTHER_LABELS.includes(label))
    expect([...new Set(words)].sort()).toEqual([...labels].sort())
    expect(labels.length).toBeGreaterThanOrEqual(11)
  })

  test('uses every state, end, level, role and label that the SDL uses', () => {
    const names = [
      'AgreementState',
      'ActivityState',
      'PartnershipState',
      'TieState',
      'EndBasis',
      'AgreementLevel',
      'Role',
      'EntityLabel',
      'Place',
      'StrategyKind',
    ]
    const values = names.flatMap((name) => valuesOf(name).map((value) => `${name}.${value}`))
    const missing = values.filter((value) => !says(value.split('.')[1] ?? ''))
    expect(missing).toEqual([])
    expect(values.length).toBeGreaterThanOrEqual(60)
  })

  test('lists the states of partners, agreements and activities, and the SDL has those and no other', () => {
    const states: Readonly<Record<string, readonly string[]>> = {
      PartnershipState: ['living', 'unformalised', 'quiet', 'past', 'prospect'],
      AgreementState: ['in_preparation', 'planned', 'ended', 'expired', 'unknown', 'expiring', 'in_force'],
      ActivityState: ['planned', 'recent', 'open', 'over'],
      TieState: ['in_force', 'expiring', 'unformalised', 'grey'],
    }
    expect(Object.keys(states).map((name) => [name, valuesOf(name)])).toEqual(Object.entries(states))
    expect(sdl).not.toMatch(/\bdormant\b/)
  })

  test('gives the states the words that the screen has for them', () => {
    const [ja, en] = [wordsOf('ja'), wordsOf('en')]
    const states = ['agreementState', 'partnershipState'].flatMap((group) =>
      [...en.keys()].filter((key) => key.startsWith(`words:${group}.`) && !key.endsWith('to_be_confirmed')),
    )
    const isRowOf = (key: string, cells: readonly string[]): boolean => {
      const [english = '', japanese] = cells.slice(-2)
      const isRow = cells[0] === `\`${key.split('.')[1]}\``
      return isRow && english.replace(/ \(.*/, '') === en.get(key) && japanese === ja.get(key)
    }
    const wrong = states.filter((key) => !tableRows().some((cells) => isRowOf(key, cells)))
    expect(wrong).toEqual([])
    expect(states.length).toBe(12)
  })

  test('names only such words of the screen as are there, in both languages', () => {
    const texts = { ja: [...wordsOf('ja').values()], en: [...wordsOf('en').values()] }
    const rows = page
      .slice(page.indexOf('## Words on the screen'))
      .matchAll(/^\| `[^|]*\| ([^|]*[^ |]) *\| ([^|]*[^ |]) *\|/gm)
    const said = [...rows].map(([, english = '', japanese = '']) => ({ english, japanese }))
    const missing = said.filter(
      ({ english, japanese }) =>
        !texts.en.some((text) => text.toLowerCase().includes(english)) || !texts.ja.includes(japanese),
    )
    expect(missing).toEqual([])
    expect(said.length).toBeGreaterThanOrEqual(10)
  })
})

/** Labels that are no sub-label of an organization. */
const OTHER_LABELS = [
  'HomeUniversity',
  'Department',
  'Country',
  'Region',
  'Theme',
  'StrategyItem',
  'Agreement',
  'Activity',
]

function valuesOf(name: string): readonly string[] {
  const body = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(sdl)?.[1] ?? ''
  return body.split(/\s+/).filter((value) => /^\w+$/.test(value))
}

function tableRows(): readonly (readonly string[])[] {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  // A dash in the first cell continues the row above.
  return rows.map((cells, index) =>
    /^[–—-]$/.test(cells[0] ?? '') ? [firstAbove(rows, index), ...cells.slice(1)] : cells,
  )
}

function firstAbove(rows: readonly (readonly string[])[], index: number): string {
  return rows.slice(0, index).findLast((cells) => !/^[–—-]$/.test(cells[0] ?? ''))?.[0] ?? ''
}

function kindsOf(of: string): readonly string[] {
  const cells = tableRows().filter(
    ([first, second = '']) => first === of && / · /.test(second) && !second.includes(' → '),
  )
  return cells
    .flatMap(([, kinds = '']) =>
      kinds
        .replace(/\([^)]*\)/g, '')
        .split('·')
        .map((kind) => kind.trim()),
    )
    .filter((kind) => /^[a-z_]+$/.test(kind))
}

/** As a word of its own, as it stands or with spaces. */
function says(word: string): boolean {
  return new RegExp(`(?<![\\w])${word.replace(/_/g, '[_ ]')}(?![\\w])`, 'i').test(page)
}
