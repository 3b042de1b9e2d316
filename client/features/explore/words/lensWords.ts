import type { TFunction } from 'i18next'
import type { NodeId } from '#client/graph/types.ts'
import { formatNumber } from '#client/i18n/format.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import type { Lens, LensClass } from '#client/view/lenses/lens.ts'
import type { Reading } from '#client/view/reading.ts'
import type { Language } from '#client/view/types.ts'

/** A class in words, with the language of the data where the data names it. */
export function classWords(
  lens: Lens,
  { key, names, values }: LensClass,
  t: TFunction,
  language: Language,
): { readonly text: string; readonly lang?: string } {
  if (names && !values) return nameOf(names, language, { short: true })
  const name = names ? nameOf(names, language, { short: true }).text : ''
  return { text: t(`lens:class.${lens.key}.${names ? 'named' : key}`, { ...values, name }) }
}

/** What the lens says of each node: its class, and the number behind it. */
export function lensTexts(
  lens: Lens,
  { classes, figures, rows }: Pick<Reading, 'classes' | 'figures' | 'rows'>,
  t: TFunction,
  language: Language,
): ReadonlyMap<NodeId, string> {
  // Under the plain lens every list names the sector anyway.
  if (lens.isPlain) return new Map()
  const words = new Map(rows.map(({ of }) => [of.key, classWords(lens, of, t, language).text]))
  return new Map(
    [...classes].map(([id, of]) => {
      const figure = figures.get(id)
      if (figure === undefined) return [id, words.get(of) ?? '']
      const text = figureText(figure, lens.figureAs ?? 'count', language)
      return [id, t(`lens:figure.${lens.key}`, { count: figure, figure: text })]
    }),
  )
}

function figureText(figure: number, as: NonNullable<Lens['figureAs']>, language: Language): string {
  if (as === 'year') return String(figure)
  return as === 'count' ? formatNumber(figure, language) : `${formatNumber(Math.round(figure * 1000) / 10, language)} %`
}
