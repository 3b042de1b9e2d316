import { describe, expect, test } from 'vitest'
import { applySchema, SchemaChanged, statementsOf } from '#server/db/schemaFiles.ts'
import { askWorlds, worlds } from '#tests/support/database.ts'

const lane = () => worlds().jobs
const stems = () => [...lane().catalogue.keys()].filter((stem) => stem.startsWith('schema/'))
const constraints = () => askWorlds('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')

describe('schema files', () => {
  test('are applied once: a second run finds nothing to do', async () => {
    await applySchema(lane())
    const before = await constraints()
    expect(await applySchema(lane())).toEqual([])
    expect(await constraints()).toEqual(before)
    expect(before.length).toBeGreaterThanOrEqual(5)
  })

  test('go on after a start that was killed before a file was marked as done', async () => {
    const last = stems().at(-1)
    await askWorlds('MATCH (migration:Migration {id: $last}) DELETE migration', { last })
    expect(await applySchema(lane())).toEqual([last])
  })

  test('have one winner when two servers start at once', async () => {
    await askWorlds('MATCH (migration:Migration) WHERE migration.sha256 IS NOT NULL DELETE migration')
    const both = await Promise.all([applySchema(lane()), applySchema(lane())])
    expect(both.map((applied) => applied.length).sort((a, b) => a - b)).toEqual([0, stems().length])
  })

  test('are refused when one was changed after it had been applied', async () => {
    const [first = ''] = stems()
    const file = lane().catalogue.get(first)
    if (!file) throw new Error('there are schema files')
    const edited = new Map(lane().catalogue).set(first, { ...file, text: `${file.text}\n// edited` })
    await expect(applySchema({ ...lane(), catalogue: edited })).rejects.toThrow(
      new SchemaChanged(`cypher/${first}.cypher`),
    )
    expect(await applySchema(lane())).toEqual([])
  })

  test('are cut at their semicolons, but not at those in texts and comments', () => {
    expect(statementsOf("/* a; b */\nCREATE (a {b: 'c;d'}); // e;\nRETURN 1;\n")).toEqual([
      "/* a; b */\nCREATE (a {b: 'c;d'})",
      '// e;\nRETURN 1',
    ])
  })
})
