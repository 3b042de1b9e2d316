import type { documentIds } from '#client/generated/documentIds.ts'
import type { AskDatabase } from '#tests/support/ask.ts'

type Name = keyof typeof documentIds
type Draw = () => number

/** How much more ten times the partners may cost, in bytes and in processor time. */
export type Growth = { readonly bytes: number; readonly cpu: number }

/** An operation of the client, and how it is asked with other values each time. */
export type Question = {
  readonly title: string
  readonly name: Name
  readonly variables: (world: Askable, draw: Draw) => object
  /** Undefined: no bar. */
  readonly bar?: Growth
}

/** What a world offers to ask about. */
export type Askable = {
  readonly partners: readonly string[]
  readonly units: readonly string[]
  readonly busiest: string
  readonly ties: readonly (readonly [unit: string, partner: string])[]
  /** By label: what else has a page. */
  readonly pages: Readonly<Record<'Country' | 'Region' | 'Theme' | 'StrategyItem', readonly string[]>>
  /** A partner, units it is tied to, and other partners of these: what may be on a canvas. */
  readonly canvas: readonly string[]
}

const ONE: Growth = { bytes: 1.3, cpu: 1.5 }
const WHOLE: Growth = { bytes: 3, cpu: 3 }
/** Each has more than a page of hits in every world. */
const TEXTS = [
  ...[
    'university',
    'univ',
    'institute',
    'instit',
    'technology',
    'techno',
    'national',
    'research',
    'college',
    'science',
  ],
  ...[
    '大学',
    '研究',
    'state university',
    'university of',
    'institute of technology',
    'school',
    'medical',
    'international',
  ],
]

const pick = <Item>(items: readonly Item[], draw: Draw): Item => items[Math.floor(draw() * items.length)] as Item

export const questions: readonly Question[] = [
  { title: 'search', name: 'SearchEntities', variables: (_, draw) => ({ text: pick(TEXTS, draw) }), bar: ONE },
  { title: 'expand a partner', name: 'ExpandNeighbours', variables: expandOne, bar: ONE },
  { title: 'evidence of a tie', name: 'TieEvidence', variables: tie, bar: ONE },
  {
    title: 'page of a partner',
    name: 'PartnerPage',
    variables: (w, draw) => ({ id: pick(w.partners, draw) }),
    bar: ONE,
  },
  {
    title: 'profile of a partner',
    name: 'PartnerProfile',
    variables: (w, draw) => ({ id: pick(w.partners, draw) }),
    bar: ONE,
  },
  { title: 'expand the busiest unit', name: 'ExpandNeighbours', variables: expandBusiest, bar: WHOLE },
  { title: 'partners by tie order', name: 'ListPartners', variables: () => ({}), bar: WHOLE },
  { title: 'overview', name: 'Overview', variables: () => ({ most: 1000 }), bar: WHOLE },
  { title: 'card of a partner', name: 'OpenEntity', variables: (w, draw) => ({ id: pick(w.partners, draw) }) },
  { title: 'slice of 100', name: 'SliceOf', variables: ({ canvas }) => ({ ids: canvas }) },
  { title: 'facts of a slice of 100', name: 'FactsOf', variables: ({ canvas }) => ({ ids: canvas }) },
  { title: 'records of a slice of 100', name: 'NodeEvidence', variables: ({ canvas }) => ({ ids: canvas }) },
  { title: 'topics of a slice of 100', name: 'TopicsOf', variables: ({ canvas }) => ({ ids: canvas }) },
  {
    title: 'common partners',
    name: 'CommonPartners',
    variables: (w, draw) => ({ ids: [1, 2].map(() => pick(w.partners, draw)) }),
  },
  { title: 'paths between partners', name: 'PathsBetween', variables: twoPartners },
  { title: 'agreements', name: 'ListFacts', variables: () => ({ label: 'Agreement' }) },
  { title: 'page of a unit', name: 'UnitPage', variables: (w, draw) => ({ id: pick(w.units, draw) }) },
  { title: 'panel of a unit', name: 'DepartmentProfile', variables: (w, draw) => ({ id: pick(w.units, draw) }) },
  { title: 'page of a country', name: 'CountryPage', variables: (w, draw) => ({ code: pick(w.pages.Country, draw) }) },
  { title: 'page of a region', name: 'RegionPage', variables: (w, draw) => ({ id: pick(w.pages.Region, draw) }) },
  { title: 'page of a subject', name: 'ThemePage', variables: (w, draw) => ({ id: pick(w.pages.Theme, draw) }) },
  {
    title: 'page of a strategy item',
    name: 'StrategyPage',
    variables: (w, draw) => ({ id: pick(w.pages.StrategyItem, draw) }),
  },
  { title: 'strategy items', name: 'StrategyItems', variables: () => ({}) },
  { title: 'units', name: 'ListDepartments', variables: () => ({}) },
  { title: 'state of the data', name: 'DataState', variables: () => ({}) },
]

function expandOne({ partners }: Askable, draw: Draw): object {
  const id = pick(partners, draw)
  return { id, present: [id] }
}

function expandBusiest({ busiest, partners }: Askable, draw: Draw): object {
  return { id: busiest, present: [busiest, pick(partners, draw)] }
}

function tie({ ties }: Askable, draw: Draw): object {
  const [departmentId, organizationId] = pick(ties, draw)
  return { departmentId, organizationId }
}

function twoPartners({ partners }: Askable, draw: Draw): object {
  return { from: pick(partners, draw), to: pick(partners, draw) }
}

/** Partners with as many agreements and activities in every world, so that only its size differs. */
export async function askableOf(ask: AskDatabase): Promise<Askable> {
  const partners = await askIds(
    ask,
    `MATCH (n:Partner) WHERE COUNT { (n)<-[:BETWEEN|INVOLVES]-() } IN [4, 5, 6]
     RETURN n.id AS id ORDER BY id LIMIT 200`,
  )
  const units = await askIds(
    ask,
    `MATCH (u:Department) WITH u.id AS id, COUNT { (u)<-[:HELD_BY|RUN_BY]-() } AS facts WHERE facts > 0
     RETURN id ORDER BY facts DESC, id`,
  )
  const ties = await ask(
    `UNWIND $partners AS partner
     MATCH (u:Department)<-[:HELD_BY|RUN_BY]-()-[:BETWEEN|INVOLVES]->(:Partner {id: partner})
     RETURN DISTINCT u.id AS unit, partner ORDER BY partner, unit`,
    { partners },
  )
  const [Country, Region, Theme, StrategyItem] = [
    await askIds(ask, 'MATCH (n:Country)<-[:LOCATED_IN]-(:Partner) RETURN DISTINCT n.id AS id ORDER BY id'),
    await askIds(ask, 'MATCH (n:Region) RETURN n.id AS id ORDER BY id'),
    await askIds(ask, 'MATCH (n:Theme) RETURN n.id AS id ORDER BY id'),
    await askIds(ask, 'MATCH (n:StrategyItem) RETURN n.id AS id ORDER BY id'),
  ]
  return {
    pages: { Country, Region, Theme, StrategyItem },
    partners,
    units,
    ties: ties.map(({ unit, partner }) => [String(unit), String(partner)]),
    busiest: units[0] ?? '',
    canvas: [...partners.slice(0, 80), ...units.slice(-20)],
  }
}

const askIds = async (ask: AskDatabase, text: string): Promise<readonly string[]> =>
  (await ask(text)).map(({ id }) => String(id))
