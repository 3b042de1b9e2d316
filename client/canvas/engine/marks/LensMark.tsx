import { createElement } from 'react'
import { lensShapes } from '#client/canvas/engine/marks/lensMarks.ts'
import { palettes } from '#client/styles/tokens.ts'
import type { LensLook } from '#client/view/lenses/lens.ts'
import type { ColourScheme } from '#client/view/types.ts'

/** The mark of one class of a lens, as it is drawn on the plate, for legends. */
export function LensMark({ look, scheme }: { readonly look: LensLook; readonly scheme: ColourScheme }) {
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      {lensShapes(look, 5, 1.3, palettes[scheme]).map(({ tag, attributes }, index) =>
        createElement(tag, { ...attributes, key: `${tag}${index}` }),
      )}
    </svg>
  )
}
