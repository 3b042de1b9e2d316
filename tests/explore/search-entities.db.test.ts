import { expect, test } from 'vitest'
import { searchTextOf } from '#server/domain/things/names.ts'
import { shelfMark } from '#server/domain/things/searchMarks.ts'
import { askWorlds } from '#tests/support/database.ts'
import { given, reader } from '#tests/support/given.ts'
import { aDepartment, anActivity, anAgreement, aPartner, aRecord, aTheme, type Thing } from '#tests/support/world.ts'

const asOf = '2026-03-31'

async function find(text: string, clearance: 'public' | 'restricted' = 'public') {
  const { hits } = await reader(clearance).searchEntities({ text, asOf, pageSize: 50 })
  return hits.map(({ id, match }) => `${match} ${id}`)
}

test('finds a name in every form in which people write it', async () => {
  const taiwan = aPartner({
    name_en: 'National Taiwan University',
    name_native: '國立臺灣大學',
    name_ja: '国立台湾大学',
  })
  const zurich = aPartner({ name_en: 'ETH Zürich' })
  const leuven = aPartner({ name_en: 'KU Leuven', name_ja: 'ルーヴェン大学' })
  await given(taiwan, zurich, leuven)
  for (const text of ['国立台湾', '國立臺灣', '国立 台湾'])
    expect(await find(text)).toEqual([`start_of_name ${taiwan.id}`])
  for (const text of ['Zürich', 'Zurich', 'zurich']) expect(await find(text)).toEqual([`all_words ${zurich.id}`])
  expect(await find('kuleuven')).toEqual([`whole_name ${leuven.id}`])
  expect(await find('るーゔぇん')).toEqual([`start_of_name ${leuven.id}`])
  expect(await find('台')).toEqual([])
  expect(await find('国')).toEqual([`prefix ${taiwan.id}`])
})

test.each([
  { name: 'จุฬาลงกรณ์มหาวิทยาลัย', typed: ['มหาวิทยาลัย', 'ลงกรณ์', 'จุฬา', 'จุฬาลงกรณ์ มหาวิทยาลัย', 'จ'] },
  { name: 'ရန်ကုန်တက္ကသိုလ်', typed: ['တက္ကသိုလ်', 'ရန်ကုန်'] },
  { name: '髙橋記念茅ケ崎研究所', typed: ['高橋', '茅ヶ崎', '茅が崎', '髙橋 茅ケ崎', '研究'] },
  { name: '西葛\u{e0100}城サーバー株式会社', typed: ['葛城', 'サーバ', 'ｻｰﾊﾞｰ', '西葛\u{e0101}城サーバ'] },
  { name: 'الجامعة الأردنية', typed: ['الاردنية', 'الجَامِعَة', 'الجامعه'] },
  { name: 'Университет имени Королёва', typed: ['Королева', 'УНИВЕРСИТЕТ', 'имени королёва'] },
  { name: 'Αριστοτέλειο Πανεπιστήμιο Θεσσαλονίκης', typed: ['ΘΕΣΣΑΛΟΝΙΚΗΣ', 'αριστοτελειο', 'Θεσσαλονικησ'] },
  { name: 'Justus-Liebig-Universität Gießen', typed: ['giessen', 'GIEẞEN', 'Universitaet'] },
  { name: 'Işık Üniversitesi', typed: ['ISIK', 'isik universitesi', 'ışık'] },
  { name: 'Łódź, Tromsø', typed: ['lodz', 'tromso', 'Tromsoe'] },
])('finds $name by each of $typed', async ({ name, typed }) => {
  const partner = aPartner({ name_en: 'Nothing of that', name_native: name })
  await given(partner)
  const missed: string[] = []
  for (const text of typed) if (!(await find(text)).some((hit) => hit.endsWith(` ${partner.id}`))) missed.push(text)
  expect(missed).toEqual([])
})

test('orders whole name, start, all words, one typing error', async () => {
  const whole = aPartner({ name_en: 'Chalmers' })
  const start = aPartner({ name_en: 'Chalmers University' })
  const words = aPartner({ name_en: 'University of Chalmers' })
  const error = aPartner({ name_en: 'Chalmars Institute' })
  await given(error, words, start, whole)
  expect(await find('chalmers')).toEqual([
    `whole_name ${whole.id}`,
    `start_of_name ${start.id}`,
    `all_words ${words.id}`,
    `typing_error ${error.id}`,
  ])
  expect(await find('the chalmers of university')).toEqual([])
  expect(await find('chlmers')).toContain(`typing_error ${whole.id}`)
  expect(await find('chlmrs')).toEqual([])
})

