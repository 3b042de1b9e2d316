/** Control characters, byte order marks and non-characters: what no text holds, and no XML. A line break is none of them. */
const NEVER = /(?!\n)[\p{Cc}\ufeff\ufffe\uffff]/gu
/** What some program takes for the end of a line; a tab is one of a cell. */
const BREAKS = /\r\n|[\t\v\f\r\u0085\u2028\u2029]/g

/** Takes out of a cell what cannot be shown. `isNote`: several lines are as they should be, and else are one. */
export function cleanCell(text: string, isNote = false): string {
  const lines = text.replace(BREAKS, '\n').replace(NEVER, '')
  return (isNote ? lines : lines.replace(/ *\n\s*/g, ' ')).trim()
}

/** The sign that stands where a character was lost: nobody can say which. */
export const hasLostCharacter = (text: string): boolean => text.includes('\ufffd')

/**
 * Whether a cell holds whole rows: a quotation mark that was not closed swallows what follows up to the next one. Such a
 * cell has as many commas as the lines that it goes over have cells.
 */
export function swallowsRows(text: string, columns: number): boolean {
  const breaks = text.split(/\r\n|\r|\n/).length - 1
  return breaks > 0 && text.split(',').length - 1 >= breaks * (columns - 1)
}
