export const SVG = 'http://www.w3.org/2000/svg'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of a drawing with what is in it. What is undefined is left out; text is text, so nothing needs escaping. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, typeof value === 'number' ? short(value) : value)
  element.append(...children)
  return element
}

/** Without the characters that no XML may hold: with one of them the whole file could not be opened. */
export const xmlText = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')

/** A hundredth of a pixel is as fine as anybody sees. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** `matrix(…)` of an element, seen from the upper left corner of a box on the page. */
export function matrixFrom({ a, b, c, d, e, f }: DOMMatrixReadOnly, corner: { left: number; top: number }): string {
  const scale = [a, b, c, d].map((part) => String(Math.round(part * 1e4) / 1e4))
  return `matrix(${[...scale, short(e - corner.left), short(f - corner.top)].join(' ')})`
}
