import { documentIds } from '#client/generated/documentIds.ts'
import { openDatabase } from '#server/db/driver.ts'
import { type reader as Reader, reader } from '#server/db/run.ts'
import { exploreResolvers } from '#server/features/explore/explore.resolvers.ts'
import { partnersResolvers } from '#server/features/partners/partners.resolvers.ts'
import { strategyResolvers } from '#server/features/strategy/strategy.resolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { createSchema } from '#server/schema.ts'
import { median } from '#tests/bench/median.ts'
import { json, send } from '#tests/contract/edge/send.ts'
import { type StartedEdge, startEdge } from '#tests/contract/edge/startEdge.ts'
import { patient } from '#tests/support/patient.ts'
import { startSeeded } from '#tests/support/seeded/seededProduct.ts'

type Read = ReturnType<typeof Reader>
type Question = readonly [name: keyof typeof documentIds, variables: object]

/** What people wait for, on the seed. */
const QUESTIONS: readonly Question[] = [
  ['Overview', {}],
  ['Overview', { filter: { agreementStates: ['in_force'] } }],
  ['DataState', {}],
  ['SearchEntities', { text: 'leuven' }],
  ['ExpandNeighbours', { id: 'org-ku-leuven', present: ['org-ku-leuven'] }],
  ['SliceOf', { ids: ['org-ku-leuven', 'dep-gs-engineering'] }],
  ['TieEvidence', { departmentId: 'dep-gs-engineering', organizationId: 'org-ku-leuven' }],
  ['PathsBetween', { from: 'org-ku-leuven', to: 'org-northeastern-university-china' }],
  ['PartnerPage', { id: 'org-ku-leuven' }],
  ['UnitPage', { id: 'dep-gs-engineering' }],
  ['ListPartners', {}],
  ['ListDepartments', {}],
  ['ListFacts', { label: 'Agreement' }],
  ['StrategyItems', {}],
]
const ROUNDS = 15

/**
 * How long answers take that nothing has kept, in multiples of `RETURN 1` through the same path in the same run, so that
 * machines can be compared. `--rounds N`.
 */
export async function benchAnswers(args: readonly string[]): Promise<void> {
  const rounds = args.includes('--rounds') ? Number(args[args.indexOf('--rounds') + 1]) : ROUNDS
  const product = await startSeeded()
  const database = openDatabase(product.provided.address, patient)
  const read = (asker: Parameters<typeof Reader>[1]): Read => reader(database.jobs, asker)
  const edge = await startEdge({ schema: createSchema(), read })
  const yardstick = await startEdge({ schema: createSchema(withYardstick), read })
  try {
    const times = new Map<string, number[]>()
    // The first round warms everything and is not counted.
    for (let round = 0; round <= rounds; round++) {
      // A day that nobody has asked for, so that no answer is kept; but the same facts.
      const asOf = new Date(Date.UTC(2026, 2, 31 + round)).toISOString().slice(0, 10)
      await measure('RETURN 1', yardstick, ['OpenEntity', { id: `org-${round}`, asOf }])
      for (const [name, variables] of QUESTIONS) {
        const what = [
          name,
          ...Object.values(variables)
            .slice(0, 1)
            .map((value) => JSON.stringify(value)),
        ].join(' ')
        await measure(what, edge, [name, { ...variables, asOf }])
      }
      if (round === 0) times.clear()
    }
    print(times)

    async function measure(what: string, at: StartedEdge, [name, variables]: Question): Promise<void> {
      const began = performance.now()
      const { status, text } = await send(at.port, json({ documentId: documentIds[name], variables }))
      if (status !== 200 || text.includes('"errors"')) throw new Error(`${what}: ${status} ${text.slice(0, 200)}`)
      times.set(what, [...(times.get(what) ?? []), performance.now() - began])
    }
  } finally {
    await Promise.all([edge.stop(), yardstick.stop()])
    await database.close()
    await product.end()
  }
}

const withYardstick = {
  explore: { ...exploreResolvers, openEntity: returnOne },
  partners: partnersResolvers,
  strategy: strategyResolvers,
}

async function returnOne(_root: unknown, { id }: { id: string }, { read }: Context) {
  await read('platform/probe', {})
  return { id, label: 'University', names: { aliases: [] }, countryCode: null, regionId: null }
}

function print(times: ReadonlyMap<string, readonly number[]>): void {
  const unit = median(times.get('RETURN 1') ?? [])
  console.log('| answer | × RETURN 1 | ms |\n| --- | ---: | ---: |')
  for (const [what, all] of times) {
    console.log(`| ${what} | ${(median(all) / unit).toFixed(1)} | ${median(all).toFixed(0)} |`)
  }
}
