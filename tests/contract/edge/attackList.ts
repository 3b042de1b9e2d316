import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { readTrustedDocuments } from '#server/http/trustedDocuments.ts'
import { json, type Sent } from '#tests/contract/edge/send.ts'

export type Attack = {
  readonly name: string
  readonly sent: Sent
  /** Statuses that are right. */
  readonly expected: readonly number[]
  /** Refused by a resolver of the product: the made ones of the edge tests do not look at arguments. */
  readonly byResolver?: true
  /** Words that the answer must not have beside the secrets. */
  readonly hides?: RegExp
}

const json400 = [400] as const
/** There is no such root type: nobody may call its fields. */
const refused = [400, 403] as const
const documents = readTrustedDocuments()
const [idOf, textOf] = [
  (name: string) => [...documents].findLast(([, text]) => text.startsWith(`query ${name}(`))?.[0] ?? '',
  (name: string) => documents.get(idOf(name)) ?? '',
]
const asOf = '2026-03-31'
const byId = (name: string, variables: unknown) => json({ documentId: idOf(name), variables })
const free = (query: string, variables?: unknown) => json({ query, variables })
const many = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join(' ')
const list = `listPartners(asOf: "${asOf}", pageSize: 200) { rows { id } }`
const hint = /did you mean|graphnode|overview|searchresult/i

const doubling = `query { ...f0 } ${many(20, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)}
  fragment f20 on Query { dataState(asOf: "${asOf}") { records } }`