test('puts partners before the background, then the stronger tie, whatever the index thinks', async () => {
  const [weak, strong] = [
    aPartner({ name_en: 'Northern University' }),
    aPartner({ name_en: 'Northern University of Applied Sciences and Arts' }),
  ]
  const background = fromRegistry(aPartner({ name_en: 'Northern Uni' }))
  await given(weak, background, anAgreement().heldBy('home').between(strong))
  expect(await find('northern')).toEqual([strong, weak, background].map(({ id }) => `start_of_name ${id}`))
  const { hits } = await reader('public').searchEntities({ text: 'northern', asOf })
  expect(hits.map(({ isPartner, partnershipState }) => [isPartner, partnershipState])).toEqual([
    [true, 'living'],
    [true, 'prospect'],
    [false, null],
  ])
})

test('a crowd of others never hides the best hit, however the index scores', async () => {
  const weak = aPartner({ name_en: 'Crowd' })
  const strong = aPartner({
    name_en: 'Crowd Institute of Everything, Everywhere and All Else',
    aliases_en: 'No Crowd; Mob',
  })
  const inside = aPartner({ name_en: 'The Institute That Nobody Would Call a Crowd Before Its Time' })
  await given(weak, inside, anAgreement().heldBy('home').between(strong))
  await askWorlds(
    `UNWIND $crowds AS crowd
     CALL (crowd) {
       UNWIND range(1, 1100) AS i
       CREATE (n:Entity:$(crowd.labels) {id: crowd.id + i, nameEn: 'Crowd', searchForms: ['crowd'],
         searchText0: crowd.text, endBasis: 'none', seenFrom: 0, seenTo: 3})
     }`,
    { crowds: ['Activity', 'Organization'].map(crowdOf) },
  )
  await askWorlds('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()')
  const { hits, more } = await reader('public').searchEntities({ text: 'crowd', asOf, pageSize: 50 })
  expect(hits[0]).toMatchObject({ id: weak.id, match: 'whole_name' })
  expect(hits.slice(1).every(({ match }) => match === 'whole_name')).toBe(true)
  expect(more).toBeGreaterThan(300)
  expect((await find('crowd inst'))[0]).toBe(`start_of_name ${strong.id}`)
  expect((await find('nobody crowd'))[0]).toBe(`all_words ${inside.id}`)
})

test('brings what belongs to a country or a subject that was named', async () => {
  const theme = aTheme({ name_en: 'Tides', synonyms_ja: '潮汐' })
  const [unit, partner, elsewhere] = [aDepartment(), aPartner(), aPartner({ country_code: 'JP' })]
  const project = anActivity().runBy(unit).involving(partner).about(theme).endingOn('2025-12-31')
  await given(theme, project, elsewhere)
  const { hits } = await reader('public').searchEntities({ text: '潮汐', asOf })
  expect(hits[0]).toMatchObject({
    id: theme.id,
    match: 'whole_name',
    matched: '潮汐',
    leadsTo: [partner.id, unit.id].sort(),
  })
  expect(
    hits
      .slice(1)
      .map((hit) => [hit.match, hit.id])
      .sort(),
  ).toEqual([project, unit, partner].map(({ id }) => ['belongs', id]).sort())
  expect(await find('ベルギー')).toEqual(['whole_name BE', `belongs ${partner.id}`])
})

test('finds nothing in signs, keeps hidden names out, and takes any text for a text', async () => {
  const open = aPartner({ name_en: 'Open House' })
  const hidden = aPartner({ name_en: 'Secret House' }, 3)
  const renamed = aRecord('correction', { entity: open.id, nameEn: 'Inner House' }, 3)
  await given(open, hidden, { ...open, records: [renamed] })
  expect(await find('house')).toEqual([`all_words ${open.id}`])
  expect(await find('secret')).toEqual([])
  expect(await find('inner')).toEqual([])
  expect((await find('house', 'restricted')).sort()).toEqual([`all_words ${hidden.id}`, `all_words ${open.id}`].sort())
  expect(await find('inner', 'restricted')).toEqual([`start_of_name ${open.id}`])
  for (const text of ['', '  ', '"', '*:*', 'house AND', '(house', 'house~', '\\', 'a"b', 'AND OR NOT']) {
    expect(Array.isArray(await find(text))).toBe(true)
  }
  for (const text of ['', '*:*', '"']) expect(await find(text)).toEqual([])
  await expect(find('a'.repeat(201))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    values: { argument: 'text', expected: '0..200 characters' },
  })
})

/** Named as briefly as can be, so that the index scores each of them best. */
const crowdOf = (label: string) => ({
  id: `crowd-${label}-`,
  labels: [label],
  text: `${searchTextOf(['Crowd'])}\n${shelfMark([label])}`,
})

/** Known from a registry alone, and so no partner. */
const fromRegistry = (thing: Thing): Thing => ({
  ...thing,
  records: thing.records.map((record) => ({ ...record, sourceKind: 'registry' as const })),
})
