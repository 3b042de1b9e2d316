/** Is the server there, and its store? One poll for all questions that failed for want of them. */

/** The picture is well within 5 s of the store's return: its own breaker, one poll and the question itself fit into that. */
const POLL_MS = 400
/** A poll that hangs with the store must not delay the next one. */
const HANGS_MS = 1000

type Listener = () => void
const waiting = new Set<Listener>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Calls `again` once as soon as `/readyz` says yes. Returns how to stop waiting. */
export function whenReady(again: Listener): () => void {
  waiting.add(again)
  timer ??= setTimeout(poll, POLL_MS)
  return () => {
    waiting.delete(again)
    if (waiting.size === 0) stop()
  }
}

async function poll(): Promise<void> {
  const ready = await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(HANGS_MS) }).then(
    (response) => response.ok,
    () => false,
  )
  timer = undefined
  if (waiting.size === 0) return
  if (!ready) {
    timer = setTimeout(poll, POLL_MS)
    return
  }
  const all = [...waiting]
  waiting.clear()
  for (const again of all) again()
}

function stop(): void {
  clearTimeout(timer)
  timer = undefined
}
