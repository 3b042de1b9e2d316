import { describe, expect, test } from 'vitest'
import { linesOf } from '#server/features/imports/printTotals.ts'
import { readSeed } from '#server/features/imports/readSeed.ts'
import type { ReadFile, Refusal } from '#server/features/imports/seedRows.ts'
import { totalsOf } from '#server/features/imports/seedTotals.ts'
import { sentence } from '#server/words.ts'
import { loadInMemory } from '#tests/imports/inMemory.ts'
import { SMALL, smallSeed, withRows } from '#tests/imports/smallSeed.ts'

const lineOf = ({ file, row, reasons }: Refusal) =>
  `${file} ${row ?? '-'}: ${reasons.map(([code, values]) => sentence('en', code, values)).join('; ')}`
const refused = (files: readonly ReadFile[]) => files.flatMap((file) => file.refused.map(lineOf))
const refusedWith = (replaced: Parameters<typeof smallSeed>[0]) => refused(readSeed(smallSeed(replaced)))

const DECISIONS = 'id,same_as,why,source_url'

describe('a row that cannot be read is refused by file, row and reason, and the rest goes on', () => {
  test('nothing is refused in a small sound seed', () => {
    expect(refusedWith({})).toEqual([])
  })

  test.each([
    [
      'a malformed date',
      'agreements.csv',
      'two,leuven,,academic_exchange,2024-13,,,',
      'signed_on: 2024-13 is not a date',
    ],
    [
      'a day that does not exist',
      'agreements.csv',
      'two,leuven,,academic_exchange,2023-02-29,,,',
      'signed_on: 2023-02-29 is not a date',
    ],
    [
      'an unknown partner',
      'agreements.csv',
      'two,lueven,,academic_exchange,,,,',
      'organization_id: lueven is not known',
    ],
    [
      'an unknown unit in a list',
      'activities.csv',
      'two,Two,,symposium,,,physics;x,leuven,,',
      'department_ids: x is not known',
    ],
    ['an unknown kind', 'agreements.csv', 'two,leuven,,handshake,,,,', 'kind: handshake is not a known word'],
    [
      'an id that stands above',
      'organizations.csv',
      'leuven,Again,,,university,BE,',
      'id already appears in an earlier row',
    ],
    [
      'an id that no index holds',
      'organizations.csv',
      `${'é'.repeat(253)},Long,,,university,BE,`,
      'id is too long: at most 504 bytes',
    ],
    ['an empty id', 'organizations.csv', ',Nameless,,,university,BE,', 'id is empty'],
    ['an unknown country', 'organizations.csv', 'x,X,,,university,XK,', 'country_code: XK is not known'],
    ['no number', 'statistics.csv', 'students,2023,many,students,,,', 'value: many is not a number'],
    ['an unknown dimension', 'statistics.csv', 'students,2023,7,students,,faculty:x,', 'dimension: x is not known'],
    [
      'a dimension with more behind it',
      'statistics.csv',
      'students,2023,7,students,,country:BE:x,',
      'dimension: BE:x is not known',
    ],
    [
      'a unit that is part of itself',
      'departments.csv',
      'x,X,,centre,x,,2,',
      'counts_with, parent_id lead back to x itself',
    ],
  ] as const)('%s', (_, file, row, reason) => {
    expect(refusedWith(withRows(file, row))).toEqual([`${file} 2: ${reason}`])
  })

  test('a row that refers to a refused one is refused, too', () => {
    const rows = {
      ...withRows('organizations.csv', 'x,X,,,planet,BE,'),
      ...withRows('agreements.csv', 'two,x,,academic_exchange,,,,'),
    }
    expect(refusedWith(rows)).toEqual([
      'organizations.csv 2: kind: planet is not a known word',
      'agreements.csv 2: organization_id: x is not known',
    ])
  })

  test('a missing column refuses all rows of its file at once, a missing file is named', () => {
    expect(refusedWith({ 'statistics.csv': ['metric,year,value', 'students,2024,7'], 'themes.csv': null })).toEqual([
      'themes.csv -: the file is missing',
      'statistics.csv -: columns missing: unit, source_url, dimension, note (they must be in the first row, separated by commas)',
    ])
  })

  test('a file that is no CSV is named', () => {
    expect(refusedWith({ 'themes.csv': ['id,"parent'] })[0]).toBe(
      'themes.csv -: row 0: a quotation mark opens a cell and is never closed',
    )
  })
})

