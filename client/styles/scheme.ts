import { useSyncExternalStore } from 'react'
import { recall, remember } from '#client/memory/memory.ts'
import { cssVariablesOf, fonts } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

const KEY = 'scheme'
const listeners = new Set<() => void>()
let scheme: ColourScheme = 'light'

/** Light or dark, for what draws by itself. */
export function useScheme(): ColourScheme {
  return useSyncExternalStore(subscribe, () => scheme)
}

export const schemeNow = (): ColourScheme => scheme

/** What was chosen last, else what the system prefers. Called once, before the first picture. */
export function startScheme(): void {
  const kept = recall(KEY)
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  apply(kept === 'light' || kept === 'dark' ? kept : system)
}

/** Changes between light and dark, and remembers it. */
export function switchScheme(): void {
  apply(scheme === 'light' ? 'dark' : 'light')
  remember(KEY, scheme)
}

/** Writes the tokens as variables on the page: the page policy allows this, and no style text without a nonce. */
function apply(chosen: ColourScheme): void {
  scheme = chosen
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(cssVariablesOf(scheme))) style.setProperty(name, value)
  style.setProperty('--sans', fonts.sans)
  style.setProperty('--serif', fonts.serif)
  style.setProperty('color-scheme', scheme)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
