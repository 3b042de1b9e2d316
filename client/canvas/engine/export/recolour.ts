import type { Palette, Token } from '#client/styles/tokens.ts'

/** A colour as the page says it, as it is written in a palette: six digits. Null: it is none. */
export function hexOf(colour: string): string | null {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour.toUpperCase()
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(colour)
  if (!parts) return null
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`
}

/** The colour of the same meaning in another palette; what is in no palette stays as it is. */
export function translated(colour: string, from: Palette, to: Palette): string {
  const hex = hexOf(colour)
  if (!hex) return colour
  const token = (Object.keys(from) as Token[]).find((one) => from[one] === hex)
  return token ? to[token] : hex
}

export function recolour(root: Element, from: Palette, to: Palette): void {
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const name of ['fill', 'stroke'])
      if (element.hasAttribute(name)) element.setAttribute(name, translated(element.getAttribute(name) ?? '', from, to))
}
