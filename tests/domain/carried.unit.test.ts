import { expect, test } from 'vitest'
import { type ProjectedLink, type ProjectedNode, project } from '#server/domain/projection/projection.ts'
import { LEVELS, type Level, type StatementRecord } from '#server/domain/records/records.ts'
import { aRandomWorld, numbersFrom } from '#tests/support/randomWorld.ts'
import { aRecord, THE_PLACES } from '#tests/support/world.ts'

const SEEDS = Array.from({ length: 4 }, (_, index) => index + 1)

/** A random world in which anything may be hidden from some, a unit is part of another, and one has a say in a partner. */
function worldOf(seed: number): readonly StatementRecord[] {
  const next = numbersFrom(seed + 1000)
  const things = aRandomWorld(seed).flatMap(({ records }) => records)
  const ids = (kind: string) => things.filter((record) => record.kind === kind).flatMap(({ cells }) => cells.id ?? [])
  const [above = '', below = '', third = ''] = [...new Set(ids('department'))]
  const [partner = '', other = ''] = [...new Set(ids('organization'))]
  const link = (entity: string, type: string, to: string, level: Level) =>
    aRecord('correction', { entity, link_type: type, link_to: to }, level)
  const more = [
    link(`dep-${below}`, 'COUNTS_WITH', `dep-${above}`, 0),
    link(`dep-${third}`, 'COUNTS_WITH', `dep-${below}`, 2),
    aRecord('answer', { entity: `org-${partner}`, unit: `dep-${above}`, fiscal_years: '2025', says: 'happened' }, 1),
    aRecord('agreement', { id: 'led', organization_id: partner, kind: 'academic_exchange', lead_department_id: above }),
    aRecord('designation', { id: 'one', organization_id: partner, kind: 'strategic_partner', decided_on: '2024' }),
    aRecord('designation', { id: 'two', organization_id: other, kind: 'strategic_partner' }, 2),
  ]
  const level = (): Level => (next() < 0.8 ? 0 : (Math.floor(next() * 4) as Level))
  return [
    ...THE_PLACES,
    ...[...things, ...more].map((record) => ({ ...record, level: Math.max(record.level, level()) as Level })),
  ]
}

/** What one clearance sees of the graph that is stored. */
function seenAt(level: Level, all: readonly ProjectedNode[]) {
  const isSeen = (one: { readonly seenFrom: Level; readonly seenTo: Level }) =>
    one.seenFrom <= level && level <= one.seenTo
  const nodes = all.filter(isSeen)
  const links = nodes.flatMap((node) => node.links.filter(isSeen))
  return { nodes, links }
}

const targets = (links: readonly ProjectedLink[], from: string, ...types: readonly string[]): readonly string[] =>
  links.filter((link) => link.from === from && types.includes(link.type)).map((link) => link.to)

/** Itself, and all that links of these types lead to, step by step. */
function allAbove(
  links: readonly ProjectedLink[],
  ids: readonly string[],
  types: readonly string[],
): readonly string[] {
  const next = ids.flatMap((id) => targets(links, id, ...types)).filter((id) => !ids.includes(id))
  return next.length === 0 ? ids : allAbove(links, [...new Set([...ids, ...next])], types)
}

const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort()

test('what an agreement or activity carries is what its links say to the same reader, at each clearance', () => {
  const carried = { facts: 0, variants: 0, tops: 0, items: 0, themes: 0, leads: 0 }
  for (const seed of SEEDS) {
    const all = project(worldOf(seed), [])
    for (const level of LEVELS) {
      const { nodes, links } = seenAt(level, all)
      for (const { id, properties, describedBy, seenFrom } of nodes.filter(({ labels }) => isFact(labels))) {
        const units = sorted(targets(links, id, 'HELD_BY', 'RUN_BY'))
        expect(properties.units).toEqual(units)
        expect(properties.tops).toEqual(units.map((unit) => allAbove(links, [unit], ['COUNTS_WITH']).at(-1)))
        const ends = sorted(targets(links, id, 'BETWEEN', 'INVOLVES'))
        expect(properties.organizations).toEqual(ends.filter((end) => end !== 'home'))
        expect(sorted(properties.themes as readonly string[])).toEqual(
          sorted(allAbove(links, targets(links, id, 'ABOUT'), ['PART_OF'])),
        )
        const items = sorted(allAbove(links, targets(links, id, 'ADVANCES'), ['PART_OF', 'SERVES']))
        expect(sorted(properties.strategyItems as readonly string[])).toEqual(items)
        expect(properties.series).toEqual(describedBy.length > 0 ? ['test-world'] : [])
        expect(properties.sourceKinds).toEqual(['web_page'])
        const leads = links.filter(({ type, to, properties }) => type === 'LOOKS_AFTER' && to === id && properties.lead)
        expect(properties.leadUnits).toEqual(sorted(leads.map(({ from }) => from)))
        carried.facts += 1
        carried.leads += leads.length
        carried.variants += Number(seenFrom > 0)
        carried.tops += Number(units.join() !== (properties.tops as readonly string[]).join())
        carried.items += items.length
        carried.themes += (properties.themes as readonly string[]).length
      }
    }
  }
  for (const [what, count] of Object.entries(carried)) expect(count, what).toBeGreaterThan(5)
})

test('a subject and an item of the strategy carry what they are within, themselves first', () => {
  let steps = 0
  for (const seed of SEEDS) {
    const { nodes, links } = seenAt(3, project(worldOf(seed), []))
    for (const { id, labels, properties } of nodes.filter(({ labels: [label] }) => isTopic(label))) {
      const within = properties.within as readonly string[]
      expect(within[0]).toBe(id)
      expect(sorted(within)).toEqual(
        sorted(allAbove(links, [id], labels[0] === 'Theme' ? ['PART_OF'] : ['PART_OF', 'SERVES'])),
      )
      steps += within.length - 1
    }
  }
  expect(steps).toBeGreaterThan(0)
})

test('what a partner carries of designations is what its links say, with what units have answered about it', () => {
  const found = { strategic: 0, answers: 0 }
  for (const seed of SEEDS) {
    const all = project(worldOf(seed), [])
    for (const level of LEVELS) {
      const { nodes, links } = seenAt(level, all)
      const decided = new Map(nodes.filter(({ labels }) => labels[0] === 'Designation').map((one) => [one.id, one]))
      for (const { id, properties } of nodes.filter(({ labels }) => labels.includes('Partner'))) {
        const decisions = links
          .filter(({ type, to }) => type === 'OF' && to === id)
          .map(({ from }) => decided.get(from))
        expect(properties.strategicFrom).toEqual(decisions.map((one) => one?.properties.validFrom ?? '0001-01-01'))
        expect(properties.strategicUntil).toEqual(decisions.map((one) => one?.properties.validUntil ?? '9999-12-31'))
        found.strategic += decisions.length
        found.answers += (properties.answers as readonly string[]).length
      }
    }
  }
  for (const [what, count] of Object.entries(found)) expect(count, what).toBeGreaterThan(5)
})

const isTopic = (label = ''): boolean => label === 'Theme' || label === 'StrategyItem'
const isFact = (labels: readonly string[]): boolean => labels.includes('Agreement') || labels.includes('Activity')