const documentAttacks: readonly Attack[] = [
  { name: 'an unknown document', sent: json({ documentId: 'f'.repeat(64), variables: {} }), expected: json400 },
  {
    name: 'an id with one character changed',
    sent: json({ documentId: `${idOf('Overview').slice(0, -1)}g` }),
    expected: json400,
  },
  {
    name: 'an id and a text',
    sent: json({ documentId: idOf('Overview'), query: '{ __typename }' }),
    expected: json400,
  },
  { name: 'an id that is a property of every object', sent: json({ documentId: '__proto__' }), expected: json400 },
  {
    name: 'a trusted text with one byte changed',
    sent: free(textOf('Overview').replace('asOf', 'asOg'), { asOf }),
    expected: json400,
  },
  { name: 'twenty doubling fragments', sent: free(doubling), expected: json400 },
  {
    name: 'circular fragments',
    sent: free('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    expected: json400,
  },
  {
    name: 'a thousand aliases of a list',
    sent: free(`{ ${many(1_000, (at) => `a${at}: ${list}`)} }`),
    expected: json400,
  },
  {
    name: '101 aliases of __typename',
    sent: free(`{ ${many(101, (at) => `a${at}: __typename`)} }`),
    expected: json400,
  },
  {
    name: '500 duplicate nested fields',
    sent: free(`{ overview(asOf: "${asOf}") { ${many(500, () => 'slice { asOf }')} } }`),
    expected: json400,
  },
  { name: 'ten unknown directives', sent: free(`{ __typename ${many(10, (at) => `@d${at}`)} }`), expected: json400 },
  {
    name: 'eleven known directives',
    sent: free(`{ ${many(11, (at) => `a${at}: __typename @include(if: true)`)} }`),
    expected: json400,
  },
  { name: 'twenty lists of 200 rows', sent: free(`{ ${many(20, (at) => `a${at}: ${list}`)} }`), expected: json400 },
  {
    name: 'list in list in list',
    sent: free(
      `{ ${many(9, (at) => `a${at}: partnerProfile(id: "x", asOf: "${asOf}") { facts { records { cites { id title url } fields { name value } from { id } } } departments { ${many(60, (n) => `id${n}: id`)} } }`)} }`,
    ),
    expected: json400,
  },
  {
    name: 'depth thirty',
    sent: free(`{ overview(asOf: "${asOf}") ${'{ slice '.repeat(29)}${'}'.repeat(29)} }`),
    expected: json400,
  },
  { name: 'the whole schema', sent: free('{ __schema { types { name } } }'), expected: json400, hides: hint },
  { name: 'one type', sent: free('{ __type(name: "Query") { name } }'), expected: json400, hides: hint },
  {
    name: 'circular introspection',
    sent: free(`{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`),
    expected: json400,
  },
  {
    name: 'a misspelt field',
    sent: free(`{ overviev(asOf: "${asOf}") { slice { asOf } } }`),
    expected: json400,
    hides: hint,
  },
  {
    name: 'a misspelt enum value',
    sent: free(`{ listPartners(asOf: "${asOf}", sort: name_em) { total } }`),
    expected: json400,
    hides: /name_en|did you mean/i,
  },
  { name: 'twenty thousand brackets', sent: free(`{ overview(asOf: ${'['.repeat(20_000)}`), expected: json400 },
  { name: 'NUL in a document', sent: free('{ __typename \u0000 }'), expected: json400 },
  { name: 'a mutation', sent: free('mutation { deleteEverything }'), expected: refused },
  { name: 'a subscription', sent: free('subscription { everything }'), expected: refused },
  { name: '@defer', sent: free(`{ ... @defer { dataState(asOf: "${asOf}") { records } } }`), expected: json400 },
  {
    name: 'two operations and no name',
    sent: free('query a { __typename } query b { __typename }'),
    expected: json400,
  },
  {
    name: 'an automatic persisted query',
    sent: json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    expected: json400,
  },
]

const valueAttacks: readonly Attack[] = [
  { name: 'a malformed date', sent: byId('Overview', { asOf: '2026-02-30' }), expected: json400 },
  { name: 'a date that is a list', sent: byId('Overview', { asOf: [asOf] }), expected: json400 },
  { name: 'a required value that is missing', sent: byId('Overview', {}), expected: json400 },
  { name: 'an unknown enum value', sent: byId('Overview', { asOf, filter: { unit: 'GraphNode' } }), expected: json400 },
  { name: 'an unknown field of an input', sent: byId('Overview', { asOf, filter: { drop: true } }), expected: json400 },
  {
    name: 'pageSize 0',
    sent: byId('SearchEntities', { text: 'a', asOf, pageSize: 0 }),
    expected: json400,
    byResolver: true,
  },
  {
    name: 'pageSize -1',
    sent: byId('SearchEntities', { text: 'a', asOf, pageSize: -1 }),
    expected: json400,
    byResolver: true,
  },
  { name: 'pageSize 2^31', sent: byId('SearchEntities', { text: 'a', asOf, pageSize: 2 ** 31 }), expected: json400 },
  {
    name: '2 001 ids',
    sent: byId('ExpandNeighbours', { id: 'home', present: Array.from({ length: 2_001 }, (_, at) => `x-${at}`), asOf }),
    expected: json400,
    byResolver: true,
  },
  {
    name: 'a search of 10 000 characters',
    sent: byId('SearchEntities', { text: 'あ'.repeat(10_000), asOf }),
    expected: json400,
    byResolver: true,
  },
  {
    name: '__proto__ in variables',
    sent: json(`{"documentId":"${idOf('DataState')}","variables":{"asOf":"${asOf}","__proto__":{"polluted":true}}}`),
    expected: [200, 400],
  },
  {
    name: 'constructor.prototype in variables',
    sent: json(
      `{"documentId":"${idOf('DataState')}","variables":{"asOf":"${asOf}","constructor":{"prototype":{"polluted":true}}}}`,
    ),
    expected: [200, 400],
  },
  {
    name: 'JSON 20 000 deep',
    sent: json(`{"documentId":"${idOf('DataState')}","variables":{"asOf":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`),
    expected: json400,
  },
  { name: 'variables as a text', sent: byId('DataState', `{"asOf":"${asOf}"}`), expected: json400 },
  { name: 'variables as a list', sent: byId('DataState', [asOf]), expected: json400 },
  {
    name: 'extensions as a text',
    sent: json({ documentId: idOf('DataState'), variables: { asOf }, extensions: '{}' }),
    expected: json400,
  },
]

const jsonType = { 'content-type': 'application/json' }
const question = JSON.stringify({ documentId: idOf('DataState'), variables: { asOf } })
const asSearch = `/graphql?documentId=${idOf('DataState')}&variables=${encodeURIComponent(JSON.stringify({ asOf }))}`
const typed = (type: string): Sent => ({ headers: { 'content-type': type }, body: question })

const wireAttacks: readonly Attack[] = [
  { name: 'NUL in the body', sent: json('{"documentId":"\u0000"}'), expected: json400 },
  {
    name: 'broken UTF-8',
    sent: {
      headers: jsonType,
      body: Buffer.concat([Buffer.from('{"documentId":"'), Buffer.from([0xff, 0xc3]), Buffer.from('"}')]),
    },
    expected: json400,
  },
  { name: 'broken JSON', sent: json('{"documentId":'), expected: json400 },
  { name: 'an empty body', sent: json(''), expected: json400 },
  { name: 'null', sent: json('null'), expected: json400 },
  { name: 'a bare text', sent: json('"question"'), expected: json400 },
  { name: 'one megabyte', sent: json(JSON.stringify({ documentId: 'a'.repeat(1_000_000) })), expected: [413] },
  {
    name: 'a gzip bomb of 20 MB',
    sent: { headers: { ...jsonType, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(20_000_000, ' ')) },
    expected: [413],
  },
  {
    name: 'gzip that is none',
    sent: { headers: { ...jsonType, 'content-encoding': 'gzip' }, body: randomBytes(200) },
    expected: json400,
  },
  {
    name: 'an unknown encoding',
    sent: { headers: { ...jsonType, 'content-encoding': 'zip' }, body: question },
    expected: [415],
  },
  { name: 'an unknown character set', sent: typed('application/json; charset=utf-7'), expected: [415] },
  { name: 'an array of operations', sent: json(`[${question},${question}]`), expected: json400 },
  { name: 'a form', sent: typed('application/x-www-form-urlencoded'), expected: [415] },
  { name: 'multipart', sent: typed('multipart/form-data; boundary=x'), expected: [415] },
  { name: 'text/plain', sent: typed('text/plain'), expected: [415] },
  { name: 'a type that only begins like JSON', sent: typed('application/jsonp'), expected: [415] },
  { name: 'no type', sent: { body: question }, expected: [415] },
  { name: 'GET without the preflight header', sent: { method: 'GET', path: asSearch }, expected: json400 },
  {
    name: 'GET with an odd type',
    sent: { method: 'GET', path: asSearch, headers: { 'content-type': 'text/plain', 'apollo-require-preflight': '1' } },
    expected: [415],
  },
  {
    name: 'GET as a browser',
    sent: { method: 'GET', headers: { accept: 'text/html,application/xhtml+xml' } },
    expected: json400,
  },
  // The schema has no mutations yet, so the document is refused before the method is looked at.
  {
    name: 'a mutation by GET',
    sent: {
      method: 'GET',
      path: '/graphql?query=mutation%20%7B%20deleteAll%20%7D',
      headers: { 'apollo-require-preflight': '1' },
    },
    expected: [400, 405],
  },
  ...['DELETE', 'PUT', 'PATCH', 'TRACE', 'OPTIONS'].map(
    (method): Attack => ({ name: method, sent: { method }, expected: [405] }),
  ),
  {
    name: '64 kB of headers',
    sent: { raw: `POST /graphql HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(65_536)}\r\n\r\n` },
    expected: [431],
  },
  { name: 'no HTTP at all', sent: { raw: '\u0016\u0003\u0001 hello\r\n\r\n' }, expected: json400 },
  {
    name: 'two lengths',
    sent: { raw: 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}' },
    expected: json400,
  },
  {
    name: 'a length and chunks',
    sent: {
      raw: 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    },
    expected: json400,
  },
  { name: 'a malformed address', sent: { method: 'GET', path: '/%' }, expected: [400, 404] },
  { name: 'a path out of the folder', sent: { method: 'GET', path: '/..%2f..%2fpackage.json' }, expected: [404] },
  { name: 'dots in a path', sent: { method: 'GET', path: '/assets/../../../package.json' }, expected: [404] },
  { name: 'the schema as a file', sent: { method: 'GET', path: '/schema.graphql' }, expected: [404] },
]

export const attackList: readonly Attack[] = [...documentAttacks, ...valueAttacks, ...wireAttacks]
