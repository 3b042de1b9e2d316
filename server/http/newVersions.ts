import type { Read } from '#server/db/types.ts'
import type { FactMemory } from '#server/http/factMemory.ts'

type Parts = {
  /** For what nobody waits for, as readers of the clearance. */
  readonly read: Read
  readonly clearance: number
  readonly factMemory: FactMemory
}

export type NewVersions = {
  /** Looks now: a version that is new has its facts read. Never rejects. */
  readonly look: () => Promise<void>
  /** Looks again and again from now on. */
  readonly begin: () => void
  readonly end: () => void
}

/** Milliseconds between two looks: who imports looks at the outcome some seconds later. */
const EVERY = 5_000

/**
 * An import raises the version, in this process or in another one. Whoever asked next would wait until all facts of the
 * new version are read; so they are read as soon as it is seen.
 */
export function newVersions({ read, clearance, factMemory }: Parts): NewVersions {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  const look = async () => {
    try {
      const [begin] = await read<{ readonly dataVersion: number | null }>('platform/begin-request', {})
      const dataVersion = begin?.dataVersion ?? null
      if (dataVersion !== null) await factMemory({ read, clearance, dataVersion })
    } catch {
      // A database that is away is seen by those who ask.
    }
  }
  const lookAgain = () => {
    if (isOver) return
    timer = setTimeout(() => void look().then(lookAgain), EVERY).unref()
  }
  return {
    look,
    begin: lookAgain,
    end: () => {
      isOver = true
      clearTimeout(timer)
    },
  }
}
