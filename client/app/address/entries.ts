import type { Hit } from '#client/features/explore/stores/searchStore.ts'
import type { Parts } from '#client/view/listChoice.ts'
import type { Workspace } from '#client/view/store/workspace.ts'
import type { Selection } from '#client/view/types.ts'

/** What an entry of the browser's history shows. Held by reference: going back loads nothing. */
export type Seen = {
  readonly path: string
  /** Null: before the first drawing. */
  readonly workspace: Workspace | null
  readonly selection: Selection
  readonly found: Hit | null
  /** What the list of the screen is narrowed to. */
  readonly list: Parts
}

/** Our `history.state` of an entry. */
export type Mark = {
  /** Id of this page load: views of an earlier load are gone, only their addresses remain. */
  readonly loading: number
  readonly key: number
  /** Index of the entry in the history. */
  readonly at: number
}

/** Entries whose view is held; older ones are read from their address. */
const MOST = 200

/** The browser's history as far as this page load knows it. */
export class Entries {
  readonly #seen = new Map<number, Seen>()
  readonly #loading: number
  readonly #first: number
  #keys = 0
  #current: Mark
  #last: number

  /** `kept`: the state of the entry on which the page was loaded; after a reload the index continues from it. */
  constructor(loading: number, kept: unknown) {
    this.#loading = loading
    this.#first = markOf(kept)?.at ?? 0
    this.#last = this.#first
    this.#current = { loading, key: 0, at: this.#first }
  }

  get current(): Mark {
    return this.#current
  }

  /** The state of a new entry after the current one; entries ahead of it are dropped. */
  next(): Mark {
    this.#current = { loading: this.#loading, key: ++this.#keys, at: this.#current.at + 1 }
    this.#last = this.#current.at
    return this.#current
  }

  /** What the current entry shows now. */
  hold(seen: Seen): void {
    this.#seen.delete(this.#current.key)
    this.#seen.set(this.#current.key, seen)
    const [oldest] = this.#seen.keys()
    if (this.#seen.size > MOST && oldest !== undefined) this.#seen.delete(oldest)
  }

  /** The browser went to an entry. Null: this page load does not hold it. */
  arrive(state: unknown): { readonly direction: number; readonly seen: Seen } | null {
    const mark = markOf(state)
    const seen = mark && mark.loading === this.#loading ? this.#seen.get(mark.key) : undefined
    if (!mark || !seen) return null
    const direction = Math.sign(mark.at - this.#current.at)
    this.#current = mark
    return { direction, seen }
  }

  /** The browser is on an entry of an earlier page load: it is ours from now on. */
  adopt(state: unknown): Mark {
    const mark = markOf(state)
    // Without a state it was typed, or a link within the page: a new entry after the current one.
    if (!mark) return this.next()
    this.#current = { loading: this.#loading, key: ++this.#keys, at: mark.at }
    this.#last = Math.max(this.#last, mark.at)
    return this.#current
  }

  /** Whether there is an entry further on in this direction that this page load may go to. */
  goesOn(direction: number): boolean {
    const { at } = this.#current
    return direction < 0 ? at > this.#first : direction > 0 && at < this.#last
  }
}

function markOf(state: unknown): Mark | null {
  const mark = (state as { readonly view?: Partial<Mark> } | null)?.view
  if (typeof mark?.loading !== 'number' || typeof mark.key !== 'number' || typeof mark.at !== 'number') return null
  return { loading: mark.loading, key: mark.key, at: mark.at }
}

/** The same picture with the same selection on the same screen. */
export function isSameSeen(a: Seen, b: Seen): boolean {
  return (
    a.path === b.path &&
    a.workspace === b.workspace &&
    a.found === b.found &&
    JSON.stringify(a.list) === JSON.stringify(b.list) &&
    JSON.stringify(a.selection) === JSON.stringify(b.selection)
  )
}

export function isHere(state: unknown, mark: Mark): boolean {
  const here = markOf(state)
  return here?.loading === mark.loading && here.key === mark.key
}
