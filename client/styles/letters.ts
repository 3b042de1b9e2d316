import { useEffect } from 'react'

/** The fonts of pages, whose files come in parts by letters: each part when something with its letters is drawn. */
const FAMILIES = ['--sans', '--serif'] as const

/**
 * Fetches the letters of rows that the screen keeps folded or on other pages. Paper shows these rows, printing does not
 * wait for a font, and what its letters are not there for stays blank. Null: not known yet.
 */
export function useLetters(rows: readonly unknown[] | null): void {
  useEffect(() => {
    if (rows === null || rows.length === 0) return
    const letters = lettersOf(rows)
    const style = getComputedStyle(document.documentElement)
    // A font that does not come is missed on the screen, too.
    for (const family of FAMILIES)
      document.fonts.load(`1em ${style.getPropertyValue(family)}`, letters).catch(() => undefined)
  }, [rows])
}

/** Each letter once; of records only their sources are printed, and these the screen has. */
export function lettersOf(rows: readonly unknown[]): string {
  const text = JSON.stringify(rows, (key, value: unknown) => (key === 'records' ? undefined : value))
  return [...new Set(text)].join('')
}
