import type { ViewState } from '#client/view/store/state.ts'

type Watched = Pick<ViewState, 'history' | 'selection' | 'place' | 'strategicOnly' | 'asOf'>

/**
 * What has happened to the view. `act`: the reader did something, which is an entry of the browser's history. `turn`:
 * undo and redo, which the current entry shows from now on. `detail`: positions computed afterwards, or a view opened from an address.
 */
export type Change = 'act' | 'turn' | 'detail'

export function changeOf(now: Watched, before: Watched): Change {
  const [is, was] = [now.history, before.history]
  if (!was) return is || !isSwitched(now, before) ? 'detail' : 'turn'
  if (!is || is === was) return now.selection === before.selection ? 'detail' : 'act'
  const latest = is.past.at(-1)
  if (latest === was.past.at(-1) && is.future === was.future) return 'detail'
  const isRedo = was.future[0]?.state === is.present
  if (isRedo || is.future.length > was.future.length) return 'turn'
  // The browser made the entry when the link was opened.
  return latest?.name.key === 'address' || latest?.name.key === 'back' ? 'detail' : 'act'
}

/** Before the first picture there are no steps. */
function isSwitched(now: Watched, before: Watched): boolean {
  return (
    now.place !== before.place ||
    now.strategicOnly !== before.strategicOnly ||
    now.asOf !== before.asOf ||
    now.selection !== before.selection
  )
}
