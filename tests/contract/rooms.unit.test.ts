import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesEnding, type ProjectFile, projectFiles } from './projectFiles.ts'

/** The rooms of the server, each above those it may import. What is generated is open to all. */
const ROOMS = [
  ...['server/messages.ts', 'server/settings.ts', 'server/words.ts'],
  ...['time', 'things', 'states', 'records', 'seed', 'projection', 'network'].map((name) => `server/domain/${name}/`),
  ...['server/db/', 'server/db/local/', 'server/graphql/', 'server/features/', 'server/schema.ts', 'server/http/'],
  ...['server/main.ts', 'server/tools/'],
]

const MOST_FILES = 25

describe('rooms', () => {
  test('arrows between rooms of the server point down', () => {
    const files = filesEnding(['.ts'], 'server')
    expect(files.flatMap(arrowsUp)).toEqual([])
    expect(files.filter(({ path }) => levelOf(path) < 0).map(({ path }) => path)).toEqual([])
    expect(files.length).toBeGreaterThanOrEqual(120)
  })

  test('an arrow up is found', () => {
    const planted: readonly (readonly [path: string, imported: string])[] = [
      ['server/domain/time/days.ts', 'server/domain/things/ids.ts'],
      ['server/db/run.ts', 'server/db/local/ports.ts'],
      ['server/graphql/rules.ts', 'server/features/explore/explore.resolvers.ts'],
      ['server/features/explore/card.ts', 'server/http/app.ts'],
      ['server/http/app.ts', 'server/tools/check.ts'],
    ]
    const found = planted.map(([path, imported]) => arrowsUp({ path, text: `import { a } from '#${imported}'` }).length)
    expect(found).toEqual(planted.map(() => 1))
  })

  test(`no folder holds more than ${MOST_FILES} files`, () => {
    const counts = new Map<string, number>()
    const files = projectFiles().filter(({ path }) => path.includes('/') && !path.startsWith('cypher/seed/'))
    for (const { path } of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([])
    expect(counts.size).toBeGreaterThanOrEqual(60)
  })
})

function arrowsUp({ path, text }: ProjectFile): readonly string[] {
  const imported = [...text.matchAll(/'#(server\/[^']+)'/g)].map(([, name = '']) => name)
  const up = imported.filter((one) => !one.startsWith('server/generated/') && levelOf(one) > levelOf(path))
  return up.map((one) => `${path} → ${one}`)
}

/** Of the room with the longest name that holds it; -1 outside all rooms. */
function levelOf(path: string): number {
  const holding = ROOMS.filter((room) => path.startsWith(room))
  return ROOMS.indexOf(holding.toSorted((one, other) => other.length - one.length)[0] ?? '')
}
