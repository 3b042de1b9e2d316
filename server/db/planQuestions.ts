import type { CypherFile } from '#server/db/catalogue.ts'
import type { Lane } from '#server/db/driver.ts'
import type { ParameterType } from '#server/db/header.ts'
import { explainFile } from '#server/db/run.ts'

/** Questions of the first screens: planned before the server is ready. The others follow while it serves. */
const first = /^(platform|explore)\//
const later = /^(?!platform|explore|imports)/

/**
 * Has questions planned before people ask them: a new database takes seconds over its first plans, longer than an answer
 * may. Gives how many files.
 */
export function planFirstQuestions(lane: Lane): Promise<number> {
  return plan(lane, first, ['least'])
}

/** The rest, and all of them once more with their optional filters. */
export async function planOtherQuestions(lane: Lane): Promise<number> {
  return (await plan(lane, later, ['least', 'all'])) + (await plan(lane, first, ['all']))
}

async function plan(lane: Lane, which: RegExp, hows: readonly ('least' | 'all')[]): Promise<number> {
  const files = [...lane.catalogue.values()].filter(({ mode, stem }) => mode === 'READ' && which.test(stem))
  for (const file of files) {
    for (const how of hows) await explainFile(lane, file.stem, sampleParameters(file, how))
  }
  return files.length
}

/** Parameters of the right types that ask for nothing in particular; `least` leaves out what may be left out. */
export function sampleParameters(file: CypherFile, how: 'least' | 'all'): Record<string, unknown> {
  return Object.fromEntries(file.parameters.map((parameter) => [parameter.name, sample(parameter, how)]))
}

function sample({ type, list, nullable }: ParameterType, how: 'least' | 'all'): unknown {
  if (nullable && how === 'least') return null
  return list ? [samples[type]] : samples[type]
}

const samples = {
  string: 'a',
  integer: 1,
  float: 1,
  boolean: false,
  date: '2000-01-01',
  datetime: '2000-01-01T00:00:00Z',
  map: {},
} satisfies Record<ParameterType['type'], unknown>
