import type { Caller, Read } from '#server/db/types.ts'
import type { KnownFacts } from '#server/domain/network/knownFacts.ts'

/** What a resolver gets beside its arguments. Clearance is bound inside `read`: no resolver sees it. */
export type Context = {
  /** Runs one `.cypher` file, in one round trip. `asOf` is passed with the other parameters. */
  readonly read: Read
  /** All facts that this reader may see, and their networks: kept for one version of the data. Within the deadline, too. */
  readonly facts: () => Promise<KnownFacts>
  /** Names the request in the log and in `INTERNAL` errors. */
  readonly requestId: string
  /** Of the data that this reader can see, when the request began: what is answered is as new as that, or newer. */
  readonly dataVersion: number
  /** Today in the home university's time zone, made once per request: `2026-03-31`. */
  readonly today: string
}

/** What no resolver sees: who sent the request. */
export type RequestContext = Context & { readonly caller: Caller }
