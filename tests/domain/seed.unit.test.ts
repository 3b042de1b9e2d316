import { describe, expect, test } from 'vitest'
import type { ProjectedNode } from '#server/domain/projection/projection.ts'
import { entityId } from '#server/domain/things/ids.ts'
import { foldName } from '#server/domain/things/names.ts'
import { totalsOf } from '#server/features/imports/seedTotals.ts'
import { activityKindValues, agreementKindValues, departmentKindValues } from '#server/generated/kinds.ts'
import { type Membership, membersAt } from '#tests/domain/memberships.ts'
import { summaryOf } from '#tests/domain/summary.ts'
import { loadInMemory, SEED, WORLD } from '#tests/imports/inMemory.ts'

const { files, records, nodes, decided } = loadInMemory({ seed: SEED, world: WORLD })
const node = (id: string): ProjectedNode => {
  const found = nodes.find((one) => one.id === id)
  if (found === undefined) throw new Error(`${id} is not projected`)
  return found
}
const labelled = (label: string) => nodes.filter((one) => one.labels.includes(label))
const participantRecords = new Set(records.filter(({ kind }) => kind === 'project_participant').map(({ id }) => id))
const to = (id: string, type: string) =>
  node(id)
    .links.filter((link) => link.type === type)
    .map((link) => link.to as string)

describe('every row of the seed', () => {
  test('is loaded, joined or refused, and none is refused', () => {
    const totals = totalsOf(files, records, { nodes, toAsk: decided.matched.toAsk })
    expect(totals.files).toHaveLength(15)
    for (const { rowsRead, loaded, joined, refused } of totals.files) expect(loaded + joined + refused).toBe(rowsRead)
    expect(totals.files.at(-1)).toMatchObject({ file: 'decisions.csv', loaded: 1, joined: 0, made: { Decision: 1 } })
    expect([totals.refusals, totals.notes]).toEqual([[], []])
    expect(totals.files.reduce((sum, file) => sum + file.rowsRead, 0)).toBe(1581)
    expect(records).toHaveLength(1581)
  })

  test('describes something that is projected, of a known kind', () => {
    const described = new Set(nodes.flatMap((one) => one.describedBy.map(({ record }) => record)))
    expect(records.filter((record) => !described.has(record.id))).toEqual([])
    expect(
      labelled('Department').filter((one) => !departmentKindValues.includes(one.properties.kind as never)),
    ).toEqual([])
    expect(labelled('Agreement').filter((one) => !agreementKindValues.includes(one.properties.kind as never))).toEqual(
      [],
    )
    expect(labelled('Activity').filter((one) => !activityKindValues.includes(one.properties.kind as never))).toEqual([])
  })

  test('calls every faculty and school in short by its kind, which its graduate school does without', () => {
    const faculties = labelled('Department').filter((one) => one.properties.kind === 'faculty')
    const names = faculties.map(({ properties: { nameEn, shortNameEn } }) => `${nameEn}: ${shortNameEn}`)
    expect(names.filter((name) => !/^(Faculty.*: Fac\. |School.*: Sch\. )/.test(name))).toEqual([])
    expect(faculties.length).toBe(10)
  })

  test('keeps the pages that it names as its evidence', () => {
    const without = records.filter((record) => record.cites.length === 0).map((record) => record.kind)
    expect([...new Set(without)].sort()).toEqual(['country', 'region', 'region_member', 'theme'])
  })
})

