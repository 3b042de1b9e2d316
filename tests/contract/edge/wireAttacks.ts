import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type Attack, idOf, lowLimits } from '#tests/contract/edge/attack.ts'
import { json, type Sent } from '#tests/contract/edge/send.ts'

const json400 = [400] as const
const asOf = '2026-03-31'
const jsonType = { 'content-type': 'application/json' }
const operation = JSON.stringify({ documentId: idOf('DataState'), variables: { asOf } })
const asSearch = `/graphql?documentId=${idOf('DataState')}&variables=${encodeURIComponent(JSON.stringify({ asOf }))}`
const ours = 'Host: 127.0.0.1\r\n'
const target = (address: string): Sent => ({ raw: `GET ${address} HTTP/1.1\r\n${ours}Connection: close\r\n\r\n` })
/** A value that nobody reads, so many lists within one another. */
const nested = (lists: number) => `{"asOf":"${asOf}","other":${'['.repeat(lists)}${']'.repeat(lists)}}`
const typed = (type: string): Sent => ({ headers: { 'content-type': type }, body: operation })

export const wireAttacks: readonly Attack[] = [
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
  { name: 'a bare text', sent: json('"operation"'), expected: json400 },
  {
    name: 'a body of one byte too many',
    sent: json(`{}${' '.repeat(lowLimits.bodyBytes - 1)}`),
    expected: [413],
    limit: 'bodyBytes',
  },
  {
    name: 'a body of one byte too many once it is inflated',
    sent: {
      headers: { ...jsonType, 'content-encoding': 'gzip' },
      body: gzipSync(`{}${' '.repeat(lowLimits.bodyBytes - 1)}`),
    },
    expected: [413],
    limit: 'bodyBytes',
  },
  {
    name: 'lists one deeper than allowed',
    sent: json(`{"documentId":"${idOf('DataState')}","variables":${nested(lowLimits.nesting - 1)}}`),
    expected: json400,
    limit: 'nesting',
  },
  {
    name: 'lists one deeper than allowed, by GET',
    sent: {
      method: 'GET',
      path: `/graphql?documentId=${idOf('DataState')}&variables=${encodeURIComponent(nested(lowLimits.nesting))}`,
      headers: { 'apollo-require-preflight': '1' },
    },
    expected: json400,
    limit: 'nesting',
  },
  {
    name: 'gzip that is none',
    sent: { headers: { ...jsonType, 'content-encoding': 'gzip' }, body: randomBytes(200) },
    expected: json400,
  },
  {
    name: 'an unknown encoding',
    sent: { headers: { ...jsonType, 'content-encoding': 'zip' }, body: operation },
    expected: [415],
  },
  { name: 'an unknown character set', sent: typed('application/json; charset=utf-7'), expected: [415] },
  { name: 'an array of operations', sent: json(`[${operation},${operation}]`), expected: json400 },
  { name: 'a form', sent: typed('application/x-www-form-urlencoded'), expected: [415] },
  { name: 'multipart', sent: typed('multipart/form-data; boundary=x'), expected: [415] },
  { name: 'text/plain', sent: typed('text/plain'), expected: [415] },
  { name: 'a type that only begins like JSON', sent: typed('application/jsonp'), expected: [415] },
  { name: 'no type', sent: { body: operation }, expected: [415] },
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
    name: 'headers over their limit',
    sent: { raw: `POST /graphql HTTP/1.1\r\n${ours}X-Long: ${'a'.repeat(lowLimits.headerBytes)}\r\n\r\n` },
    expected: [431],
    limit: 'headers',
  },
  { name: 'no HTTP at all', sent: { raw: '\u0016\u0003\u0001 hello\r\n\r\n' }, expected: json400 },
  {
    name: 'two lengths',
    sent: { raw: `POST /graphql HTTP/1.1\r\n${ours}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}` },
    expected: json400,
  },
  {
    name: 'a length and chunks',
    sent: {
      raw: `POST /graphql HTTP/1.1\r\n${ours}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    },
    expected: json400,
  },
  ...['http://[', 'http://', 'http://a:b:c/', 'http://:0/', 'HTTP://127.0.0.1:99999/graphql', '*', 'http://%/'].map(
    (address): Attack => ({ name: `the address ${address}`, sent: target(address), expected: json400 }),
  ),
  ...['/\u00a0?', '/a\u00a0b\u00ff', '/%00', '//[?x', '/\\evil.example/none.js'].map(
    (address): Attack => ({ name: `the path ${address}`, sent: target(`${address}.js`), expected: [400, 404] }),
  ),
  { name: 'another scheme', sent: target('ftp://127.0.0.1/'), expected: json400 },
  { name: 'another host', sent: { method: 'GET', path: '/', headers: { host: 'evil.example' } }, expected: [421] },
  { name: 'another host in the address', sent: target('http://evil.example/graphql'), expected: [421] },
  { name: 'no host', sent: { raw: 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n' }, expected: [421] },
  {
    name: 'an expectation',
    sent: { raw: `POST /graphql HTTP/1.1\r\n${ours}Expect: a-miracle\r\nContent-Length: 0\r\n\r\n` },
    expected: [417],
  },
  { name: 'a tunnel', sent: { raw: `CONNECT 127.0.0.1:80 HTTP/1.1\r\n${ours}\r\n` }, expected: [405] },
  { name: 'a malformed address', sent: { method: 'GET', path: '/%' }, expected: [400, 404] },
  { name: 'a path out of the folder', sent: { method: 'GET', path: '/..%2f..%2fpackage.json' }, expected: [404] },
  { name: 'dots in a path', sent: { method: 'GET', path: '/assets/../../../package.json' }, expected: [404] },
  { name: 'the schema as a file', sent: { method: 'GET', path: '/schema.graphql' }, expected: [404] },
]
