import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll } from 'vitest'
import type { SeedFolders } from '#server/features/imports/readSeed.ts'
import { SMALL, smallSeed, withRows } from '#tests/imports/smallSeed.ts'

const AGREEMENTS = [
  'id,organization_id,department_id,kind,signed_on,expires_on,status,source_url,renewed_on,as_of,note',
]
const PLACED = 'id,name_en,name_native,name_ja,kind,country_code,source_url,lat,lon'

/** A seed in which every file has rows that others refer to, and every kind of cell stands somewhere. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  ...SMALL,
  'home.csv': [
    'id,name_en,name_ja,country_code,time_zone,fiscal_year_start,lat,lon',
    'home,Our University,わが大学,JP,Asia/Tokyo,04-01,38.2,140.8',
  ],
  ...withRows('departments.csv', 'optics,Optics,光学,centre,physics,physics,2,'),
  'organizations.csv': [
    PLACED,
    'leuven,KU Leuven,,,university,BE,https://example.org/leuven,50.9,4.7',
    'ghent,Ghent University,Universiteit Gent,ゲント大学,university,BE,,51.05,3.72',
    'sendai,"Sendai, City of",,仙台市,government,JP,,,',
  ],
  'agreements.csv': [
    ...AGREEMENTS,
    'one,leuven,,academic_exchange,2024-04-22,,,https://example.org/one,,,',
    'two,ghent,optics,student_exchange,FY2016,2021-03-31,active,,2018-01-01;2020-02-02,2020-05,"A note, with a comma"',
    'lab,ghent,physics,joint_lab,2020,,,,,,',
  ],
  ...withRows(
    'activities.csv',
    'lab,Lab,,joint_lab,2020,,,ghent,research,',
    'visit,A “visit”,訪問,visit,2023-05,2023-06,physics;optics,leuven;ghent,education;social,',
  ),
  ...withRows(
    'strategy.csv',
    'vision-1,vision,1,Vision,ビジョン,,seed:001',
    'goal-56,goal,56,Goal,目標,vision-1,seed:001',
  ),
  ...withRows('themes.csv', 'light,,Light,光,optics;lasers,光学', 'lasers,light,Lasers,レーザー,,'),
  ...withRows('designations.csv', 'd1,leuven,strategic,2022-04-01,2023,stated in a source,'),
  ...withRows(
    'statistics.csv',
    'students,FY2023,6.5,students,,organization:leuven,',
    'students,2023,-6,students,,country:BE,',
  ),
  ...withRows('horizon_projects.csv', '101,ACR,A project,2023-01-01,2026-12-31,CALL-DRS-01,https://example.org/1'),
  ...withRows(
    'horizon_participants.csv',
    '101,9,OUR UNIVERSITY,HES,JP,participant,our-university',
    '101,8,ELSEWHERE,REC,BE,coordinator,',
  ),
  'decisions.csv': [
    'id,same_as,why,source_url',
    'org-ghent,org-pic-8,"one organization, two names",https://example.org/same',
    'agr-lab,act-lab,one laboratory,',
  ],
}

/** One change to one file, as people, programs and disks make them. */
type Change = (text: string) => string | Buffer

const NASTY = [
  ...['FY9999', '9999-12', '0000-01-01', '2015-01-01;2020-01-01', '2023-02-29', '31.12.2020', 'FY12'],
  ...['0x10', '1e300', '95', '-181', 'NaN', 'Infinity', '１２', '1,5', '9'.repeat(400), '-0'],
  ...['p#q/r', 'a&m', '100% uni', 'org-..', '../x', 'x;y', 'x~y', 'x'.repeat(600), '髙﨑葛󠄀', '\u202etxt'],
  ...['Mars/Olympus', '13-40', 'a\u0000b', 'a\u0007\u000bb', '\ufeff', '\ufffd', 'a\u2028b', '=1+1', '<b>', '  ', ''],
  ...['home', 'leuven', 'nobody', 'ghent;nobody', 'country:XX', 'constructor', '__proto__', 'toString'],
]

