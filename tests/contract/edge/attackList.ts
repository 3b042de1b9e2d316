import { type Attack, idOf, textOf } from '#tests/contract/edge/attack.ts'
import { json } from '#tests/contract/edge/send.ts'
import { wireAttacks } from '#tests/contract/edge/wireAttacks.ts'

const json400 = [400] as const
/** There is no such root type: nobody may call its fields. */
const refused = [400, 403] as const
const asOf = '2026-03-31'
const byId = (name: string, variables: unknown) => json({ documentId: idOf(name), variables })
const free = (query: string, variables?: unknown) => json({ query, variables })
const many = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join(' ')
const list = (pageSize: number) => `listPartners(asOf: "${asOf}", pageSize: ${pageSize}) { rows { id } }`
const hint = /did you mean|graphnode|overview|searchresult/i

/** The last fragment twice in the one before it, that one twice in its own, and so on. */
const doubling = (times: number, last: string) =>
  `{ ...f0 } ${many(times, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)} fragment f${times} on Query { ${last} }`

/** Those that are about which documents are taken. */
export const documentAttacks: readonly Attack[] = [
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
  {
    name: 'doubling fragments of a cheap field',
    sent: free(doubling(2, '__typename')),
    expected: json400,
    limit: 'document',
  },
  {
    name: 'doubling fragments of a root field',
    sent: free(doubling(1, `dataState(asOf: "${asOf}") { records }`)),
    expected: json400,
    limit: 'cost',
  },
  {
    name: 'circular fragments',
    sent: free('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    expected: json400,
  },
  {
    name: 'one alias of a list too many',
    sent: free(`{ ${many(3, (at) => `a${at}: ${list(1)}`)} }`),
    expected: json400,
    limit: 'aliases',
  },
  {
    name: 'one alias of __typename too many',
    sent: free(`{ ${many(3, (at) => `a${at}: __typename`)} }`),
    expected: json400,
    limit: 'aliases',
  },
  {
    name: 'one duplicate field too many',
    sent: free(`{ overview(asOf: "${asOf}") { ${many(3, () => 'slice { asOf }')} } }`),
    expected: json400,
    limit: 'duplicates',
  },
  { name: 'an unknown directive', sent: free('{ __typename @unknown }'), expected: json400 },
  {
    name: 'one known directive too many',
    sent: free(
      `{ __typename @include(if: true) overview(asOf: "${asOf}") @include(if: true) { slice @include(if: true) { asOf } } }`,
    ),
    expected: json400,
    limit: 'directives',
  },
  { name: 'a list of one row too many', sent: free(`{ ${list(51)} }`), expected: json400, limit: 'cost' },
  {
    name: 'list in list in list',
    sent: free(`{ partnerProfile(id: "x", asOf: "${asOf}") { facts { records { cites { id } } } } }`),
    expected: json400,
    limit: 'cost',
  },
  {
    name: 'one field too deep',
    sent: free(`{ overview(asOf: "${asOf}") { slice { nodes { names { en } } } } }`),
    expected: json400,
    limit: 'depth',
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
  { name: 'brackets that stay open', sent: free(`{ overview(asOf: ${'['.repeat(20)}`), expected: json400 },
  {
    name: 'a few tokens too many',
    sent: free(`query (${many(14, (at) => `$v${at}: Int`)}) { __typename }`),
    expected: json400,
    limit: 'syntax',
  },
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
  { name: 'a day before all that can be asked', sent: byId('Overview', { asOf: '1899-12-31' }), expected: json400 },
  { name: 'a day after all that can be asked', sent: byId('Overview', { asOf: '2200-01-01' }), expected: json400 },
  {
    name: 'such a day in a text',
    sent: free('{ dataState(asOf: "1000-01-01") { records } }'),
    expected: json400,
  },
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
    name: 'a search of 201 characters',
    sent: byId('SearchEntities', { text: 'あ'.repeat(201), asOf }),
    expected: json400,
    byResolver: true,
  },
  // Each sign becomes four, so fifty-one of them are 204.
  {
    name: 'a search that grows beyond 200 characters when it is folded',
    sent: byId('SearchEntities', { text: '㍿'.repeat(51), asOf }),
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
    name: 'a value in twenty lists',
    sent: json(`{"documentId":"${idOf('DataState')}","variables":{"asOf":${'['.repeat(20)}${']'.repeat(20)}}}`),
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

export const attackList: readonly Attack[] = [...documentAttacks, ...valueAttacks, ...wireAttacks]
