/**
 * How long anything may take in a test, ms: far more than it needs, because a busy machine is late, not wrong. What hangs
 * is ended by the one watchdog of `npm test`, which says what was running.
 */
export const A_TEST = 15 * 60_000

/** One wait of a page: for an address, an element, a value. */
export const ONE_WAIT = 2 * 60_000
