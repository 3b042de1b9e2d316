import type { Server } from 'node:http'
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import type { GraphQLError, GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '#server/graphql/context.ts'
import { errorPlugin, logOurFault } from '#server/graphql/errorPlugin.ts'
import type { Executor } from '#server/graphql/executor.ts'
import { limitQueries, type QueryLimits, queryLimits } from '#server/graphql/queryLimits.ts'
import { rulesPlugin } from '#server/graphql/rulesPlugin.ts'
import { showError } from '#server/graphql/showError.ts'

/** Milliseconds that open requests get to end after SIGTERM. */
const drainTime = 10_000

export type GraphqlRequest = {
  readonly method: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** With its question mark; empty without. */
  readonly search: string
  readonly body: unknown
}

export type GraphqlResult = { readonly status: number; readonly contentType: string; readonly text: string }

/** The one place that knows Apollo: a request in, a result out, over whatever HTTP there is. */
export type Graphql = {
  readonly execute: (request: GraphqlRequest, context: RequestContext) => Promise<GraphqlResult>
  /** Lets open requests end, then closes the HTTP server. */
  readonly stop: () => Promise<void>
}

type Parts = {
  readonly schema: GraphQLSchema
  readonly executor: Executor
  readonly httpServer: Server
  readonly log: Logger
  /** In the place of the usual ones. */
  readonly limits: Partial<QueryLimits>
}

export async function startGraphql({ schema, executor, httpServer, log, limits }: Parts): Promise<Graphql> {
  const { tokens, selections, ...measured } = { ...queryLimits, ...limits }
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: tokens },
    maxRecursiveSelections: selections,
    validationRules: [limitQueries(measured)],
    formatError: (_formatted, error) => showError(error, ''),
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: drainTime }),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      rulesPlugin(),
      compiledQueries(executor, log),
      errorPlugin(log),
    ],
  })
  await apollo.start()
  return {
    stop: () => apollo.stop(),
    execute: async ({ method, headers, search, body }, context) => {
      const {
        status,
        headers: sent,
        body: result,
      } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: headerMap(headers), search, body },
        context: async () => context,
      })
      // Chunks come of @defer alone, which the schema does not have.
      if (result.kind !== 'complete') throw new Error('a result in chunks')
      return { status: status ?? 200, contentType: sent.get('content-type') ?? 'application/json', text: result.string }
    },
  }
}

/** Trusted documents run as compiled code; everything else is left to graphql-js. */
function compiledQueries(executor: Executor, log: Logger): ApolloServerPlugin<RequestContext> {
  const show = (error: GraphQLError, requestId: string) => {
    logOurFault(log, error, requestId)
    return showError(error, requestId)
  }
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ queryHash, operation, request, contextValue }) => {
        const running = operation ? executor.run(queryHash ?? '', contextValue, request.variables ?? {}) : null
        if (running === null) return null
        const { data, errors } = await running
        return {
          http: { headers: new HeaderMap() },
          body: {
            kind: 'single',
            singleResult: {
              ...(data === undefined ? {} : { data }),
              ...(errors ? { errors: errors.map((error) => show(error, contextValue.requestId)) } : {}),
            },
          },
        }
      },
    }),
  }
}

function headerMap(headers: GraphqlRequest['headers']): HeaderMap {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '))
  }
  return map
}
