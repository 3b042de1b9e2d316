import { type ASTNode, type DirectiveNode, Kind, type OperationDefinitionNode, parse, visit } from 'graphql'

/**
 * What graphql-jit runs in another way than graphql-js: an absent variable inside an object or list becomes null instead
 * of the default, `@include(if: null)` drops the field instead of failing, and a second write runs after a failed one.
 */
export function ranDifferently(text: string): readonly string[] {
  const found: string[] = []
  const holders: ASTNode[] = []
  let operation: OperationDefinitionNode | undefined
  visit(parse(text), {
    enter(node) {
      if (node.kind === Kind.OPERATION_DEFINITION) {
        operation = node
        const { length } = node.selectionSet.selections
        if (node.operation === 'mutation' && length > 1) found.push('two writes in one document')
      }
      if (node.kind === Kind.OBJECT || node.kind === Kind.LIST) holders.push(node)
      if (node.kind === Kind.VARIABLE && holders.length > 0) found.push(`$${node.name.value} inside a value`)
      if (node.kind === Kind.DIRECTIVE && mayBeNull(node, operation)) found.push(`@${node.name.value} may be null`)
    },
    leave(node) {
      if (holders.at(-1) === node) holders.pop()
    },
  })
  return found
}

/** Whether a directive depends on a variable that the operation does not require. In a fragment all are suspected. */
function mayBeNull({ arguments: given = [] }: DirectiveNode, operation: OperationDefinitionNode | undefined): boolean {
  const required = (operation?.variableDefinitions ?? []).filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
  const names = required.map(({ variable }) => variable.name.value)
  return given.some(({ value }) => value.kind === Kind.VARIABLE && !names.includes(value.name.value))
}
