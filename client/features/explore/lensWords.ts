import type { TFunction } from 'i18next'
import type { NodeId } from '#client/graph/types.ts'
import { formatNumber } from '#client/i18n/format.ts'
import { nameOf } from '#client/i18n/nameOf.ts'
import type { Lens, LensClass, Sight } from '#client/view/lenses/lens.ts'
import type { Reading } from '#client/view/lenses/reading.ts'
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
  { classes, rows }: Pick<Reading, 'classes' | 'rows'>,
  sight: Sight,
  t: TFunction,
  language: Language,
): ReadonlyMap<NodeId, string> {
  // Under the plain lens the sector stands in every list anyway.
  if (lens.isPlain) return new Map()
  const words = new Map(rows.map(({ of }) => [of.key, classWords(lens, of, t, language).text]))
  return new Map(
    [...classes].map(([id, of]) => {
      const node = sight.graph.nodes.get(id)
      const figure = node && lens.figureOf ? lens.figureOf(node, sight) : null
      const text = words.get(of) ?? ''
      return [
        id,
        figure === null ? text : `${text} (${t(`lens:figure.${lens.key}`, { figure: figureText(figure, language) })})`,
      ]
    }),
  )
}

/** A share as a percentage with one digit, a count as it is. */
function figureText(figure: number, language: Language): string {
  return Number.isInteger(figure) && figure > 0 ? formatNumber(figure, language) : `${(figure * 100).toFixed(1)} %`
}