describe('partners of Horizon projects', () => {
  const partners = [...new Set(labelled('Activity').flatMap(({ id }) => to(id, 'INVOLVES')))]
    .map(node)
    .filter(({ describedBy }) => describedBy.some(({ record }) => participantRecords.has(record)))

  test('go by their usual names, not by legal names in capitals, and are found by both', () => {
    const shouting = partners.filter(
      ({ properties: { nameEn } }) => !/\p{Ll}/u.test(String(nameEn).replace(/\(.*/, '')),
    )
    expect(shouting.map(({ properties }) => properties.nameEn)).toEqual(['VIRNECT'])
    const found = (id: string) => String(node(id).properties.searchText0).split('\n')
    expect(found('org-pic-999977366')).toEqual(
      expect.arrayContaining([
        'delft university of technology',
        'technische universiteit delft',
        'でるふと工科大学',
        'tu delft',
      ]),
    )
    expect(found('org-pic-999988133')).toEqual(
      expect.arrayContaining(['cern', foldName('欧州原子核研究機構'), 'せるん']),
    )
    expect(partners).toHaveLength(84)
  })

  test('have a ROR id and a Japanese name where one is on record, each with who gives it', () => {
    expect(partners.filter(({ properties }) => properties.rorId).length).toBe(49)
    const japanese = partners.filter(({ properties }) => properties.nameJa)
    expect(japanese.filter(({ properties }) => !properties.nameJaSource).map(({ id }) => id)).toEqual([])
    expect(japanese.length).toBe(47)
    expect(node('org-pic-999572779').properties.nameJaSource).toBe('registry')
    expect(partners.filter(({ properties }) => properties.shortNameEn).length).toBe(73)
  })

  test('are one with an entry of ours where a row decides so, and the old id leads there', () => {
    const lund = node('org-lund-university')
    expect(lund.properties).toMatchObject({ nameEn: 'Lund University', formerIds: ['org-pic-999901318'] })
    expect(lund.properties.aliases).toContain('LUNDS UNIVERSITET')
    expect(nodes.filter(({ id }) => id === 'org-pic-999901318')).toEqual([])
    expect(to('act-101046448', 'INVOLVES')).toContain('org-lund-university')
    const kinds = lund.describedBy.map(({ record }) => records.find(({ id }) => id === record)?.kind)
    expect(kinds.sort()).toEqual(['decision', 'organization', 'project_participant'])
  })

  test('SLAC stays apart from the university whose trustees sign for it', () => {
    expect(node('org-pic-885386804').properties).toMatchObject({ nameEn: 'SLAC National Accelerator Laboratory' })
    expect(node('org-pic-885386804').properties.aliases).toContain(
      'Board of Trustees of the Leland Stanford Junior University',
    )
    expect(node('org-stanford-university').properties.formerIds).toEqual([])
  })

  test('no partner leads with a name in capitals, in either language, but acronyms of a word', () => {
    const leading = labelled('Partner').flatMap(({ properties: { nameEn, nameJa } }) => [
      String(nameJa ?? nameEn),
      String(nameEn),
    ])
    expect(leading.filter((name) => /^[\p{Lu}\P{L}]{9,}$/u.test(name))).toEqual([])
    expect(leading.length).toBe(2 * 334)
  })

  test('no two entries have one ROR id', () => {
    const ids = labelled('Organization').flatMap(({ properties: { rorId } }) => (rorId ? [String(rorId)] : []))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(ids.length).toBeGreaterThan(200)
  })
})

describe('countries and regions', () => {
  const memberships: readonly Membership[] = labelled('Country').flatMap((country) =>
    country.links
      .filter((link) => link.type === 'IN_REGION')
      .map(({ from, to: region, properties: { validFrom = null, validUntil = null } }) => ({
        country: from,
        region,
        validFrom: validFrom as string | null,
        validUntil: validUntil as string | null,
      })),
  )

  test('ASEAN has 10 members on 2025-10-25 and 11 on 2025-10-26', () => {
    const asean = (day: string) => membersAt(entityId('asean'), day, memberships).length
    expect([asean('2025-10-25'), asean('2025-10-26')]).toEqual([10, 11])
  })

  test('the United Kingdom left the European Union after 2020-01-31', () => {
    const inUnion = (day: string) => membersAt(entityId('eu'), day, memberships).includes(entityId('GB'))
    expect([inUnion('2020-01-31'), inUnion('2020-02-01')]).toEqual([true, false])
  })

  test('the plate is a partition: each country in exactly one of its regions', () => {
    const plates = new Set(
      labelled('Region')
        .filter((one) => one.properties.scheme === 'plate')
        .map(({ id }) => id),
    )
    const counts = labelled('Country').map(
      ({ id }) => memberships.filter((one) => one.country === id && plates.has(one.region)).length,
    )
    expect(counts).toHaveLength(249)
    expect(new Set(counts)).toEqual(new Set([1]))
    expect(labelled('Partner').filter((one) => !plates.has(one.properties.regionId as never))).toEqual([])
  })
})

describe('the seed’s words', () => {
  test('two universities called 東北大学 stay two', () => {
    const bearers = nodes.filter((one) => String(one.properties.searchText0).split('\n').includes('東北大学'))
    expect(bearers.map(({ id }) => id as string)).toEqual(['home', 'org-northeastern-university-china'])
  })

  test.each([
    ['org-miyagi-prefecture', 'Community'],
    ['org-state-of-delaware', 'Community'],
    ['org-mext', 'Government'],
    ['org-undp', 'Government'],
    ['org-alumni-thailand', 'AlumniChapter'],
    ['org-phosic', 'Nonprofit'],
    ['org-aceh-tsunami-museum', 'Community'],
  ])('%s is a %s', (id, label) => {
    expect(node(id).labels).toContain(label)
  })

  test('an office, a laboratory or a membership is an activity, and one with its row of activities', () => {
    expect(node('act-thailand-office').properties).toMatchObject({
      startsOn: '2016-08-29',
      formerIds: ['agr-chulalongkorn-university-univ-office'],
    })
    expect(to('act-thailand-office', 'RUN_BY')).toEqual(['home'])
    expect(to('act-lyon-liaison-office', 'INVOLVES')).toEqual(['org-insa-lyon', 'org-university-of-lyon'])
    expect(nodes.filter((one) => one.id.includes('lyon-univ-office'))).toEqual([])
  })

  test('what fits several rows stays apart and is asked', () => {
    const asked = decided.matched.toAsk.map(({ entity, candidates }) => [entity as string, candidates.length])
    expect(asked).toEqual([
      ['agr-cnrs-univ-lab', 3],
      ['agr-mirai-consortium-univ-member', 3],
      ['agr-university-of-lyon-univ-lab', 2],
      ['agr-daido-steel-gs-engineering-res', 2],
      ['agr-miyagi-prefecture-univ-mou', 3],
      ['agr-ras-far-eastern-branch-univ-res', 1],
    ])
  })

  test('a student exchange comes with its statistic', () => {
    const statistics = (id: string) =>
      labelled('Statistic')
        .filter((one) => to(one.id, 'APPLIES_TO').includes(id))
        .map((one) => [one.properties.period, one.properties.value])
    expect(statistics('agr-fudan-university-faculty-arts-letters-stud')).toEqual([['FY2017', 4]])
    expect(statistics('agr-hkust-faculty-arts-letters-stud')).toEqual([['FY2022', 1]])
  })

  test('a student exchange whose level nobody stated is no agreement', () => {
    const id = 'agr-fudan-university-faculty-arts-letters-stud'
    expect(node(id).properties).toMatchObject({
      kind: 'student_exchange',
      level: 'not_stated',
      validFrom: '2015-04-01',
      validUntil: '2018-03-31',
    })
    expect(node(id).labels).toEqual(['Activity'])
    const unseen = node('agr-institut-teknologi-sepuluh-nopember-univ-stud')
    expect([to(unseen.id, 'RUN_BY'), unseen.properties.validFrom]).toEqual([[], undefined])
  })

  test('a year whose note says fiscal year is a fiscal year', () => {
    expect(node('agr-sichuan-university-gs-dentistry-acad').properties.signedOn).toBe('FY2004')
    const periods = labelled('Statistic').map((one) => String(one.properties.period))
    expect(periods.filter((period) => period.startsWith('FY'))).toHaveLength(56)
  })

  test('whole university, unit and unit not stated are three cases', () => {
    expect(to('agr-ku-leuven-univ-acad', 'HELD_BY')).toEqual(['home'])
    expect(to('agr-ku-leuven-gs-life-sciences-acad', 'HELD_BY')).toEqual(['dep-gs-life-sciences'])
    expect(to('act-101121321', 'RUN_BY')).toEqual([])
    expect(node('dep-gs-life-sciences').links).toContainEqual(
      expect.objectContaining({ type: 'LOOKS_AFTER', to: 'agr-ku-leuven-univ-acad', properties: { lead: true } }),
    )
  })

  test('a project’s partners come with their roles; the university’s own row is its role', () => {
    expect(node('act-101121321').properties).toMatchObject({
      kind: 'funded_project',
      homeRole: 'partner',
      shortNameEn: 'SYNERGISE',
    })
    expect(to('act-101121321', 'INVOLVES')).not.toContain('home')
    expect(node('act-101205862').links.find((link) => link.to === 'org-cnrs')?.properties).toEqual({ role: 'lead' })
    expect(node('org-university-of-tokyo').properties.nameEn).toBe('The University of Tokyo')
  })

  test('subjects come by fields, calls and units, each with its rule', () => {
    const rule = (id: string, theme: string) => node(id).links.find((link) => link.to === theme)?.properties.rule
    expect(rule('dep-irides', 'the-disaster-resilience')).toBe('fields')
    expect(rule('act-101121356', 'the-disaster-resilience')).toBe('call')
    expect(rule('agr-tagajo-city-irides-disaster', 'the-disaster-resilience')).toBe('kind')
    expect(rule('act-dut-imr-joint-research-center', 'the-materials')).toBe('unit')
  })
})

test.each(['2016-03-31', '2023-03-31', '2026-03-31'])(
  'nobody has been asked as of %s, so nothing is asleep',
  (asOf) => {
    const { partners } = summaryOf(nodes, asOf)
    const standings = [...partners.values()]
    expect([standings.filter((one) => one.asked), standings.filter((one) => one.dormant)]).toEqual([[], []])
    expect(partners.size).toBe(labelled('Partner').length)
  },
)

test.each([
  ['university-of-melbourne', 'act-tohoku-melbourne-workshop-12'],
  ['ku-leuven', 'agr-ku-leuven-univ-acad'],
  ['kth-royal-institute-of-technology', 'act-visit-kth-2025'],
  ['jeonbuk-national-university', 'act-visit-jeonbuk-2024'],
  ['universitas-indonesia', 'act-visit-to-itb-ui-2024'],
])('%s shows a sign of life as of 2026-03-31', (id, sign) => {
  const partner = summaryOf(nodes, '2026-03-31').partners.get(entityId(`org-${id}`))
  expect(partner?.state).toBe('living')
  expect(partner?.signsOfLife).toContain(sign)
})
