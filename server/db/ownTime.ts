const TURN = 50

/**
 * A timeout that counts only the time in which this process could run. While the event loop or the machine is busy, a
 * reply may wait in the socket unread, and that is no silence of the database. Returns the function that cancels it.
 */
export function afterOwnTime(milliseconds: number, then: () => void): () => void {
  let left = Math.max(1, Math.round(milliseconds / TURN))
  let timer = setTimeout(turn, TURN)
  function turn(): void {
    left -= 1
    if (left === 0) then()
    else timer = setTimeout(turn, TURN)
  }
  return () => clearTimeout(timer)
}
