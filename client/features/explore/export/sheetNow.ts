import i18next from 'i18next'
import { drawnPicture, isPartInView } from '#client/canvas/engine/export/drawnPicture.ts'
import { recolour } from '#client/canvas/engine/export/recolour.ts'
import { legendRows } from '#client/features/explore/export/legendRows.ts'
import { sheetOf } from '#client/features/explore/export/page.ts'
import { type PictureWords, pictureWords } from '#client/features/explore/export/pictureWords.ts'
import type { DataStateQuery } from '#client/generated/graphql.ts'
import type { Graph } from '#client/graph/types.ts'
import { asLanguage } from '#client/i18n/language.ts'
import { schemeNow } from '#client/styles/scheme.ts'
import { palettes, whitePaper } from '#client/styles/tokens.ts'
import { viewStore } from '#client/view/viewStore.ts'

type SheetAs = {
  /** On white paper in the colours of light, whatever the screen shows. */
  readonly isOnPaper: boolean
  readonly state: DataStateQuery['dataState'] | null
}

/** The drawing as it is on the screen at this moment, with all that it must say about itself. */
export function sheetNow(
  drawing: HTMLElement,
  graph: Graph,
  { isOnPaper, state }: SheetAs,
): { readonly sheet: SVGSVGElement; readonly words: PictureWords } {
  const language = asLanguage(i18next.language)
  const words = pictureWords({
    t: i18next.t,
    language,
    view: { ...viewStore.getState(), graph },
    state,
    sentence: document.querySelector('[data-testid="plate-sentence"]')?.textContent ?? '',
    link: window.location.href,
    isPart: isPartInView(drawing),
  })
  const screen = palettes[schemeNow()]
  const palette = isOnPaper ? whitePaper : screen
  const { width, height } = drawing.getBoundingClientRect()
  const [picture, legend] = [drawnPicture(drawing), legendRows(document)]
  for (const part of [picture, ...legend.map(({ sample }) => sample)]) recolour(part, screen, palette)
  return { sheet: sheetOf({ picture, size: { width, height }, legend, words, language, palette }), words }
}

/** The sheet as the page that a printer gets in the place of the screen; null: nothing is drawn. */
export function sheetOnPaper(state: SheetAs['state']): HTMLElement | null {
  const drawing = document.querySelector<HTMLElement>('[data-testid="plate"]')
  const { graph } = viewStore.getState()
  if (!drawing || !graph) return null
  const page = document.createElement('div')
  page.className = 'picture-on-paper on-paper'
  page.append(sheetNow(drawing, graph, { isOnPaper: true, state }).sheet)
  return page
}
