import { reader } from '#server/db/run.ts'
import type { Caller, Read } from '#server/db/types.ts'
import { worlds } from '#tests/support/database.ts'

/** The jobs' lane has the patience that a new database needs: what is tested is the result, not its time. */
export const readWorlds = (caller: Caller): Read => reader(worlds().jobs, caller)
