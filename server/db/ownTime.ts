const TURN = 50

/**
 * Calls back after so many milliseconds in which this process had its turns: what a busy event loop or a busy machine took
 * from us is not counted, because an answer that lies in the socket meanwhile is nobody's silence. Gives how to call it off.
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
