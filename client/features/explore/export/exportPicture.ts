import { askOnce } from '#client/api/useQuestion.ts'
import { coloursOf, rasterised } from '#client/canvas/engine/export/rasterise.ts'
import { xmlText } from '#client/canvas/engine/export/svg.ts'
import type { Outcome, PictureKind } from '#client/features/explore/export/exportStore.ts'
import type { PictureWords } from '#client/features/explore/export/pictureWords.ts'
import { sheetNow } from '#client/features/explore/export/sheetNow.ts'
import { DataStateDocument, type DataStateQuery } from '#client/generated/graphql.ts'
import { fileName } from '#client/ui/list/fileName.ts'
import { saveFile } from '#client/ui/list/saveFile.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** As sharp as a screen of double density, and as print needs it. */
const SCALE = 2
/** A picture of the network has hundreds of colours, edges of letters included. */
const FEWEST_COLOURS = 12
const PATIENCE = 3000

/** The drawing as it is on the screen, with all that it must say about itself, as a file or on the clipboard. */
export async function exportPicture(kind: PictureKind, isOnPaper: boolean): Promise<Outcome> {
  if (kind === 'copy') {
    // The clipboard is asked while the reader's click still counts; it waits for the picture.
    const png = drawSheet(isOnPaper).then(({ sheet }) => pngOf(sheet))
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return { kind: 'copied' }
  }
  const { sheet, words } = await drawSheet(isOnPaper)
  const name = fileName(words.name, kind)
  saveFile(kind === 'png' ? await pngOf(sheet) : new Blob([svgText(sheet)], { type: 'image/svg+xml' }), name)
  return { kind: 'saved', name }
}

async function drawSheet(isOnPaper: boolean): Promise<{ sheet: SVGSVGElement; words: PictureWords }> {
  const drawing = await settledDrawing()
  const { graph } = viewStore.getState()
  if (!graph) throw new Error('nothing is drawn')
  return sheetNow(drawing, graph, { isOnPaper, state: await dataState(graph.asOf) })
}

/** The drawing, once nothing in it moves. */
async function settledDrawing(): Promise<HTMLElement> {
  for (const end = performance.now() + PATIENCE; ; ) {
    const drawing = document.querySelector<HTMLElement>('[data-testid="plate"]')
    if (drawing && (drawing.dataset.phase === 'settled' || performance.now() > end)) return drawing
    if (performance.now() > end) throw new Error('nothing is drawn')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The picture goes out without the dates of its sources rather than not at all. */
async function dataState(asOf: string): Promise<DataStateQuery['dataState'] | null> {
  const asked = { store: true, signal: AbortSignal.timeout(PATIENCE) }
  return askOnce(DataStateDocument, { asOf }, asked).then(
    (answer) => answer.dataState,
    () => null,
  )
}

async function pngOf(sheet: SVGSVGElement): Promise<Blob> {
  const canvas = await rasterised(sheet, SCALE)
  if (coloursOf(canvas) < FEWEST_COLOURS) throw new Error('the picture is blank')
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image was made'))), 'image/png'),
  )
}

/** Other programs know our fonts by their common names. */
function svgText(sheet: SVGSVGElement): string {
  const text = xmlText(new XMLSerializer().serializeToString(sheet))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replaceAll(/(?:&quot;|")Noto (?:Sans|Serif) JP Variable(?:&quot;|"), ?/g, '')}\n`
}
