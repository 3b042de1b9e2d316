import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesEnding, type ProjectFile, projectFiles } from './projectFiles.ts'

/** The rooms of the server and of the view, each above those it may import. What is generated is open to all. */
const ROOMS = [
  ...['server/messages.ts', 'server/reasons.ts', 'server/settings.ts', 'server/words.ts'],
  ...['time', 'things', 'states', 'records', 'seed', 'projection', 'network'].map((name) => `server/domain/${name}/`),
  ...['server/db/', 'server/db/local/', 'server/graphql/', 'server/features/', 'server/schema.ts', 'server/http/'],
  ...['server/main.ts', 'server/tools/'],
  ...['client/view/lenses/', 'client/view/', 'client/view/address/', 'client/view/store/', 'client/view/viewStore.ts'],
]

const MOST_FILES = 25

describe('rooms', () => {
  test('arrows between rooms point down', () => {
    const files = [...filesEnding(['.ts'], 'server'), ...filesEnding(['.ts'], 'client/view')]
    expect(files.flatMap(arrowsUp)).toEqual([])
    expect(files.filter(({ path }) => levelOf(path) < 0).map(({ path }) => path)).toEqual([])
    expect(files.length).toBeGreaterThanOrEqual(160)
  })

  test('an arrow up is found from every room, one down is none', () => {
    const fileIn = (room = '') => (room.endsWith('/') ? `${room}planted.ts` : room)
    const arrow = (from: string | undefined, to: string | undefined) =>
      arrowsUp({ path: fileIn(from), text: `import { a } from '#${fileIn(to)}'` })
    const pairs = ROOMS.slice(1).map((above, at) => [ROOMS[at], above] as const)
    expect(pairs.filter(([below, above]) => arrow(below, above).length !== 1)).toEqual([])
    expect(pairs.flatMap(([below, above]) => arrow(above, below))).toEqual([])
    expect(pairs.length).toBeGreaterThanOrEqual(20)
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
  const imported = [...text.matchAll(/'#((?:server|client\/view)\/[^']+)'/g)].map(([, name = '']) => name)
  const up = imported.filter((one) => !one.startsWith('server/generated/') && levelOf(one) > levelOf(path))
  return up.map((one) => `${path} → ${one}`)
}

/** Of the room with the longest name that holds it; -1 outside all rooms. */
function levelOf(path: string): number {
  const holding = ROOMS.filter((room) => path.startsWith(room))
  return ROOMS.indexOf(holding.toSorted((one, other) => other.length - one.length)[0] ?? '')
}
