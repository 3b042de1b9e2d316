/** The documents that the server accepts, made from the client's operations. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql'

/** `server/generated/documents.json`: id (sha256 of the text) → text, of this release and of the one before. */
export type DocumentsFile = {
  readonly release: string
  readonly current: Readonly<Record<string, string>>
  readonly previous: Readonly<Record<string, string>>
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

export const documentsPath = 'server/generated/documents.json'

/** The server's list. A new version in package.json starts a new release: what was current becomes the release before. */
export async function documentsFile(operations: string, version: string): Promise<string> {
  const before = await lastFile()
  const previous = before === null ? {} : before.release === version ? before.previous : before.current
  const current = Object.fromEntries(trustedOperations(parse(operations)).map(({ id, text }) => [id, text]))
  return `${JSON.stringify({ release: version, current, previous } satisfies DocumentsFile, null, 2)}\n`
}

/** The same operations for the client: typed documents, with each fragment written once. */
export function clientDocuments(operations: string): string {
  const document = parse(operations, { noLocation: true })
  const trusted = trustedOperations(document)
  const fragments = [...fragmentsOf(document)].map(
    ([name, one]) => `const ${name}FragmentPart = ${JSON.stringify(one)};\n`,
  )
  const documents = trusted.map(({ name, node, needs }) => {
    const type = `${pascal(name)}${pascal(node.operation)}`
    const parts = [JSON.stringify(node), ...needs.map((fragment) => `${fragment}FragmentPart`)].join(', ')
    const cast = `as unknown as TypedDocumentNode<${type}, ${type}Variables>`
    return `export const ${pascal(name)}Document = { kind: 'Document', definitions: [${parts}] } ${cast};\n`
  })
  return [
    "\nimport type { TypedDocumentNode } from '@graphql-typed-document-node/core';\n",
    ...fragments,
    ...documents,
  ].join('')
}

/** What the client sends instead of a text: the `documentId` of each operation, by its name. */
export function clientIds(operations: string): string {
  const ids = trustedOperations(parse(operations)).map(({ name, id }) => `  ${name}: '${id}',\n`)
  return ['export const documentIds = {\n', ...ids, '} as const;\n'].join('')
}

type TrustedOperation = {
  readonly name: string
  readonly id: string
  readonly text: string
  readonly node: OperationDefinitionNode
  readonly needs: readonly string[]
}

/** Each operation with the fragments that it needs and no others, in a form that does not depend on layout. */
function trustedOperations(document: DocumentNode): readonly TrustedOperation[] {
  const fragments = fragmentsOf(document)
  const found = new Map<string, TrustedOperation>()
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue
    const name = node.name?.value
    if (!name || found.has(name)) throw new Error(`Operation ${name ?? 'without a name'}: names must be unique`)
    const needs = [...fragmentsUsed(node.selectionSet, fragments, new Set())].sort()
    const definitions = [node, ...needs.flatMap((fragment) => fragments.get(fragment) ?? [])]
    const text = print(withTypenames({ kind: Kind.DOCUMENT, definitions }))
    found.set(name, { name, id: sha256(text), text, node, needs })
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function fragmentsOf(document: DocumentNode): Fragments {
  const found = new Map<string, FragmentDefinitionNode>()
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) found.set(one.name.value, one)
  return found
}

function fragmentsUsed(set: SelectionSetNode, all: Fragments, found: Set<string>): Set<string> {
  visit(set, {
    FragmentSpread({ name }) {
      if (found.has(name.value)) return
      const fragment = all.get(name.value)
      if (!fragment) throw new Error(`Fragment ${name.value} is used and not defined`)
      found.add(name.value)
      fragmentsUsed(fragment.selectionSet, all, found)
    },
  })
  return found
}

/** Apollo's cache matches fragments by `__typename`; the types of the client leave it out. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
      const hasIt = node.selections.some((one) => one.kind === Kind.FIELD && one.name.value.startsWith('__'))
      if (isRoot || hasIt) return undefined
      const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const
      return { ...node, selections: [...node.selections, typename] }
    },
  })
}

/** The text of all `.graphql` files below a folder, in the order of their paths. */
export async function readOperations(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => name.endsWith('.graphql')).sort()
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n')
}

async function lastFile(): Promise<DocumentsFile | null> {
  const text = await readFile(documentsPath, 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as DocumentsFile)
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
