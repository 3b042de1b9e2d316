import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PLAIN_SCHEMA } from '#tests/bench/server/peers/neo4jGraphql.ts'
import type { SliceOfBefore } from '#tests/bench/server/peers/sliceOfBefore.ts'

/** Packages of the peers, each in the version that is measured; they are no part of the product. */
export const PACKAGES = {
  '@apollo/server': '5.5.1',
  '@neo4j/graphql': '7.6.3',
  fastify: '5.12.8',
  graphql: '16.15.0',
  mercurius: '16.10.1',
  'neo4j-driver': '6.3.0',
} as const

/** Starts on any free port of loopback; gives the address to send operations to. */
type Start = (slice: SliceOfBefore, require: NodeJS.Require) => Promise<string>
type Asked = { readonly ids: readonly string[]; readonly asOf: string }

const HOST = '127.0.0.1'

/** Each with the defaults of its makers. */
export const PEERS = {
  apollo: ({ sdl, sliceOf }, require) => {
    const resolvers = { Query: { sliceOf: (_root: unknown, { ids, asOf }: Asked) => sliceOf(ids, asOf) } }
    return startApollo(require, { typeDefs: sdl, resolvers })
  },
  mercurius: async ({ sdl, sliceOf }, require) => {
    type App = {
      register: (plugin: unknown, options: object) => Promise<void>
      listen: (at: object) => Promise<string>
    }
    const app = (require('fastify') as () => App)()
    const resolvers = { Query: { sliceOf: (_root: unknown, { ids, asOf }: Asked) => sliceOf(ids, asOf) } }
    // Compiled when it is asked for the second time.
    await app.register(require('mercurius'), { schema: sdl, resolvers, jit: 1 })
    return `${await app.listen({ host: HOST, port: 0 })}/graphql`
  },
  raw: ({ sliceOf }) => startPlain(async ({ ids, asOf }) => ({ sliceOf: await sliceOf(ids, asOf) })),
  rows: ({ rowOf }) => startPlain(({ ids, asOf }) => rowOf(ids, asOf)),
  neo4jGraphql: async ({ driver }, require) => {
    type Library = { Neo4jGraphQL: new (parts: object) => { getSchema: () => Promise<object> } }
    const { Neo4jGraphQL } = require('@neo4j/graphql') as Library
    return startApollo(require, { schema: await new Neo4jGraphQL({ typeDefs: PLAIN_SCHEMA, driver }).getSchema() })
  },
} as const satisfies Record<string, Start>

export type PeerName = keyof typeof PEERS

async function startApollo(require: NodeJS.Require, parts: object): Promise<string> {
  type Library = { ApolloServer: new (parts: object) => object }
  type Alone = { startStandaloneServer: (server: object, at: object) => Promise<{ readonly url: string }> }
  const { ApolloServer } = require('@apollo/server') as Library
  const { startStandaloneServer } = require('@apollo/server/standalone') as Alone
  const { url } = await startStandaloneServer(new ApolloServer(parts), { listen: { host: HOST, port: 0 } })
  return url
}

/** Node's own server: variables in, JSON out. */
async function startPlain(answer: (asked: Asked) => Promise<object>): Promise<string> {
  const server = createServer(async (request, response) => {
    try {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const { variables } = JSON.parse(Buffer.concat(parts).toString()) as { readonly variables: Asked }
      const text = JSON.stringify({ data: await answer(variables) })
      response.setHeader('content-type', 'application/json')
      response.end(text)
    } catch (problem) {
      response.statusCode = 500
      response.end(String(problem))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve))
  return `http://${HOST}:${(server.address() as AddressInfo).port}/`
}
