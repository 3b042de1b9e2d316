import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { project } from '#server/domain/projection/projection.ts'
import { liveRecords } from '#server/domain/records/records.ts'
import { type Before, planSeed } from '#server/features/imports/planSeed.ts'
import { linesOf } from '#server/features/imports/printTotals.ts'
import { readSeed } from '#server/features/imports/readSeed.ts'
import type { ReadFile } from '#server/features/imports/seedRows.ts'
import { totalsOf } from '#server/features/imports/seedTotals.ts'
import { sentence, type TerminalLanguage } from '#server/words.ts'
import { SMALL, smallSeed, withRows } from '#tests/imports/smallSeed.ts'

const NOTHING: Before = { records: [], editions: [], imports: [] }
const [HEADER, LEUVEN] = SMALL['organizations.csv']
const ORGANIZATIONS = 'organizations.csv'

/** Reads the small seed with the bytes of one file replaced. */
function readWith(name: string, bytes: string | Uint8Array): readonly ReadFile[] {
  const folders = smallSeed()
  writeFileSync(join(folders.seed ?? '', name), bytes)
  return readSeed(folders)
}

const organizations = (bytes: string | Uint8Array) => readWith(ORGANIZATIONS, bytes)
const ids = (files: readonly ReadFile[]) =>
  files.flatMap(({ file, rows }) => (file.name === ORGANIZATIONS ? rows.map(({ cells }) => cells.id) : []))

/** What a start says of refusals and of what it read otherwise. */
function saidOf(files: readonly ReadFile[], language: TerminalLanguage = 'en'): readonly string[] {
  const { records } = planSeed(files, NOTHING, '2026-01-01T00:00:00.000Z')
  const totals = totalsOf(files, records, { nodes: project(records, []), toAsk: [] })
  for (const { rowsRead, loaded, joined, refused } of totals.files) expect(loaded + joined + refused).toBe(rowsRead)
  return linesOf(totals)
    .map(([code, values]) => sentence(language, code, values).trim())
    .filter((line) => /^(refused|note|不採用|注意):/.test(line))
}

const withRow = (row: string) => [`${HEADER}\n${LEUVEN}\n`, `${row}\n`].join('')

