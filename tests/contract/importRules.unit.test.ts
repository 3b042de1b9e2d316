import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lintPlanted } from '#tests/support/biome.ts'

const root = join(import.meta.dirname, '../..')
const canvas = (path: string) => `#client/canvas/${path}`
const imports = (from: string) => `import { x } from '${from}'\nexport const y = x\n`

/** Folder → what a file of it may not import. Aliases and relative paths alike. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'server/domain': ['#server/db/run.ts', '../db/run.ts', '../settings.ts', 'neo4j-driver', 'node:fs', 'graphql'],
  'server/db': ['#server/features/explore/explore.resolvers.ts', '../http/app.ts', '@apollo/server', 'express'],
  'server/platform': ['#server/features/imports/importSeed.ts', '#server/http/app.ts', 'neo4j-driver'],
  'server/features/explore': [
    '#server/features/partners/partners.resolvers.ts',
    '../partners/partners.resolvers.ts',
    '../../db/run.ts',
    '#server/db/run.ts',
    'neo4j-driver',
    '@apollo/server',
    '#client/graph/types.ts',
  ],
  'server/features/partners': ['#server/features/explore/explore.resolvers.ts', '#server/db/driver.ts'],
  'server/features/strategy': ['#server/features/explore/explore.resolvers.ts', '#server/db/driver.ts'],
  'server/features/imports': ['#server/features/explore/explore.resolvers.ts', 'neo4j-driver'],
  'server/graphql': [
    'neo4j-driver',
    '#server/features/explore/explore.resolvers.ts',
    '#client/generated/graphql.ts',
    '../../client/generated/graphql.ts',
  ],
  'server/http': ['neo4j-driver', '@apollo/server', '#client/api/client.ts'],
  'server/tools': ['neo4j-driver', '#client/api/client.ts'],
  server: ['neo4j-driver', '@apollo/server', '#client/api/client.ts'],
  'client/graph': ['react', 'cytoscape', '#client/view/types.ts', '../view/types.ts', 'zustand', '@apollo/client'],
  'client/view': ['react', 'cytoscape', '#client/canvas/Canvas.tsx', '../canvas/Canvas.tsx', '#server/domain/ids.ts'],
  'client/canvas': [
    '@apollo/client',
    '#client/features/explore/Screen.tsx',
    '../features/explore/Screen.tsx',
    '#client/api/client.ts',
    'cytoscape',
  ],
  'client/ui': [
    '#client/graph/types.ts',
    '../graph/types.ts',
    '#client/shared/entity/Mark.tsx',
    'cytoscape',
    '@apollo/client',
    '#client/api/client.ts',
  ],
  'client/canvas/geometry': [
    canvas('engine/types.ts'),
    canvas('layouts/map/places.ts'),
    '#client/view/types.ts',
    'react',
  ],
  'client/canvas/engine': [
    canvas('engine/marks/marks.ts'),
    canvas('layouts/plane/Plane.tsx'),
    '../layouts.ts',
    'cytoscape',
  ],
  'client/canvas/engine/facts': [canvas('engine/camera/camera.ts'), canvas('engine/list/mirror.ts')],
  'client/canvas/engine/camera': [canvas('engine/marks/marks.ts'), canvas('layouts/plane/Plane.tsx')],
  'client/canvas/engine/structure': [canvas('engine/marks/marks.ts'), canvas('layouts/network/places/forces.ts')],
  'client/canvas/engine/marks': [canvas('engine/names/typeset.ts'), canvas('layouts/regions/places/types.ts')],
  'client/canvas/engine/names': [canvas('engine/ties/drawnTie.ts'), canvas('engine/gestures/hitTest.ts'), 'cytoscape'],
  'client/canvas/engine/ties': [canvas('engine/names/typeset.ts'), canvas('layouts/regions/regionTies.ts')],
  'client/canvas/engine/describe': [canvas('engine/names/typeset.ts'), canvas('layouts/plane/Plane.tsx')],
  'client/canvas/engine/list': [canvas('engine/marks/marks.ts'), canvas('layouts/network/places/types.ts')],
  'client/canvas/engine/gestures': [canvas('engine/export/svg.ts'), canvas('layouts/sheet/Sheet.tsx')],
  'client/canvas/engine/export': [canvas('engine/gestures/hitTest.ts'), canvas('layouts/plane/Plane.tsx')],
  'client/canvas/layouts/plane': [
    canvas('layouts/map/places.ts'),
    canvas('layouts/sheet/Sheet.tsx'),
    canvas('Canvas.tsx'),
  ],
  'client/canvas/layouts/sheet': [canvas('layouts/columns/bridge.ts'), '../columns/bridge.ts', canvas('layouts.ts')],
  'client/canvas/layouts/regions': [canvas('layouts/network/networkTies.ts'), canvas('layouts.ts'), 'cytoscape'],
  'client/canvas/layouts/regions/places': [
    canvas('layouts/regions/regionTies.ts'),
    canvas('engine/marks/marks.ts'),
    'react',
  ],
  'client/canvas/layouts/network': [
    canvas('layouts/regions/places/types.ts'),
    canvas('layouts/sheet/Sheet.tsx'),
    'cytoscape',
  ],
  'client/canvas/layouts/network/places': [canvas('layouts/network/networkInput.ts'), '#client/view/types.ts'],
  'client/canvas/layouts/map': [canvas('layouts/network/networkTies.ts'), canvas('Canvas.tsx'), 'd3-force'],
  'client/canvas/layouts/columns': [canvas('layouts/map/arcs.ts'), canvas('layouts/plane/Plane.tsx')],
  'client/canvas/layouts/timeline': [canvas('layouts/columns/bridge.ts'), canvas('layouts/plane/Plane.tsx')],
  'client/canvas/layouts/matrix': [canvas('layouts/network/places/types.ts'), '../network/openedFacts.ts'],
  'client/styles': ['#client/ui/Panel.tsx', 'cytoscape'],
  'client/i18n': ['#client/features/explore/Screen.tsx', '@apollo/client'],
  'client/api': ['#client/features/explore/Screen.tsx', 'cytoscape', '#server/graphql/errors.ts'],
  'client/features/explore': [
    '#client/features/partners/Screen.tsx',
    '../partners/Screen.tsx',
    '../../app/App.tsx',
    '#client/app/App.tsx',
    '@apollo/client',
    'cytoscape',
    '#server/domain/ids.ts',
  ],
  'client/features/partners': ['#client/features/explore/Screen.tsx', '../explore/Screen.tsx', '@apollo/client/react'],
  'client/features/units': [
    '#client/features/partners/PartnerPage.tsx',
    '../../app/App.tsx',
    '#client/canvas/engine/types.ts',
  ],
  'client/features/topics': ['#client/features/units/UnitPage.tsx', '#client/app/App.tsx', 'cytoscape'],
  'client/features/data': ['#client/features/partners/PartnerPage.tsx', '#client/app/App.tsx', '#server/domain/ids.ts'],
  'client/features/strategy': [
    '#client/features/explore/Screen.tsx',
    '#client/features/topics/TopicPage.tsx',
    'cytoscape',
  ],
  'client/shared': [
    '#client/features/explore/Screen.tsx',
    '../features/explore/Screen.tsx',
    '#client/app/App.tsx',
    '#client/canvas/engine/types.ts',
    '@apollo/client',
    'cytoscape',
  ],
  'client/shared/page': [
    '#client/shared/tables/Table.tsx',
    '../tables/Table.tsx',
    '#client/features/data/countedList.ts',
  ],
  'client/shared/entity': [
    '#client/shared/page/PageHead.tsx',
    '../page/PageHead.tsx',
    '#client/shared/tables/Table.tsx',
  ],
  'client/app': ['@apollo/client', 'cytoscape', '#server/domain/ids.ts', '../../server/domain/ids.ts'],
  client: ['@apollo/client', 'cytoscape', '#server/domain/ids.ts', 'neo4j-driver'],
  'tests/explore': ['../../../server/db/run.ts', 'node:child_process'],
  'tests/support': ['../../../elsewhere/file.ts'],
}

/** What each folder does import: none of these may be reported. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'server/domain': ['./ids.ts', '#server/generated/resolvers.ts', 'node:crypto', 'opencc-js'],
  'server/db': ['neo4j-driver', '#server/settings.ts', '#server/generated/cypher.ts', '#server/domain/ids.ts'],
  'server/features/explore': ['#server/domain/ids.ts', '#server/graphql/errors.ts', './shape.ts'],
  'server/graphql': ['@apollo/server', '#server/db/errors.ts', 'graphql-jit'],
  'server/http': ['express', 'helmet', '#server/schema.ts'],
  'client/graph': ['./types.ts', '#client/generated/graphql.ts', 'zustand/vanilla'],
  'client/view': ['#client/graph/types.ts', 'zustand/vanilla'],
  'client/canvas': ['#client/view/types.ts', canvas('layouts/map/Map.tsx'), canvas('engine/types.ts'), 'react'],
  'client/canvas/geometry': ['./points.ts', '#client/styles/tokens.ts'],
  'client/canvas/engine/marks': ['cytoscape', canvas('engine/types.ts'), canvas('engine/camera/camera.ts')],
  'client/canvas/engine/gestures': ['cytoscape', canvas('engine/ties/drawnTie.ts'), canvas('geometry/points.ts')],
  'client/canvas/layouts/network': [canvas('layouts/plane/Plane.tsx'), canvas('layouts/network/places/types.ts')],
  'client/canvas/layouts/network/places': ['d3-force', canvas('geometry/boxGrid.ts')],
  'client/canvas/layouts/map': ['d3-geo', canvas('engine/ties/ticks.ts'), canvas('geometry/lines.ts')],
  'client/canvas/layouts/matrix': [canvas('layouts/sheet/Sheet.tsx'), '#client/graph/types.ts'],
  'client/ui': ['react-i18next', 'react', '#client/styles/tokens.ts'],
  'client/api': ['@apollo/client', '@apollo/client/react', 'rxjs'],
  'client/features/explore': ['#client/api/useQuestion.ts', '#client/canvas/Canvas.tsx', './useOverview.ts', 'react'],
  'client/features/topics': ['#client/shared/tables/Table.tsx', '#client/ui/Section.tsx', './UnitShares.tsx'],
  'client/shared': [
    '#client/graph/types.ts',
    '#client/view/viewStore.ts',
    '#client/ui/Section.tsx',
    '#client/api/useQuestion.ts',
  ],
  'client/shared/page': ['#client/shared/entity/Mark.tsx', './PageHead.tsx'],
  'client/shared/tables': ['#client/shared/entity/Mark.tsx', '#client/shared/page/PageHead.tsx'],
  'client/app': [
    '#client/features/explore/Screen.tsx',
    '#client/shared/page/PageHead.tsx',
    '#client/api/client.ts',
    'wouter',
  ],
  'tests/explore': ['#server/db/run.ts', '#client/graph/types.ts', 'vitest'],
  'tests/support': ['node:child_process', 'neo4j-driver'],
}

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
