/** What a step is called: a key of the words of the screen, with the values to put into it. */
export type StepName = { readonly key: string; readonly values: Readonly<Record<string, string | number>> }

/** A step and the whole state on its far side: in `past` the one before it, in `future` the one after it. */
export type Step<State> = { readonly name: StepName; readonly state: State }

/**
 * Undo and redo. Steps hold references to whole states, which share what did not change; nothing is copied or
 * computed backwards, so that undo asks nobody and gives back the very object.
 */
export type History<State> = {
  /** Oldest first. */
  readonly past: readonly Step<State>[]
  readonly present: State
  /** The next to redo first. */
  readonly future: readonly Step<State>[]
}

/** Steps that can be taken back; older ones are forgotten. */
export const MOST_STEPS = 200

export function historyOf<State>(present: State): History<State> {
  return { past: [], present, future: [] }
}

/** A new step. What changes nothing is no step; what was undone before it is gone. */
export function step<State>(history: History<State>, name: StepName, next: State): History<State> {
  if (next === history.present) return history
  return { past: [...history.past, { name, state: history.present }].slice(-MOST_STEPS), present: next, future: [] }
}

/** Goes on with the latest step, as a drag or a slider does: one gesture stays one step. `isSame` tells its own step. */
export function stepOn<State>(
  history: History<State>,
  name: StepName,
  next: State,
  isSame: (latest: StepName) => boolean,
): History<State> {
  const latest = history.past.at(-1)
  if (!latest || history.future.length > 0 || !isSame(latest.name)) return step(history, name, next)
  if (next === history.present) return history
  // Back where the gesture began: then there was no step.
  if (next === latest.state) return { past: history.past.slice(0, -1), present: next, future: [] }
  return { past: [...history.past.slice(0, -1), { name, state: latest.state }], present: next, future: [] }
}

export function undo<State>({ past, present, future }: History<State>): History<State> {
  const latest = past.at(-1)
  if (!latest) return { past, present, future }
  return {
    past: past.slice(0, -1),
    present: latest.state,
    future: [{ name: latest.name, state: present }, ...future],
  }
}

export function redo<State>({ past, present, future }: History<State>): History<State> {
  const [next, ...later] = future
  if (!next) return { past, present, future }
  return { past: [...past, { name: next.name, state: present }], present: next.state, future: later }
}

/** Moves to a state that the stack holds, taking back or doing again as often as needed; null: it does not hold it. */
export function travelTo<State>(history: History<State>, state: State): History<State> | null {
  const back = history.past.findLastIndex((one) => one.state === state)
  const ahead = history.future.findIndex((one) => one.state === state)
  if (history.present !== state && back < 0 && ahead < 0) return null
  let next = history
  while (next.present !== state) next = back >= 0 ? undo(next) : redo(next)
  return next
}

/** What Ctrl+Z would take back; null: nothing. */
export function undoName<State>({ past }: History<State>): StepName | null {
  return past.at(-1)?.name ?? null
}

/** What Ctrl+Y would do again; null: nothing. */
export function redoName<State>({ future }: History<State>): StepName | null {
  return future[0]?.name ?? null
}
