const TURN = 20

/**
 * Gives the milliseconds that this process has had since: those in which a busy machine did not let it run are left out.
 * The server under test runs in this process, so that is the time of its own clock.
 */
export function ownWatch(): () => number {
  let own = 0
  let last = performance.now()
  const tick = () => {
    const now = performance.now()
    own += Math.min(now - last, 2 * TURN)
    last = now
  }
  const timer = setInterval(tick, TURN)
  return () => {
    clearInterval(timer)
    tick()
    return own
  }
}
