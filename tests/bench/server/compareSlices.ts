import { type Asking, createAsking, isAnswer } from '#tests/bench/asking.ts'
import type { SliceRow } from '#tests/bench/server/peers/sliceOfBefore.ts'
import { type Asked, DAY, drawIds } from '#tests/bench/server/slices.ts'
import { differenceOf } from '#tests/sameAs/answers.ts'
import { numbersFrom } from '#tests/support/randomWorld.ts'

type Data = Readonly<Record<string, unknown>>

const COMPARED = 10

/** Asks all for the same slices. Throws where an answer is another than that of before, or its equivalent. */
export async function compareSlices(all: readonly Asked[], ids: readonly string[]): Promise<void> {
  const asking = createAsking()
  const draw = numbersFrom(7)
  try {
    for (let left = COMPARED; left > 0; left -= 1) {
      const variables = { ids: drawIds(ids, draw), asOf: DAY }
      const answers = new Map<string, Data>()
      for (const asked of all) answers.set(asked.name, await dataOf(asking, asked, variables))
      const then = untyped(answers.get('before')?.sliceOf)
      const rows = factsOf(answers.get('driver + JSON, rows as they come') as unknown as SliceRow)
      for (const [name, data] of answers) {
        const where =
          data.sliceOf === undefined
            ? differenceOf(rows, factsOf(name === '@neo4j/graphql' ? asRow(data) : (data as unknown as SliceRow)), name)
            : differenceOf(then, onlyAsIn(then, data.sliceOf), name)
        if (where !== null) throw new Error(`another answer than before: ${where}`)
      }
    }
  } finally {
    asking.end()
  }
}

async function dataOf(asking: Asking, asked: Asked, variables: Parameters<Asked['body']>[0]): Promise<Data> {
  const reply = await asking.post(asked.url, asked.body(variables))
  if (!isAnswer(reply)) throw new Error(`${asked.name}: ${reply.status} ${reply.text.slice(0, 500)}`)
  return (JSON.parse(reply.text) as { readonly data: Data }).data
}

/** What was asked for then: fields that came since, or that nobody asked for, are left out. */
function onlyAsIn(then: unknown, now: unknown): unknown {
  if (Array.isArray(then) && Array.isArray(now)) return now.map((one, index) => onlyAsIn(then[index] ?? then[0], one))
  if (!isObject(then) || !isObject(now) || Array.isArray(now)) return now
  return Object.fromEntries(Object.keys(then).map((key) => [key, onlyAsIn(then[key], now[key])]))
}

/** Names of types are the business of GraphQL: plain JSON has none. */
function untyped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untyped)
  if (!isObject(value)) return value
  const own = Object.entries(value).filter(([key]) => key !== '__typename')
  return Object.fromEntries(own.map(([key, one]) => [key, untyped(one)]))
}

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null

/** The nodes of a slice, and its agreements and activities with their ends: the same in whatever order. */
function factsOf({ nodes, facts }: SliceRow): object {
  const known = new Map(facts.map((one) => [one.id, one]))
  return {
    nodes: nodes.map(({ id }) => id).sort(),
    facts: [...known.keys()].sort().map((id) => {
      const one = known.get(id)
      return { id, units: one?.units.map((unit) => unit.id).sort(), organizations: one?.organizations.toSorted() }
    }),
  }
}

type Thing = { readonly id: string }
type Fact = Thing & { readonly units: readonly Thing[]; readonly organizations: readonly Thing[] }

function asRow(data: Data): SliceRow {
  const { departments, organizations, agreements, activities } = data as Record<string, readonly Fact[]>
  return {
    nodes: [...(departments ?? []), ...(organizations ?? [])],
    facts: [...(agreements ?? []), ...(activities ?? [])].map((one) => ({
      ...one,
      organizations: one.organizations.map(({ id }) => id),
    })),
  }
}
