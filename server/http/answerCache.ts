import type { SentBytes } from '#server/http/sendBytes.ts'

/** What an answer depends on. Two askers share one only if all of it is the same. */
export type AnswerKey = {
  readonly documentId: string
  readonly variables: unknown
  readonly clearance: number
  /** Of this clearance: any write that this reader can see moves it, so nothing here ever grows old. */
  readonly dataVersion: number
  readonly today: string
}

export type AnswerCache = {
  readonly get: (key: AnswerKey) => SentBytes | undefined
  readonly set: (key: AnswerKey, answer: SentBytes) => void
}

/** Whole answers, the most recently used ones, up to so many bytes. Each server has its own. */
export function createAnswerCache(maxBytes = 64_000_000): AnswerCache {
  const answers = new Map<string, SentBytes>()
  let bytes = 0
  return {
    get: (key) => {
      const name = nameOf(key)
      const found = answers.get(name)
      if (found) {
        answers.delete(name)
        answers.set(name, found)
      }
      return found
    },
    set: (key, answer) => {
      const name = nameOf(key)
      if (answers.has(name) || answer.plain.length > maxBytes / 8) return
      answers.set(name, answer)
      bytes += sizeOf(name, answer)
      for (const [oldest, one] of answers) {
        if (bytes <= maxBytes) break
        answers.delete(oldest)
        bytes -= sizeOf(oldest, one)
      }
    },
  }
}

function nameOf({ documentId, variables, clearance, dataVersion, today }: AnswerKey): string {
  return JSON.stringify([documentId, clearance, dataVersion, today, variables ?? {}])
}

/** Packed forms are made later and are smaller: reckoned with the plain one. */
function sizeOf(name: string, { plain }: SentBytes): number {
  return name.length * 2 + plain.length * 2
}
