import type { ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'
import type { RequestContext } from '#server/graphql/context.ts'
import { NotAllowed } from '#server/graphql/errors.ts'
import { mayCall } from '#server/graphql/rules.ts'

/** Refuses an operation before anything of it runs, if one of its root fields may not be called by this caller. */
export function rulesPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, document, contextValue }) => {
        if (operation && !mayCall(contextValue.caller, rootFields(operation.selectionSet, document))) {
          throw new NotAllowed()
        }
      },
    }),
  }
}

/** Names of the fields at the root, also those that fragments bring. The document is valid, so nothing is circular. */
export function rootFields(set: SelectionSetNode, document: DocumentNode): readonly string[] {
  return set.selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return one.name.value === '__typename' ? [] : [one.name.value]
    if (one.kind === Kind.INLINE_FRAGMENT) return rootFields(one.selectionSet, document)
    const isIt = (definition: { kind: string }): definition is FragmentDefinitionNode =>
      definition.kind === Kind.FRAGMENT_DEFINITION
    const fragment = document.definitions.filter(isIt).find(({ name }) => name.value === one.name.value)
    return fragment ? rootFields(fragment.selectionSet, document) : []
  })
}
