import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { LimitExceeded } from '#server/graphql/errors.ts'

/** Far above our own documents (a test measures them), far below what hurts. */
export const queryLimits = {
  tokens: 2_000,
  /** What a document selects with its fragments unfolded, counted by Apollo while it parses. */
  selections: 2_000,
  /** Fields below one another. */
  depth: 12,
  /** Renamed fields, `__typename` too, with fragments unfolded. */
  aliases: 30,
  directives: 10,
  /** The same field twice in one place. */
  duplicates: 10,
  /** Fields times the rows they are selected for, plus `rootField` for each field at the root. */
  cost: 30_000,
} as const

/** What one field at the root costs before its first field. */
const rootField = 2_000
/** Rows that a list without `pageSize` counts as; a `pageSize` in a variable counts as its maximum. */
const rowsOfAList = 5
const rowsOfAVariable = 200

export type QueryLimits = { readonly [name in keyof typeof queryLimits]: number }

type Measure = Omit<QueryLimits, 'tokens' | 'selections'>

const nothing: Measure = { depth: 0, aliases: 0, directives: 0, duplicates: 0, cost: 0 }

/**
 * One rule for depth, aliases, directives, duplicates and cost: a second guard behind trusted documents, and the first
 * one where free text is allowed. It reports and never throws, because a throw in a rule becomes a 500.
 */
export function limitQueries(limits: Measure): ValidationRule {
  return (context) => ({
    OperationDefinition(node) {
      const parent = context.getSchema().getRootType(node.operation) ?? null
      const measured = measure({ context, known: new Map() }, node.selectionSet, { parent, pageSize: null })
      for (const [name, asked] of Object.entries(measured)) {
        const max = limits[name as keyof Measure]
        if (asked <= max) continue
        context.reportError(new GraphQLError('LIMIT', { originalError: new LimitExceeded(name, max, asked) }))
      }
    },
  })
}

/** Each fragment is measured once, so that doubling fragments cost no time; one that contains itself counts as nothing. */
type Scope = { readonly context: ValidationContext; readonly known: Map<string, Measure> }

/** The type that a selection belongs to, and how many rows its lists have where the field above has pages. */
type Place = { readonly parent: GraphQLCompositeType | null; readonly pageSize: number | null }

function measure(scope: Scope, set: SelectionSetNode, place: Place): Measure {
  const names = new Set<string>()
  let sum = nothing
  for (const one of set.selections) {
    if (one.kind === Kind.FIELD) {
      const name = one.alias?.value ?? one.name.value
      sum = add(sum, measureField(scope, one, place), names.has(name) ? { duplicates: 1 } : {})
      names.add(name)
    } else if (one.kind === Kind.INLINE_FRAGMENT) {
      const parent = one.typeCondition ? typeNamed(scope, one.typeCondition.name.value) : place.parent
      sum = add(sum, measure(scope, one.selectionSet, { ...place, parent }))
    } else {
      const fragment = scope.context.getFragment(one.name.value)
      if (fragment) sum = add(sum, measureFragment(scope, fragment, place))
    }
    sum = add(sum, { directives: one.directives?.length ?? 0 })
  }
  return sum
}

function measureFragment(scope: Scope, fragment: FragmentDefinitionNode, { pageSize }: Place): Measure {
  const key = `${fragment.name.value} ${pageSize}`
  const before = scope.known.get(key)
  if (before) return before
  scope.known.set(key, nothing)
  const parent = typeNamed(scope, fragment.typeCondition.name.value)
  const measured = measure(scope, fragment.selectionSet, { parent, pageSize })
  scope.known.set(key, measured)
  return measured
}

function measureField(scope: Scope, node: FieldNode, { parent, pageSize }: Place): Measure {
  const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined
  const isRoot = field !== undefined && parent === scope.context.getSchema().getQueryType()
  const own = { aliases: node.alias ? 1 : 0, cost: isRoot ? rootField : 1, depth: 1 }
  if (!node.selectionSet) return add(nothing, own)
  const named = field && getNamedType(field.type)
  const type = isCompositeType(named) ? named : null
  const below = measure(scope, node.selectionSet, { parent: type, pageSize: pageSizeOf(node, field) })
  const rows = field && isListType(getNullableType(field.type)) ? (pageSize ?? rowsOfAList) : 1
  return { ...add(below, own), cost: own.cost + below.cost * rows, depth: below.depth + 1 }
}

/** How many rows the lists right below a field have if it has pages; else null. */
function pageSizeOf(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): number | null {
  const declared = field?.args.find((arg) => arg.name === 'pageSize')
  if (!declared) return null
  const value = node.arguments?.find((argument) => argument.name.value === 'pageSize')?.value
  if (!value) return typeof declared.defaultValue === 'number' ? declared.defaultValue : rowsOfAVariable
  return value.kind === Kind.INT ? Math.max(1, Number(value.value)) : rowsOfAVariable
}

function typeNamed({ context }: Scope, name: string): GraphQLCompositeType | null {
  const type = context.getSchema().getType(name)
  return isCompositeType(type) ? type : null
}

/** The sums, and the greatest depth. */
function add(...all: readonly Partial<Measure>[]): Measure {
  return all.reduce<Measure>(
    (sum, one) => ({
      depth: Math.max(sum.depth, one.depth ?? 0),
      aliases: sum.aliases + (one.aliases ?? 0),
      directives: sum.directives + (one.directives ?? 0),
      duplicates: sum.duplicates + (one.duplicates ?? 0),
      cost: sum.cost + (one.cost ?? 0),
    }),
    nothing,
  )
}