const nth = (texts: readonly string[], index: number): number => index % Math.max(1, texts.length)

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.array(fc.constantFrom('\r\n', '\n', '\r', '\r\r\n', '\n\n'), { minLength: 1, maxLength: 5 }).map(
    (ends): Change =>
      (text) =>
        text
          .split('\r\n')
          .map((line, index) => `${line}${ends[index % ends.length]}`)
          .join(''),
  ),
  fc.tuple(fc.nat(99), fc.nat(99), fc.constantFrom(...NASTY)).map(
    ([row, column, nasty]): Change =>
      (text) => {
        const lines = text.split('\r\n')
        const at = nth(lines.slice(1, -1), row) + 1
        const cells = (lines[at] ?? '').split(',')
        cells[nth(cells, column)] = /[,"\n\r]/.test(nasty) ? `"${nasty}"` : nasty
        lines[at] = cells.join(',')
        return lines.join('\r\n')
      },
  ),
  fc.tuple(fc.nat(9_999), fc.constantFrom(',', '"', '""', '\n', '\r\n', '\u0000', '\ufeff', ';', ',"', '",')).map(
    ([at, sign]): Change =>
      (text) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + sign + text.slice(place)
      },
  ),
  fc.tuple(fc.nat(9_999), fc.nat(40)).map(
    ([at, length]): Change =>
      (text) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + text.slice(place + length)
      },
  ),
  fc.tuple(fc.nat(99), fc.constantFrom('again', 'empty rows', 'gone', 'last')).map(
    ([row, what]): Change =>
      (text) => {
        const lines = text.split('\r\n').slice(0, -1)
        const at = nth(lines.slice(1), row) + 1
        const line = lines[at] ?? ''
        const inserted = what === 'again' ? [line, line] : what === 'gone' ? [] : [line, ',,,,', '', ' , ,', ',']
        lines.splice(at, 1, ...inserted)
        return `${lines.join('\r\n')}${what === 'last' ? '' : '\r\n'}`
      },
  ),
  fc.constantFrom<BufferEncoding>('utf16le', 'latin1').map(
    (encoding): Change =>
      (text) =>
        Buffer.from(text, encoding),
  ),
  fc.tuple(fc.nat(9_999), fc.nat(255)).map(
    ([at, byte]): Change =>
      (text) => {
        const bytes = Buffer.from(text)
        if (bytes.length > 0) bytes[at % bytes.length] = byte
        return bytes
      },
  ),
  fc.constant<Change>((text) => text.replaceAll(',', ';')),
  fc.constant<Change>((text) => text.slice(text.indexOf('\r\n') + 2)),
  fc.constant<Change>(() => ''),
)

/** What becomes of a seed's folder: up to four changes, some of them in one file. */
export const mutations = fc.array(fc.tuple(fc.constantFrom(...Object.keys(WHOLE)), change), {
  minLength: 1,
  maxLength: 4,
})

export type Mutations = typeof mutations extends fc.Arbitrary<infer Value> ? Value : never

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Rows to be added below those of a file. */
type MoreRows = Readonly<Record<string, readonly string[]>>

/** The folder with the changes made to it, and each file as it stands there. */
export function mutatedSeed(
  changes: Mutations,
  more: MoreRows = {},
): {
  readonly folders: SeedFolders
  readonly files: ReadonlyMap<string, Buffer>
} {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'))
  made.push(folder)
  const files = new Map<string, Buffer>(
    Object.entries(WHOLE).map(([name, lines]) => {
      const all = [...lines, ...(more[name] ?? [])]
      return [name, Buffer.from(`${all.join('\r\n')}\r\n`)]
    }),
  )
  for (const [name, apply] of changes) {
    const changed = apply(files.get(name)?.toString('utf8') ?? '')
    files.set(name, typeof changed === 'string' ? Buffer.from(changed) : changed)
  }
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
  return { folders: { ...smallSeed(), seed: folder }, files }
}
