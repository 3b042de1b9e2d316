import { useSyncExternalStore } from 'react'
import { recall, remember } from '#client/memory/memory.ts'
import { cssVariablesOf, fonts, palettes, whitePaper } from '#client/styles/tokens.ts'
import type { ColourScheme } from '#client/view/types.ts'

const KEY = 'scheme'
const listeners = new Set<() => void>()
let scheme: ColourScheme = 'light'
let isOnPaper = false

/** Light or dark, for what draws by itself. */
export function useScheme(): ColourScheme {
  return useSyncExternalStore(subscribe, schemeNow)
}

export const schemeNow = (): ColourScheme => (isOnPaper ? 'light' : scheme)

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

/** While the page is printed: the colours of light on white, whatever the screen shows. */
export function showOnPaper(is: boolean): void {
  isOnPaper = is
  apply(scheme)
}

/** Writes the tokens as variables on the page: the page policy allows this, and no style text without a nonce. */
function apply(chosen: ColourScheme): void {
  scheme = chosen
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(cssVariablesOf(isOnPaper ? whitePaper : palettes[scheme])))
    style.setProperty(name, value)
  style.setProperty('--sans', fonts.sans)
  style.setProperty('--serif', fonts.serif)
  style.setProperty('color-scheme', schemeNow())
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