describe('a file', () => {
  test('is read with any mixture of line ends', () => {
    const lines = [HEADER, LEUVEN, 'b,B,,,university,BE,', 'c,C,,,university,BE,', 'd,D,,,university,BE,']
    const mixed = `${lines[0]}\r\n${lines[1]}\r\n${lines[2]}\n${lines[3]}\r${lines[4]}`
    expect(ids(organizations(mixed))).toEqual(['leuven', 'b', 'c', 'd'])
    expect(saidOf(organizations(mixed))).toEqual([])
  })

  test('that does not parse is one refusal that names the place, and what depends on it is counted', () => {
    const files = organizations(withRow('x,The "X" house,,,university,BE,'))
    expect(saidOf(files)).toEqual([
      'refused: organizations.csv: row 2 (line 3): a quotation mark inside a cell; double it, and put the cell in quotation marks',
      'refused: agreements.csv: 1 rows left out, because they depend on organizations.csv, which could not be read',
      'refused: activities.csv: 1 rows left out, because they depend on organizations.csv, which could not be read',
    ])
    expect(saidOf(files, 'ja')[0]).toBe(
      '不採用: organizations.csv: 2行目(ファイルの3行目): セルの中に引用符 " があります。"" と重ね、セル全体を引用符で囲んでください',
    )
  })

  test('whose quotation mark is never closed names the row in which it opens', () => {
    expect(saidOf(organizations(withRow('x,"X,,,university,BE,\ny,Y,,,university,BE,')))[0]).toBe(
      'refused: organizations.csv: row 2: a quotation mark opens a cell and is never closed',
    )
  })

  test('takes nothing back while it does not parse, or while its rows cannot be told apart', () => {
    const first = planSeed(readSeed(smallSeed()), NOTHING, '2026-01-01T00:00:00.000Z')
    const retracted = (bytes: string) =>
      planSeed(organizations(bytes), { ...first, imports: [] }, '2026-01-02T00:00:00.000Z').retracted.length
    const other = 'x,X,,,university,BE,'
    expect(retracted(`${HEADER}\n${other}\n`)).toBe(1)
    expect(retracted(`${HEADER}\n${other}\ny,"Y,,,university,BE,\n`)).toBe(0)
    expect(retracted(`${HEADER}\n${other}\nleu,ven,KU Leuven,,,university,BE,\n`)).toBe(0)
    expect(retracted(`${HEADER}\n${other}\n,KU Leuven,,,university,BE,\n`)).toBe(0)
    expect(retracted('')).toBe(0)
    expect(saidOf(organizations(`${HEADER}\n${other}\n,KU Leuven,,,university,BE,\n`))).toContain(
      'note: organizations.csv: until all rows can be read, rows missing from this file are kept',
    )
  })

  test.each([
    [
      'CP932',
      [0x93, 0x8c, 0x96, 0x6b, 0x91, 0xe5, 0x8a, 0x77],
      'is not UTF-8 (line 3) but probably CP932 (Shift_JIS); ',
    ],
    ['UTF-8 that was cut', [0xff, 0xe6, 0x9d], 'is not UTF-8 (line 3); '],
    ['ISO-2022-JP', [0x1b, 0x24, 0x42, 0x45, 0x6c, 0x1b, 0x28, 0x42], 'is encoded in ISO-2022-JP, not UTF-8; '],
  ])('in %s is refused by name, with what to do', (_, name, said) => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER}\n${LEUVEN}\nx,`),
      Buffer.from(name),
      Buffer.from(',,,university,BE,\n'),
    ])
    expect(saidOf(organizations(bytes))[0]).toBe(`refused: organizations.csv: ${said}save it as “CSV UTF-8”`)
  })

  test.each([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${HEADER}\n${LEUVEN}`, 'utf16le'), 'is encoded in UTF-16, not UTF-8; '],
    ['UTF-16 without', Buffer.from(`${HEADER}\n${LEUVEN}`, 'utf16le'), 'is encoded in UTF-16, not UTF-8; '],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'is an Excel workbook; '],
  ])('in %s is refused by name, with what to do', (_, bytes, said) => {
    expect(saidOf(organizations(bytes))[0]).toBe(`refused: organizations.csv: ${said}save it as “CSV UTF-8”`)
    expect(saidOf(organizations(bytes), 'ja')[0]).toContain('「CSV UTF-8」形式で保存し直してください')
  })

  test('that is a folder is refused by name', () => {
    const folders = smallSeed({ 'organizations.csv': null })
    mkdirSync(join(folders.seed ?? '', ORGANIZATIONS))
    expect(saidOf(readSeed(folders))[0]).toBe(
      'refused: organizations.csv: cannot be opened (EISDIR): is it a file, and may this program read it?',
    )
  })

  test('of semicolons, of nothing, or with a column twice is one refusal of all its rows', () => {
    const header = (text: string) => saidOf(organizations(`${text}\n${LEUVEN}\n`))[0]
    expect(header(String(HEADER).replaceAll(',', ';'))).toMatch(/^refused: organizations\.csv: columns missing: id, /)
    expect(header(`${HEADER},id`)).toBe('refused: organizations.csv: column id appears twice')
    expect(saidOf(organizations(''))[0]).toBe('refused: organizations.csv: the file is empty')
  })

  test('with 50 empty rows says so once, and counts none of them', () => {
    const files = organizations(withRow(Array.from({ length: 50 }, () => ',,,, ,,').join('\n')))
    expect([saidOf(files), ids(files)]).toEqual([['note: organizations.csv: 50 empty rows skipped'], ['leuven']])
  })
})

