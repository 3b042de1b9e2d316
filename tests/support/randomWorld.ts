import {
  aDepartment,
  anActivity,
  anAgreement,
  aPartner,
  aTarget,
  aTheme,
  type FactBuilder,
  type Thing,
} from '#tests/support/world.ts'

type Size = { readonly partners: number; readonly units: number; readonly facts: number }

/**
 * A world of partners and units, some of them tied to nobody, with facts of every kind of date; the same number gives the
 * same world.
 */
export function aRandomWorld(seed: number, size: Size = { partners: 12, units: 4, facts: 40 }): readonly Thing[] {
  const next = numbersFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item
  const name = (kind: string, index: number) => `${kind}-${seed}-${String(index).padStart(2, '0')}`
  const partners = Array.from({ length: size.partners }, (_, index) => aPartner({ id: name('p', index) }))
  const units = Array.from({ length: size.units }, (_, index) => aDepartment({ id: name('u', index) }))
  const dates = [
    '2004',
    '2012-06',
    '2015-04-01',
    '2019',
    '2021-10-12',
    '2023',
    '2023-03-31',
    '2024-05',
    '2025-11-20',
    '2027-01-01',
  ]
  const facts = Array.from({ length: size.facts }, (): FactBuilder => {
    const isAgreement = next() < 0.5
    let fact = isAgreement ? anAgreement() : anActivity()
    const [partner, other, unit] = [
      pick(partners.slice(0, size.partners - 1)),
      pick(partners.slice(0, size.partners - 1)),
      pick([...units, 'home'] as const),
    ]
    if (isAgreement || next() < 0.7) fact = fact.heldBy(unit)
    fact = next() < 0.2 && other !== partner ? fact.between(partner, other) : fact.between(partner)
    fact = fact.startingOn(pick(dates))
    if (next() < 0.3) fact = fact.endingOn(pick(['2013-03-31', '2023-06-30', '2026-06-30', '2030']))
    if (isAgreement && next() < 0.3) fact = fact.saying({ status: pick(['announced', 'ended', 'active']) })
    if (isAgreement && next() < 0.3) fact = fact.saying({ as_of: pick(['2014', '2022-05', '2025-12-31']) })
    if (isAgreement && next() < 0.2) fact = fact.saying({ renewed_on: pick(['2016-02', '2024', '2025-01-15']) })
    if (isAgreement && next() < 0.2) fact = fact.with({ noticeMonths: '12' })
    if (!isAgreement) fact = fact.saying({ kind: pick(['joint_research', 'visit', 'symposium', 'exchange_program']) })
    return fact
  })
  const sea = aTheme({ id: name('sea', 0) })
  const tide = aTheme({ id: name('tide', 0), parent_id: sea.ref })
  const about = (fact: FactBuilder, index: number) => {
    const subject = index % 3 === 0 ? fact.about(index % 2 === 0 ? sea : tide) : fact
    return index % 4 === 0 ? subject.saying({ themes: 'education' }) : subject
  }
  return [...partners, ...units, sea, tide, aTarget('target-education'), ...facts.map(about)]
}

/** Mulberry32: small, even, and the same everywhere. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
