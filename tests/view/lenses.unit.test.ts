import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lensShapes, svgText, unitLensShapes } from '#client/canvas/engine/marks/lensMarks.ts'
import { structureOf } from '#client/canvas/engine/structure/structure.ts'
import { palettes } from '#client/styles/tokens.ts'
import type { Evidence, Sight } from '#client/view/lenses/lens.ts'
import { lenses, lensOf, PLAIN_LENS } from '#client/view/lenses/lenses.ts'
import { concerns, noReading, readingOf } from '#client/view/reading.ts'
import { openingView } from '#client/view/viewStore.ts'
import { visibleOf } from '#client/view/visible.ts'
import { seedGraph } from '#tests/canvas/seedGraph.ts'
import { contrast } from '#tests/support/contrast.ts'

type Tree = { readonly [key: string]: string | Tree }

const graph = seedGraph()
const words = (language: 'ja' | 'en', space: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../client/i18n', language, `${space}.json`), 'utf8')) as Tree
const wordAt = (language: 'ja' | 'en', path: string) =>
  path
    .split('.')
    .reduce<string | Tree | undefined>(
      (at, key) => (typeof at === 'object' ? at[key] : undefined),
      words(language, 'lens'),
    )

/** Everything a lens may ask for, made up where it comes from elsewhere, but different from node to node. */
function sightOf(shown: ReturnType<typeof visibleOf>): Sight {
  const nodes = [...shown.departments, ...shown.organizations].map(({ id }) => id)
  const evidence = new Map<string, Evidence>(
    [...graph.nodes.keys()].map((id, index) => [
      id,
      {
        records: index % 13,
        facts: 4,
        endsStated: index % 5,
        rolesStated: index % 3,
        led: index % 2,
        agreementState: (['in_force', 'expiring', 'unknown', 'expired', null] as const)[index % 5] ?? null,
        agreementToBeConfirmed: index % 10 === 0,
      },
    ]),
  )
  return { graph, structure: structureOf({ nodes, links: shown.unitTies }), evidence }
}

const views = [
  { ...openingView, place: 'both' as const },
  { ...openingView, place: 'abroad' as const, hidden: new Set(['sector:industry', 'state:past'] as const) },
  { ...openingView, place: 'at_home' as const, hiddenNodes: new Set([...graph.nodes.keys()].slice(0, 40)) },
]

describe.each(lenses.map((lens) => [lens.key, lens] as const))('the lens %s', (key, lens) => {
  test('counts in its legend each node that it speaks of once: shown ones sum to what is drawn', () => {
    const sums = views.map((view) => {
      const shown = visibleOf(graph, view)
      const drawn = [...shown.departments, ...shown.organizations]
      const ids = new Set(drawn.map(({ id }) => id))
      const { rows, classes } = readingOf(lens, graph.nodes.values(), ids, sightOf(shown))
      const listed = rows.flatMap(({ nodes }) => nodes)
      expect(new Set(listed).size).toBe(listed.length)
      expect(listed.length).toBe(classes.size)
      expect(rows.every((row) => row.nodes.length > 0)).toBe(true)
      return {
        said: rows.reduce((sum, row) => sum + row.shown, 0),
        drawn: drawn.filter((node) => concerns(lens, node)).length,
      }
    })
    for (const { said, drawn } of sums) expect(said).toBe(drawn)
    expect(sums.reduce((sum, { drawn }) => sum + drawn, 0)).toBeGreaterThan(300)
  })

  test('has a name and one sentence in both languages, and words for each class', () => {
    const shown = visibleOf(graph, views[0] ?? openingView)
    const classes = lens.classes(sightOf(shown))
    const keys = [
      `name.${key}`,
      `sentence.${key}`,
      ...(lens.isPlain ? [] : classes)
        .filter(({ names, values }) => !names || values)
        .map(({ key: of, names }) => `class.${key}.${names ? 'named' : of}`),
      ...(lens.figureOf ? [`figure.${key}`] : []),
    ]
    const missing = (['ja', 'en'] as const).flatMap((language) =>
      keys.filter((one) => ![one, `${one}_other`].some((key) => typeof wordAt(language, key) === 'string')),
    )
    expect(missing).toEqual([])
    const [ja, en] = [String(wordAt('ja', `sentence.${key}`)), String(wordAt('en', `sentence.${key}`))]
    expect(ja.match(/。/g)?.length, ja).toBe(1)
    expect(en.match(/[.!?](?:\s|$)/g)?.length, en).toBe(1)
    expect(ja.length).toBeGreaterThan(15)
    expect(en.length).toBeGreaterThan(30)
  })

  test('tells its classes apart by form, whatever the colour, and draws each at 3:1 in light and dark', () => {
    const classes = lens.classes(sightOf(visibleOf(graph, views[0] ?? openingView)))
    const drawn = lens.isPlain ? [] : classes
    const forms = drawn.map(({ look }) => `${look.form}${look.hollow ? ' hollow' : ''}`)
    expect(new Set(forms).size, forms.join(', ')).toBe(forms.length)
    const faint = drawn.flatMap(({ key: of, look }) =>
      (['light', 'dark'] as const).flatMap((scheme) => {
        const palette = palettes[scheme]
        const ratio = contrast(palette[look.tone], palette.plate)
        return ratio >= 3 ? [] : [`${of} ${scheme} ${ratio.toFixed(2)}`]
      }),
    )
    expect(faint).toEqual([])
    const marks = drawn.map(({ look }) => svgText(lensShapes(look, 5, 1.3, palettes.light)))
    const squares = drawn.map(({ look }) => svgText(unitLensShapes(look, 12, palettes.light)))
    expect(marks.filter((mark) => mark.includes('NaN') || mark.includes('undefined'))).toEqual([])
    expect(new Set(marks).size).toBe(marks.length)
    if (lens.of === 'units_and_partners') expect(new Set(squares).size).toBe(squares.length)
  })
})

describe('the lenses', () => {
  test('are a list of different keys that opens with the plain one', () => {
    const keys = lenses.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys[0]).toBe(PLAIN_LENS)
    expect(lensOf('of a later program').key).toBe(PLAIN_LENS)
    expect(noReading.lens).toBe(PLAIN_LENS)
  })

  test('leave the marks of the plain picture as they are', () => {
    const { looks } = readingOf(lensOf(PLAIN_LENS), graph.nodes.values(), new Set(graph.nodes.keys()), {
      graph,
      structure: null,
      evidence: null,
    })
    expect(looks.size).toBe(0)
  })
})
