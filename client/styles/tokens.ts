import type { ColourScheme } from '#client/view/types.ts'

/**
 * The palette by meaning. The only place where a colour is written: CSS variables and the canvas read it.
 * Contrast figures stand in the design page; the marks keep 3:1 and all text keeps 4.5:1 on plate, paper and sunk.
 */
const light = {
  plate: '#FDFCF8',
  paper: '#F7F5EF',
  sunk: '#EFECE3',
  hair: '#DAD5C8',
  hair2: '#B4AD9E',
  edge: '#8A8374',
  ink: '#1F1D1A',
  ink2: '#4F4A43',
  ink3: '#6E685E',
  accent: '#5A4691',
  accentInk: '#4A3880',
  accentSoft: '#E9E4F2',
  accentLine: '#8E7DBB',
  onAccent: '#FDFCF8',
  tie: '#3D3A36',
  tieGrey: '#958E7F',
  dept: '#2B2824',
  warn: '#A34A12',
  academia: '#33608F',
  government: '#82304B',
  industry: '#B9791A',
  community: '#3B9582',
  band: '#E6E1EF',
  // Groups of a lens, each with a form of its own: only where sectors have no hue.
  group1: '#29688F',
  group2: '#C0645B',
  group3: '#094C0C',
  group4: '#801462',
  group5: '#95812D',
  group6: '#2A98A1',
  land: '#EAE6DA',
  coast: '#C6BFAE',
} as const

export type Token = keyof typeof light
export type Palette = Readonly<Record<Token, string>>

const dark: Palette = {
  plate: '#101216',
  paper: '#15171C',
  sunk: '#1C1F26',
  hair: '#2B2F38',
  hair2: '#4A505D',
  edge: '#737987',
  ink: '#EBE7DD',
  ink2: '#BCB7AC',
  ink3: '#918D84',
  accent: '#B5A3E6',
  accentInk: '#CBBDF0',
  accentSoft: '#2A2540',
  accentLine: '#7F6EB4',
  onAccent: '#101216',
  tie: '#CFCABF',
  tieGrey: '#676C77',
  dept: '#E4DFD3',
  warn: '#E39A5C',
  academia: '#79A6D6',
  government: '#CB6484',
  industry: '#D9A441',
  community: '#86D6C3',
  band: '#221F33',
  group1: '#359FD8',
  group2: '#FAA779',
  group3: '#407946',
  group4: '#AE5C8B',
  group5: '#8A8112',
  group6: '#7ADCE8',
  land: '#1D2128',
  coast: '#3A404C',
}

/** For printing: the colours of light on white paper. */
export const whitePaper: Palette = { ...light, plate: '#FFFFFF', paper: '#FFFFFF', onAccent: '#FFFFFF' }

export const palettes: Readonly<Record<ColourScheme, Palette>> = { light, dark }

/** Families as they stand in CSS and in `measureText`. Latin and Japanese ship with us; other scripts fall back to the system. */
export const fonts = {
  sans: '"Noto Sans JP Variable", "Noto Sans JP", system-ui, sans-serif',
  serif: '"Noto Serif JP Variable", "Noto Serif JP", Georgia, serif',
} as const

/** Opacity of ties on the overview; at 150 ties or fewer, or from zoom 1.5, all are 1. */
export const tieOpacity: Readonly<Record<ColourScheme, Readonly<Record<string, number>>>> = {
  light: { in_force: 0.75, expiring: 1, unformalised: 0.55, grey: 0.5 },
  dark: { in_force: 0.58, expiring: 1, unformalised: 0.55, grey: 0.5 },
}

/** `--plate`, `--accent-soft` … as CSS variables of one palette. */
export function cssVariablesOf(palette: Palette): Record<string, string> {
  const entries = Object.entries(palette).map(([token, value]) => [cssVariable(token as Token), value])
  return Object.fromEntries(entries)
}

/** Name of a token as a CSS variable: `accentSoft` → `--accent-soft`, `ink2` → `--ink2`. */
export function cssVariable(token: Token): string {
  return `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
