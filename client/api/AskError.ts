/** Values that go with an error code, such as the id that was not found. */
export type ErrorValues = Readonly<Record<string, string | number | boolean | null>>

/** A question that got no answer: a code of the server, or one of the two that only the client can see. */
export class AskError extends Error {
  readonly code: string
  readonly values: ErrorValues

  constructor(code: string, values: ErrorValues = {}) {
    super(code)
    this.name = 'AskError'
    this.code = code
    this.values = values
  }
}

/** No answer at all came over the wire. */
export const UNREACHABLE = 'UNREACHABLE'
/** The reader pressed Cancel, or the question was replaced by a newer one. */
export const CANCELLED = 'CANCELLED'

/** Turns whatever was thrown into an AskError; what is not known reads as an internal error. */
export function asAskError(thrown: unknown): AskError {
  if (thrown instanceof AskError) return thrown
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return new AskError(CANCELLED)
  if (thrown instanceof Error && thrown.cause) return asAskError(thrown.cause)
  return new AskError('INTERNAL')
}
