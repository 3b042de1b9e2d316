import type { Caller, Read } from '#server/db/types.ts'

/** What a resolver gets beside its arguments. Clearance is bound inside `read`: no resolver sees it. */
export type Context = {
  /** Asks one `.cypher` file, in one round trip. `asOf` is passed with the other parameters. */
  readonly read: Read
  /** Stands in the log and in `INTERNAL` errors. */
  readonly requestId: string
  /** Today in the home university's time zone, made once per request: `2026-03-31`. */
  readonly today: string
}

/** What the edge alone knows beside that: who asks. */
export type EdgeContext = Context & { readonly caller: Caller }
