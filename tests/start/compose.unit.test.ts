import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dockerName, neo4jHeap, neo4jSettings, neo4jVersion } from '#server/db/local/neo4jSettings.ts'
import { composeProblem } from '#tests/support/compose.ts'

const text = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8')
const lines = text.slice(text.indexOf('  neo4j:\n'), text.indexOf('  server:\n')).split('\n')

describe('docker-compose.yml', () => {
  test('gives Neo4j the settings of the local process, and no others', () => {
    const found = lines.flatMap((line) => {
      const [, name = '', value = ''] = /^ {6}(NEO4J_\w+): "?([^"]*)"?$/.exec(line) ?? []
      return name && name !== 'NEO4J_AUTH' ? [[name, value]] : []
    })
    const heap = [dockerName('server.memory.heap.max_size'), `${neo4jHeap}m`]
    const expected = Object.entries(neo4jSettings).map(([name, value]) => [dockerName(name), value])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...expected, heap]))
    expect(found).toHaveLength(expected.length + 1)
  })

  test('runs the same Neo4j, reachable from this machine alone', () => {
    expect(text).toContain(`image: neo4j:${neo4jVersion}-community`)
    const published = text.split('\n').filter((line) => /^ {6}- .*:\d+$/.test(line))
    expect(published).toHaveLength(2)
    for (const line of published) expect(line).toMatch(/^ {6}- 127\.0\.0\.1:/)
  })

  test('is valid for Docker, where its compose plug-in is there', () => {
    const problem = composeProblem()
    expect(['valid', 'no compose plug-in']).toContain(problem)
  })
})
