import type { GraphQLSchema } from 'graphql'
import type { Clearance } from '#server/db/types.ts'
import type { QueryResolvers } from '#server/generated/resolvers.ts'

/** Who may call a root field. What they then see is decided in the Cypher query, by `$clearance`. */
export type Rule = (caller: { readonly clearance: Clearance }) => boolean

/** Whoever may reach the server at all. */
const everyone: Rule = () => true

/** One line for each root field. A field without a line stops the server. */
export const rules: Readonly<Record<string, Rule>> = {
  searchEntities: everyone,
  openEntity: everyone,
  overview: everyone,
  overviewPart: everyone,
  expandNeighbours: everyone,
  sliceOf: everyone,
  factsOf: everyone,
  listFacts: everyone,
  topicsOf: everyone,
  nodeEvidence: everyone,
  pathsBetween: everyone,
  commonPartners: everyone,
  tieEvidence: everyone,
  dataState: everyone,
  listPartners: everyone,
  partnerProfile: everyone,
  listDepartments: everyone,
  departmentProfile: everyone,
  countryProfile: everyone,
  regionProfile: everyone,
  themeProfile: everyone,
  strategyItems: everyone,
  strategyProfile: everyone,
} satisfies Record<keyof QueryResolvers, Rule>

/** Root fields without a rule, and rules without a root field. */
export function ruleGaps(schema: GraphQLSchema, all: Readonly<Record<string, Rule>> = rules): readonly string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}))
  return [
    ...fields.filter((field) => !Object.hasOwn(all, field)).map((field) => `${field}: a field without a rule`),
    ...Object.keys(all)
      .filter((name) => !fields.includes(name))
      .map((name) => `${name}: a rule without a field`),
  ]
}

/** Whether the caller may call all these root fields; what has no rule is refused. */
export function mayCall(caller: { readonly clearance: Clearance }, fields: readonly string[]): boolean {
  return fields.every((field) => Object.hasOwn(rules, field) && rules[field]?.(caller) === true)
}
