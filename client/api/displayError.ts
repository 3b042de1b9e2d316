import type { AskError, ErrorValues } from '#client/api/AskError.ts'

/** What the screen says about a failure: keys of words, the values in them, and whether asking again can help. */
export type DisplayError = {
  readonly titleKey: string
  readonly textKey: string
  readonly values: ErrorValues
  readonly retry: boolean
  /** The store or the line is down: the client asks again by itself. */
  readonly recovers: boolean
  /** The page is older than the server: only loading it anew helps. */
  readonly reload: boolean
}

type Kind = { readonly word: string; readonly retry: boolean; readonly recovers: boolean }

const unavailable: Kind = { word: 'unavailable', retry: true, recovers: true }
const busy: Kind = { word: 'busy', retry: true, recovers: true }
const kinds: Readonly<Record<string, Kind>> = {
  DATABASE_UNAVAILABLE: unavailable,
  UNREACHABLE: { word: 'unreachable', retry: true, recovers: true },
  DEADLINE: busy,
  BUSY: busy,
  RATE_LIMITED: busy,
  BAD_INPUT: { word: 'badInput', retry: false, recovers: false },
  BAD_REQUEST: { word: 'badInput', retry: false, recovers: false },
  LIMIT: { word: 'limit', retry: false, recovers: false },
  NOT_ALLOWED: { word: 'notAllowed', retry: false, recovers: false },
  NOT_FOUND: { word: 'notFound', retry: false, recovers: false },
  CONFLICT: { word: 'conflict', retry: true, recovers: false },
  CLIENT_OUTDATED: { word: 'outdated', retry: false, recovers: false },
  CANCELLED: { word: 'cancelled', retry: true, recovers: false },
}
const internal: Kind = { word: 'internal', retry: true, recovers: false }

/** Words for an error, with a safe default for a code that this release does not know. */
export function displayError(error: AskError): DisplayError {
  const { word, retry, recovers } = kinds[error.code] ?? internal
  return {
    titleKey: `error.${word}.title`,
    textKey: `error.${word}.text`,
    values: error.values,
    retry,
    recovers,
    reload: error.code === 'CLIENT_OUTDATED',
  }
}
