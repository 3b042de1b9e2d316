import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '#server/graphql/context.ts'
import { type ErrorCode, statusOf } from '#server/graphql/errors.ts'
import { asAppError, isOurFault } from '#server/graphql/showError.ts'

/** A result names no more errors than this. */
const mostErrors = 5

/** Cuts the list of errors, sets the status, and names the request in INTERNAL errors. */
export function errorPlugin(log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { requestId } }) => {
        for (const error of errors.slice(0, mostErrors)) logOurFault(log, error, requestId)
      },
      willSendResponse: async ({ response, contextValue: { requestId } }) => {
        if (response.body.kind !== 'single') return
        const result = response.body.singleResult
        if (!result.errors || result.errors.length === 0) return
        result.errors = result.errors.slice(0, mostErrors).map((error) => named(error, requestId))
        const code = result.errors[0]?.extensions?.code as ErrorCode | undefined
        if (!result.data && code) response.http.status = statusFor(code, response.http.status ?? 200)
      },
    }),
  }
}

/** Apollo sets 405, 406 and 415 itself; where it says 500 for a wrong request, we do not. */
function statusFor(code: ErrorCode, known: number): number {
  const isKnown = code === 'BAD_REQUEST' && known >= 400 && known < 500
  return isKnown ? known : statusOf[code]
}

/** Logs the whole chain of causes once, with the id that the caller was given. What was only late is one line. */
export function logOurFault(log: Logger, error: unknown, requestId: string): void {
  const own = asAppError(error, requestId)
  if (own.code === 'DEADLINE') {
    const { message } = (own.cause ?? own) as Error
    log.warn({ requestId, code: own.code }, `an operation was late: ${message}`)
    return
  }
  if (isOurFault(own)) log.error({ requestId, code: own.code, err: own.cause ?? error }, 'an operation failed')
}

function named(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  if (error.extensions?.code !== 'INTERNAL') return error
  return { ...error, extensions: { ...error.extensions, values: { requestId } } }
}