describe('a row', () => {
  const refusal = (row: string) => saidOf(organizations(withRow(row))).filter((line) => line.startsWith('refused'))
  const inOrganizations = (text: string) => [`refused: organizations.csv, row 2 (${text}`]

  test.each([
    [
      'too many cells',
      'x,X,Y,,,university,BE,',
      'x): 8 cells, but 7 columns: a comma outside quotation marks, or a missing one?',
    ],
    [
      'too few cells',
      'x,X,,university,BE',
      'x): 5 cells, but 7 columns: a comma outside quotation marks, or a missing one?',
    ],
    [
      'a character that was lost',
      'x,Caf�,,,university,BE,',
      'x): name_en contains �, which stands for a lost character',
    ],
    ['an id that would be two', 'x;y,X,,,university,BE,', 'x;y): id may not contain ;'],
    [
      'rows that a quotation mark swallowed',
      'x,"X,,,university,BE,\ny,Y",,,university,BE,',
      'x): name_en holds whole rows: is a quotation mark not closed?',
    ],
  ])('with %s is refused', (_, row, said) => {
    expect(refusal(row)).toEqual(inOrganizations(said))
  })

  test('is read without its control characters, which is said', () => {
    const files = organizations(withRow('x,A\u0000B\u001f \u000bC,,,university,BE,'))
    expect(saidOf(files)).toEqual(['note: organizations.csv, row 2 (x): control characters removed from name_en'])
    expect(saidOf(files, 'ja')).toEqual(['注意: organizations.csv の 2行目(x): name_en から制御文字を取り除きました'])
    const rows = files.find(({ file }) => file.name === ORGANIZATIONS)?.rows
    expect(rows?.at(-1)?.cells.name_en).toBe('AB C')
  })

  test.each([
    ['agreements.csv', 'x,leuven,,academic_exchange,FY9999,,,', 'signed_on: FY9999 is not in the years 1000 to 9990'],
    ['agreements.csv', 'x,leuven,,academic_exchange,9999-12,,,', 'signed_on: 9999-12 is not in the years 1000 to 9990'],
    [
      'agreements.csv',
      'x,leuven,,academic_exchange,0000-01-01,,,',
      'signed_on: 0000-01-01 is not in the years 1000 to 9990',
    ],
    [
      'agreements.csv',
      'x,leuven,,academic_exchange,2015-01-01;2020-01-01,,,',
      'signed_on: 2 dates, but only one is possible',
    ],
    [
      'agreements.csv',
      'x,leuven,,academic_exchange,2020-01-01,2019,,',
      'expires_on (2019) is before signed_on (2020-01-01)',
    ],
    ['statistics.csv', 'students,2023,0x10,students,,,', 'value: 0x10 is not a number'],
    ['statistics.csv', 'students,2023,1e400,students,,,', 'value: 1e400 is not a number'],
    ['departments.csv', 'x,X,,centre,,,1.5,', 'official_order: 1.5 is not a whole number'],
    ['activities.csv', 'x,X,,visit,2020,,physics,leuven,peace,', 'themes: peace is not a known word'],
  ] as const)('of %s, %s, is refused with its reason', (file, row, said) => {
    expect(saidOf(readSeed(smallSeed(withRows(file, row))))[0]).toBe(
      `refused: ${file}, row 2 (${file === 'statistics.csv' ? 'students|2023||' : 'x'}): ${said}`,
    )
  })

  test.each([
    ['home', 'home means the university itself'],
    ['our-university', 'our-university means the university itself'],
  ])('with the id %s is refused: it would change home in silence', (id, said) => {
    expect(refusal(`${id},X,,,university,BE,`)).toEqual(inOrganizations(`${id}): id: ${said}`))
  })

  test('with an id that another file has given to the same kind of thing is refused', () => {
    const rows = withRows('horizon_projects.csv', 'day,ACR,A project,2023-01-01,2026-12-31,CALL,https://example.org/1')
    expect(saidOf(readSeed(smallSeed(rows)))).toEqual([
      'refused: horizon_projects.csv, row 1 (day): id: day already appears in activities.csv',
    ])
  })

  test('that refers to what is far too long is refused in a line', () => {
    const row = `x,${'y'.repeat(5_000)},,academic_exchange,2024,,,`
    const [said = ''] = saidOf(readSeed(smallSeed(withRows('agreements.csv', row))))
    expect([said.length < 150, said.endsWith('… is not known')]).toEqual([true, true])
  })

  test('whose day and year do not agree is refused: one of them would be lost', () => {
    const [header = '', row = ''] = SMALL['activities.csv']
    const text = (day: string) => `${header},start_on\n${row},2025-06-01\nx,X,,visit,2020,,physics,leuven,,,${day}\n`
    expect(saidOf(readWith('activities.csv', text('2021-05-04')))).toEqual([
      'refused: activities.csv, row 2 (x): start_on (2021-05-04) does not agree with start_year (2020)',
    ])
    expect(saidOf(readWith('activities.csv', text('2020-05-04')))).toEqual([])
  })

  test('whose word for the source of a name is unknown is refused: no answer could say it', () => {
    const text = `${HEADER},name_ja_source\n${LEUVEN},own name\nx,X,,エックス,university,BE,,somebody\n`
    expect(saidOf(organizations(text))).toEqual([
      'refused: organizations.csv, row 2 (x): name_ja_source: somebody is not a known word',
    ])
  })

  test.each([
    ['95', '4', 'lat: 95 is not between -90 and 90'],
    ['1e300', '4', 'lat: 1e300 is not a number'],
    ['50', '181', 'lon: 181 is not between -180 and 180'],
    ['50', '', 'lat is given without lon'],
  ])('with latitude %s and longitude %s is refused', (lat, lon, said) => {
    expect(
      saidOf(organizations(`${HEADER},lat,lon\n${LEUVEN},50.9,4.7\nx,X,,,university,BE,,${lat},${lon}\n`)),
    ).toEqual([`refused: organizations.csv, row 2 (x): ${said}`])
  })

  test('of home is read without what is wrong in it, since all depends on it', () => {
    const header = 'id,name_en,name_ja,country_code,time_zone,fiscal_year_start,lat,lon'
    const files = readWith('home.csv', `${header}\nhome,Our University,わが大学,JP,Mars/Olympus,13-40,38,140\n`)
    expect(saidOf(files)).toEqual([
      'note: home.csv, row 1 (home): time_zone: Mars/Olympus is not a time zone; left out; fiscal_year_start: 13-40 is not a day of the year such as 04-01; left out',
    ])
    expect(files.find(({ file }) => file.kind === 'home')?.rows[0]?.cells).toEqual({
      id: 'home',
      name_en: 'Our University',
      name_ja: 'わが大学',
      country_code: 'JP',
      lat: '38',
      lon: '140',
    })
  })

  test('of home that is refused takes along what would be ours, counted', () => {
    const files = readWith('home.csv', 'id,name_en,name_ja,country_code,time_zone\nhome,Our University,,XX,UTC\n')
    expect(saidOf(files)).toEqual([
      'refused: home.csv, row 1 (home): country_code: XX is not known',
      'refused: departments.csv: 1 rows left out, because they depend on home.csv, which could not be read',
      'refused: agreements.csv: 1 rows left out, because they depend on home.csv, which could not be read',
      'refused: activities.csv: 1 rows left out, because they depend on home.csv, which could not be read',
      'refused: statistics.csv: 1 rows left out, because they depend on home.csv, which could not be read',
    ])
  })
})

test('a record keeps the moment and the content that a clean file had before', () => {
  const { records } = planSeed(organizations(`\ufeff${HEADER}\r\n${LEUVEN}\r\n`), NOTHING, '2026-01-01T00:00:00.000Z')
  const plain = planSeed(readSeed(smallSeed()), NOTHING, '2026-01-01T00:00:00.000Z').records
  const hashes = (list: typeof records) =>
    liveRecords(list)
      .map(({ contentHash }) => contentHash)
      .sort()
  expect(hashes(records)).toEqual(hashes(plain))
})
