type Keyed = { readonly key: string }

let asks = 0

/** A key that no other question of this page has. */
export const nextKey = (): string => `${++asks}`

/**
 * One worker for the page, started by `warm` or the first question and warm for the next. The answer has the key of its
 * question; null where no worker can be started or it failed, after which the next question starts a new one.
 */
export function workerOf<Question extends Keyed, Answer extends Keyed>(
  start: () => Worker,
): { readonly warm: () => Worker | null; readonly ask: (question: Question) => Promise<Answer | null> } {
  let worker: Worker | null = null
  const warm = () => {
    try {
      worker ??= start()
    } catch {
      return null
    }
    return worker
  }
  const ask = (question: Question) =>
    new Promise<Answer | null>((resolve) => {
      const asked = warm()
      if (!asked) {
        resolve(null)
        return
      }
      const done = (answer: Answer | null) => {
        asked.removeEventListener('message', listen)
        asked.removeEventListener('error', fail)
        resolve(answer)
      }
      const listen = ({ data }: MessageEvent<Answer>) => {
        if (data.key === question.key) done(data)
      }
      const fail = () => {
        worker = null
        done(null)
      }
      asked.addEventListener('message', listen)
      asked.addEventListener('error', fail)
      asked.postMessage(question)
    })
  return { warm, ask }
}
