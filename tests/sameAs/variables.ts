import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { AskDatabase } from '#tests/support/ask.ts'
import { numbersFrom } from '#tests/support/randomWorld.ts'

/** What a world offers to ask about: ids by label, names to search for, pairs of unit and partner with a fact. */
export type Askable = {
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly names: readonly string[]
  readonly ties: readonly { readonly departmentId: string; readonly organizationId: string }[]
}

export type Draw = () => number
type Variables = Readonly<Record<string, unknown>>

const DAYS = ['2026-03-31', '2019-06-01', '2024-01-15', '2030-01-01']
/** Which label an id of this operation has; what is not listed may be anything that can be on a canvas. */
const LABELS: Readonly<Record<string, string>> = {
  CountryPage: 'Country',
  DepartmentProfile: 'Department',
  UnitPage: 'Department',
  PartnerPage: 'Partner',
  PartnerProfile: 'Partner',
  RegionPage: 'Region',
  StrategyPage: 'StrategyItem',
  ThemePage: 'Theme',
}
const ANYTHING = 'Entity'

export async function askableOf(ask: AskDatabase): Promise<Askable> {
  const things = await ask('MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, n.nameEn AS name ORDER BY id')
  const ids = new Map<string, string[]>()
  for (const { id, labels } of things as { id: string; labels: readonly string[] }[])
    for (const label of labels) ids.set(label, [...(ids.get(label) ?? []), id])
  const ties = await ask(
    `MATCH (d:Department)<-[:HELD_BY|RUN_BY]-()-[:BETWEEN|INVOLVES]->(o:Partner)
     RETURN DISTINCT d.id AS departmentId, o.id AS organizationId ORDER BY departmentId, organizationId`,
  )
  const names = (things as { name: string | null }[]).flatMap(({ name }) => (name ? [name] : []))
  return { ids, names, ties: ties as unknown as Askable['ties'] }
}

/**
 * What is left out, and what is null, decides over the plan, and a new one takes seconds: so each document has a few
 * such shapes, drawn by number, and any values.
 */
const SHAPES = 4

/** Values for the variables of a document. What may be left out is left out half of the time, or null. */
export function drawVariables(schema: GraphQLSchema, document: DocumentNode, askable: Askable, draw: Draw): Variables {
  const shape = numbersFrom(1 + Math.floor(draw() * SHAPES))
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  const ignored = ignoredIn(schema, document)
  const about = { operation: operation?.name?.value ?? '', askable, draw, shape }
  const made = (operation?.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const declared = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType
    const name = variable.name.value
    if (ignored.has(name)) return []
    return isNonNullType(declared) || shape() < 0.5 ? [[name, madeFor(name, declared, about)]] : []
  })
  const variables = Object.fromEntries(made) as Variables
  const tie = 'departmentId' in variables && 'organizationId' in variables ? pick(askable.ties, draw) : undefined
  return { ...variables, ...tie }
}

/** Variables that fill only what the schema calls ignored: documents of then name them, and no screen filled them. */
function ignoredIn(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>()
  const types = new TypeInfo(schema)
  const noteArgument = ({ value }: ArgumentNode) => {
    if (value.kind === Kind.VARIABLE && types.getArgument()?.deprecationReason) names.add(value.name.value)
  }
  visit(document, visitWithTypeInfo(types, { Argument: noteArgument }))
  return names
}

type About = { readonly operation: string; readonly askable: Askable; readonly draw: Draw; readonly shape: Draw }

function madeFor(name: string, type: GraphQLInputType, about: About): unknown {
  const { draw, shape } = about
  const bare = getNullableType(type)
  if (!isNonNullType(type) && shape() < 0.1) return null
  if (isListType(bare)) {
    const most = isEnumType(getNullableType(bare.ofType)) ? 3 : 40
    return Array.from({ length: 1 + Math.floor(draw() * most) }, () => madeFor(name, bare.ofType, about))
  }
  if (isEnumType(bare)) return pick(bare.getValues(), draw)?.name
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter((one) => isNonNullType(one.type) || shape() < 0.25)
    return Object.fromEntries(fields.map((one) => [one.name, madeFor(one.name, one.type, about)]))
  }
  if (bare.name === 'Int') return 1 + Math.floor(draw() * (name === 'offset' ? 5 : name === 'k' ? 4 : 60))
  if (bare.name === 'Boolean') return draw() < 0.5
  if (bare.name === 'Date') return pick(DAYS, draw)
  return name === 'text' ? searchText(about) : idFor(name, about)
}

function searchText({ askable, draw }: About): string {
  const words = (pick(askable.names, draw) ?? 'nobody').split(' ')
  const from = Math.floor(draw() * words.length)
  return words.slice(from, from + 1 + Math.floor(draw() * 2)).join(' ')
}

/** Now and then an id of another kind, or of nothing. */
function idFor(name: string, { operation, askable, draw }: About): string {
  const byName: Readonly<Record<string, string>> = {
    departmentId: 'Department',
    organizationId: 'Partner',
    regionId: 'Region',
    countryCodes: 'Country',
    themes: 'Theme',
    strategyItems: 'StrategyItem',
  }
  const anywhere = draw()
  if (anywhere < 0.03) return 'nothing-of-the-kind'
  const drawn = draw() < 0.5 ? 'Partner' : 'Department'
  const label = anywhere < 0.1 ? ANYTHING : (byName[name] ?? LABELS[operation] ?? drawn)
  return pick(askable.ids.get(label) ?? [], draw) ?? 'home'
}

function pick<Item>(items: readonly Item[], draw: Draw): Item | undefined {
  return items[Math.floor(draw() * items.length)]
}
