/** `server/generated/cypher.ts` from the headers of `cypher/`: a wrong or missing parameter then does not compile. */
import type { Catalogue } from '#server/db/catalogue.ts'
import type { CypherHeader, ParameterType, ScalarType } from '#server/db/header.ts'

const typescriptTypes = {
  string: 'string',
  integer: 'number',
  float: 'number',
  boolean: 'boolean',
  date: 'string',
  datetime: 'string',
  map: 'Readonly<Record<string, unknown>>',
} satisfies Record<ScalarType, string>

/** The text of `server/generated/cypher.ts`. Schema files take no parameters and are run by their own door. */
export function cypherTypes(catalogue: Catalogue): string {
  const files = [...catalogue.values()].filter((file) => file.mode !== 'SCHEMA')
  return [
    '// Made by `npm run codegen` from the headers of cypher/. Not edited by hand.',
    '',
    '/** Bound by `db/run.ts` from the session; never passed by a caller. */',
    "export type StandingParameter = 'clearance'",
    '',
    '/** Parameters of each file. Dates are `YYYY-MM-DD`, datetimes ISO 8601 with offset. */',
    'export type CypherParameters = {',
    ...files.map((file) => `  ${quoted(file.stem)}: ${parameterTypes(file)}`),
    '}',
    '',
    'export type CypherStem = keyof CypherParameters',
    '',
    ...union(
      'ReadStem',
      files.filter((file) => file.mode === 'READ'),
    ),
    '',
    ...union(
      'WriteStem',
      files.filter((file) => file.mode === 'WRITE'),
    ),
    '',
  ].join('\n')
}

function parameterTypes(file: CypherHeader): string {
  if (file.parameters.length === 0) return 'Readonly<Record<never, never>>'
  return `{ ${file.parameters.map((parameter) => `readonly ${parameter.name}: ${typeOf(parameter)}`).join('; ')} }`
}

function typeOf({ type, list }: ParameterType): string {
  return list ? `readonly ${typescriptTypes[type]}[]` : typescriptTypes[type]
}

function union(name: string, files: readonly CypherHeader[]): string[] {
  if (files.length === 0) return [`export type ${name} = never`]
  return [`export type ${name} =`, ...files.map((file) => `  | ${quoted(file.stem)}`)]
}

function quoted(stem: string): string {
  return `'${stem}'`
}