describe('what is read', () => {
  test('columns that nobody knows stay in the record', () => {
    const header = 'id,name_en,name_native,name_ja,kind,country_code,source_url,colour'
    const { records, nodes } = loadInMemory(
      smallSeed({ 'organizations.csv': [header, 'leuven,KU Leuven,,,university,BE,,blue'] }),
    )
    expect(records.find((record) => record.kind === 'organization')?.cells).toMatchObject({ colour: 'blue' })
    expect(nodes.find((node) => node.id === 'org-leuven')?.properties).not.toHaveProperty('colour')
  })

  test('a row whose key is longer than an index holds is known by a hash, always the same', () => {
    const address = `https://example.org/${'long/'.repeat(120)}`
    const rows = withRows('statistics.csv', `students,2023,6,students,${address},,`)
    const keys = () =>
      loadInMemory(smallSeed(rows)).records.flatMap(({ kind, rowKey }) => (kind === 'statistic' ? [rowKey] : []))
    expect(keys()).toHaveLength(2)
    expect(keys()[1]).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(keys()).toEqual(keys())
  })

  test.each([
    ['agr-one,agr-nothing,both', 'CELL_UNKNOWN', { column: 'same_as', id: 'agr-nothing' }],
    ['leuven,org-pic-1,both', 'CELL_UNKNOWN', { column: 'same_as', id: 'org-pic-1' }],
    ['leuven,org-leuven,both', 'CELL_SAME', { columns: 'id, same_as', id: 'leuven' }],
    ['org-leuven,agr-one,both', 'CELL_OTHER_KIND', { columns: 'id, same_as', id: 'org-leuven', other: 'agr-one' }],
    ['leuven,home,both', 'CELL_UNKNOWN', { column: 'same_as', id: 'home' }],
    ['leuven,,both', 'CELL_EMPTY', { column: 'same_as' }],
    ['leuven,kaist,', 'CELL_EMPTY', { column: 'why' }],
  ] as const)('a decision is refused where its two things are not two of one kind: %s', (row, code, values) => {
    const seed = {
      ...withRows('organizations.csv', 'kaist,KAIST,,,university,BE,'),
      'decisions.csv': [DECISIONS, `${row},https://example.org/why`],
    }
    const said = readSeed(smallSeed(seed)).flatMap((read) => read.refused)
    expect(said).toMatchObject([{ file: 'decisions.csv', row: 1, rows: 1, reasons: [[code, values]] }])
    for (const language of ['en', 'ja'] as const) expect(sentence(language, code, values)).not.toMatch(/[{}]/)
  })

  test('a decision about what a file makes that cannot be read waits for that file', () => {
    const seed = { 'agreements.csv': ['id'], 'decisions.csv': [DECISIONS, 'agr-one,agr-two,both,'] }
    const [read] = readSeed(smallSeed(seed)).filter(({ file }) => file.name === 'decisions.csv')
    expect(read?.refused.map(({ reasons }) => reasons)).toEqual([
      [['FILE_WAITS', { rows: 1, cause: 'agreements.csv' }]],
    ])
  })

  test('the order of columns plays no part', () => {
    const [header, row] = SMALL['organizations.csv'].map((line) => line.split(',').reverse().join(',')) as [
      string,
      string,
    ]
    const { records } = loadInMemory(smallSeed({ 'organizations.csv': [header, row] }))
    const hashes = (list: typeof records) => list.map((record) => record.contentHash).sort()
    expect(hashes(records)).toEqual(hashes(loadInMemory(smallSeed()).records))
  })

  test('the university is meant by its name in kebab case', () => {
    const { nodes } = loadInMemory(
      smallSeed({
        ...withRows('horizon_projects.csv', '1,ACR,A project,2023-01-01,2026-12-31,CALL-DRS-01,https://example.org/1'),
        ...withRows(
          'horizon_participants.csv',
          '1,9,OUR UNIVERSITY,HES,JP,coordinator,our-university',
          '1,8,ELSEWHERE,REC,BE,participant,',
        ),
      }),
    )
    const project = nodes.find((node) => node.id === 'act-1')
    expect(project?.properties).toMatchObject({ homeRole: 'lead', endBasis: 'stated', validUntil: '2026-12-31' })
    expect(project?.links.map(({ type, to, properties }) => [type, to, properties.role])).toEqual([
      ['INVOLVES', 'org-pic-8', 'partner'],
    ])
  })

  test('each row is in one of three sums, which are printed with every refused row by name', () => {
    const folders = smallSeed({
      ...withRows('agreements.csv', 'two,nobody,,academic_exchange,,,,', 'lab,leuven,physics,joint_lab,2020,,,'),
      ...withRows('activities.csv', 'lab,Lab,,joint_lab,2020,,,leuven,,'),
    })
    const { files, records, nodes, decided } = loadInMemory(folders)
    const totals = totalsOf(files, records, { nodes, toAsk: decided.matched.toAsk })
    expect(totals.files.find(({ file }) => file === 'agreements.csv')).toEqual({
      file: 'agreements.csv',
      rowsRead: 3,
      loaded: 1,
      joined: 1,
      refused: 1,
      made: { 'Agreement academic_exchange': 1 },
    })
    const lines = linesOf(totals).map(([code, values]) => sentence('en', code, values).trim())
    expect(lines).toContain('refused: agreements.csv, row 2 (two): organization_id: nobody is not known')
    expect(lines).toContain('joined: agr-lab is act-lab (Lab)')
    expect(lines).toContain('16 rows read = 14 loaded + 1 joined + 1 refused')
    expect(
      linesOf(totals)
        .map(([code, values]) => sentence('ja', code, values))
        .join(),
    ).toMatch(/読み込み 16行 = 登録 14/)
  })

  test('without a seed there are countries and regions, and no university', () => {
    const { nodes } = loadInMemory({ seed: null, world: smallSeed().world })
    expect([...new Set(nodes.flatMap((node) => node.labels))].sort()).toEqual(['Country', 'Region'])
  })
})
