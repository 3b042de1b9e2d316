import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { showOnPaper } from '#client/styles/scheme.ts'

/** Puts something on the paper before it is printed; what it returns takes it away. Null: nothing to put there. */
type Layer = () => (() => void) | null

/** Brings at once what is on its way. */
type Hurry = () => void

const listeners = new Set<() => void>()
const hurries = new Set<Hurry>()
/** What has come may set out for somewhere itself: places first, then the marks on their way to them. */
const ROUNDS = 3
const layers = new Set<Layer>()
let taken: readonly (() => void)[] = []
let now: 'screen' | 'paper' | 'file' = 'screen'

/** Whether the page is being printed. */
export function usePaper(): boolean {
  return useSyncExternalStore(subscribe, isPaper, isPaper)
}

const isPaper = (): boolean => now === 'paper'

/** Whether lists stand there in full, whatever of them the screen shows: for paper, and for a file. */
export function useInFull(): boolean {
  return useSyncExternalStore(subscribe, isInFull, isInFull)
}

const isInFull = (): boolean => now !== 'screen'

/** Reads the page while its lists are in full. */
export function inFull<What>(read: () => What): What {
  say('file')
  try {
    return read()
  } finally {
    say('screen')
  }
}

/** Called at each printing until the returned function is. */
export function onPaper(layer: Layer): () => void {
  layers.add(layer)
  return () => layers.delete(layer)
}

/** Called before each printing until the returned function is: what is drawn by and by is drawn at once then. */
export function beforePaper(hurry: Hurry): () => void {
  hurries.add(hurry)
  return () => hurries.delete(hurry)
}

/** Listens for printing, from the menu of the browser as from a program. Called once, by `main.tsx`. */
export function startPaper(): void {
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()))
}

/** The browser prints what stands there when this returns: nothing may wait. */
function begin(): void {
  if (now === 'paper') return
  for (let round = 0; round < ROUNDS && hurries.size > 0; round++)
    flushSync(() => {
      for (const hurry of [...hurries]) hurry()
    })
  // In the colours of the screen still: they are translated as a whole.
  taken = [...layers].flatMap((layer) => layer() ?? [])
  say('paper')
}

function end(): void {
  if (now !== 'paper') return
  for (const take of taken) take()
  taken = []
  say('screen')
}

function say(next: typeof now): void {
  const isOther = (next === 'paper') !== (now === 'paper')
  now = next
  flushSync(() => {
    if (isOther) showOnPaper(next === 'paper')
    for (const listener of listeners) listener()
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
