import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allowed, forbidden } from '#tests/contract/importTable.ts'
import { lintPlanted } from '#tests/support/biome.ts'

const root = join(import.meta.dirname, '../..')
const imports = (from: string) => `import { x } from '${from}'\nexport const y = x\n`

/** The rooms of explore, in the order of the table in its README: each imports itself and those before it. */
const rooms = readFileSync(join(root, 'client/features/explore/README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => line.match(/^\| `(\w+)\/` \|/)?.[1] ?? [])

const roomFile = (room: string) => `#client/features/explore/${room}/x.ts`
const inRoom = (room: string, sources: readonly string[]) => [`client/features/explore/${room}`, sources] as const

/** To a later room, to the screen, and to it by climbing: each an arrow up. */
const arrowsUp = Object.fromEntries(
  rooms.map((room, at) =>
    inRoom(room, [
      ...rooms.slice(at + 1).map(roomFile),
      ...['#client/features/explore/Screen.tsx', '../Screen.tsx', 'cytoscape', '#client/features/partners/x.ts'],
    ]),
  ),
)

const arrowsDown = Object.fromEntries(
  rooms.map((room, at) =>
    inRoom(room, [...rooms.slice(0, at + 1).map(roomFile), './x.ts', 'react', '#client/view/types.ts']),
  ),
)

/** Offences other than a forbidden import: file → text, and the rule that names it. */
const others: readonly { readonly rule: string; readonly files: Readonly<Record<string, string>> }[] = [
  {
    rule: 'noDefaultExport',
    files: { 'client/ui/Thing.tsx': 'export default function Thing() {\n  return null\n}\n' },
  },
  { rule: 'noExplicitAny', files: { 'server/domain/loose.ts': 'export const loose = (x: any) => x\n' } },
  { rule: 'noTsIgnore', files: { 'server/domain/ignored.ts': "// @ts-ignore\nexport const one: number = 'a'\n" } },
  {
    rule: 'noBarrelFile',
    files: { 'client/graph/index.ts': "export { merge } from './merge.ts'\nexport { undo } from './undo.ts'\n" },
  },
  { rule: 'noReExportAll', files: { 'client/graph/all.ts': "export * from './merge.ts'\n" } },
  {
    rule: 'noSkippedTests',
    files: { 'tests/explore/s.unit.test.ts': "import { test } from 'vitest'\ntest.skip('later', () => {})\n" },
  },
  {
    rule: 'noFocusedTests',
    files: { 'tests/explore/f.unit.test.ts': "import { test } from 'vitest'\ntest.only('now', () => {})\n" },
  },
  {
    rule: 'useImportExtensions',
    files: { 'server/domain/a.ts': imports('./b'), 'server/domain/b.ts': 'export const x = 1\n' },
  },
  {
    rule: 'noImportCycles',
    files: {
      'server/domain/egg.ts': "import { hen } from './hen.ts'\nexport const egg = () => hen\n",
      'server/domain/hen.ts': "import { egg } from './egg.ts'\nexport const hen = () => egg\n",
    },
  },
  {
    rule: 'noImportCycles',
    files: {
      'client/graph/left.ts': "import { right } from '#client/graph/right.ts'\nexport const left = () => right\n",
      'client/graph/right.ts': "import { left } from '#client/graph/left.ts'\nexport const right = () => left\n",
    },
  },
]

// One run of the linter each: a second on a quiet machine, more on a busy one.
describe('the import table', { timeout: 60_000 }, () => {
  test('catches an offence of each kind, and nothing that is allowed', async () => {
    const planted = plant(forbidden, 'bad')
    const clean = plant(allowed, 'good')
    const found = await lintPlanted({ ...planted, ...clean })
    const restricted = new Set(found.filter(({ rule }) => rule === 'noRestrictedImports').map(({ file }) => file))
    expect(
      label(planted, (file) => !restricted.has(file)),
      'planted and not caught',
    ).toEqual([])
    expect(
      label(clean, (file) => restricted.has(file)),
      'allowed and caught',
    ).toEqual([])
    expect(Object.keys(planted).length).toBeGreaterThanOrEqual(130)
    expect(Object.keys(clean).length).toBeGreaterThanOrEqual(55)
  })

  test('lets arrows between the rooms of explore run one way', async () => {
    const planted = plant(arrowsUp, 'up')
    const clean = plant(arrowsDown, 'down')
    const found = await lintPlanted({ ...planted, ...clean })
    const restricted = new Set(found.filter(({ rule }) => rule === 'noRestrictedImports').map(({ file }) => file))
    expect(
      label(planted, (file) => !restricted.has(file)),
      'planted and not caught',
    ).toEqual([])
    expect(
      label(clean, (file) => restricted.has(file)),
      'allowed and caught',
    ).toEqual([])
    const folders = readdirSync(join(root, 'client/features/explore'), { withFileTypes: true })
    expect([...rooms].sort()).toEqual(folders.filter((entry) => entry.isDirectory()).map(({ name }) => name))
    expect(rooms.length).toBeGreaterThanOrEqual(15)
  })

  test('catches default exports, any, ignored errors, barrels, cycles, skipped and focused tests', async () => {
    const files = Object.assign({}, ...others.map((offence) => offence.files)) as Record<string, string>
    const found = await lintPlanted(files)
    const missed = others.filter(
      ({ rule, files: planted }) => !found.some((one) => one.rule === rule && one.file in planted),
    )
    expect(missed).toEqual([])
    expect(others.length).toBe(10)
  })

  test('names every folder of the house, so that a new one is not left unguarded', () => {
    const config = readFileSync(join(root, 'biome.json'), 'utf8')
    const parents = ['server/features', 'client/features', 'client', 'client/canvas/engine', 'client/canvas/layouts']
    const folders = parents.flatMap((parent) =>
      readdirSync(join(root, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !['generated', 'features'].includes(entry.name))
        .map((entry) => `${parent}/${entry.name}`),
    )
    expect(folders.filter((folder) => !config.includes(`"${folder}/**"`))).toEqual([])
    expect(folders.length).toBeGreaterThanOrEqual(25)
  })
})

function plant(table: Readonly<Record<string, readonly string[]>>, name: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([folder, sources]) =>
      sources.map((source, index) => [`${folder}/${name}${index}.ts`, imports(source)]),
    ),
  )
}

function label(files: Readonly<Record<string, string>>, wanted: (file: string) => boolean): readonly string[] {
  return Object.entries(files)
    .filter(([file]) => wanted(file))
    .map(([file, text]) => `${file}: ${text.split('\n')[0]}`)
}
