/** A finished drawing as an image. Its letters are set by the page, whose fonts an image of its own does not have. */
export async function rasterised(svg: SVGSVGElement, scale: number): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(svg.width.baseVal.value * scale)
  canvas.height = Math.round(svg.height.baseVal.value * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas to draw on')
  context.drawImage(await imageOf(withoutText(svg)), 0, 0, canvas.width, canvas.height)
  const host = document.createElement('div')
  Object.assign(host.style, { position: 'fixed', left: '0', top: '0', width: '0', height: '0', overflow: 'hidden' })
  host.ariaHidden = 'true'
  host.append(svg)
  document.body.append(host)
  try {
    await document.fonts.ready
    const toSheet = svg.getScreenCTM()?.inverse()
    if (!toSheet) throw new Error('the sheet has no place on the page')
    const onto = new DOMMatrix([scale, 0, 0, scale, 0, 0]).multiply(toSheet)
    for (const text of svg.querySelectorAll('text')) drawText(context, text, onto)
  } finally {
    host.remove()
  }
  return canvas
}

function withoutText(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  for (const text of copy.querySelectorAll('text')) text.remove()
  return copy
}

async function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Straight text is drawn as one, so that joined scripts stay joined; along a line or letter by letter each has its place. */
function drawText(context: CanvasRenderingContext2D, text: SVGTextElement, onto: DOMMatrix): void {
  const matrix = text.getScreenCTM()
  context.save()
  cutOff(context, text, onto)
  const isBent = text.querySelector('textPath') !== null || (text.getAttribute('x') ?? '').includes(' ')
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  let at = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data, parentElement } = node as Text
    const pieces = isBent ? [...data] : [data]
    if (parentElement instanceof SVGTextContentElement) prepare(context, parentElement)
    for (const piece of pieces) {
      if (matrix && piece.trim() !== '' && at < text.getNumberOfChars()) {
        const { x, y } = text.getStartPositionOfChar(at)
        context.setTransform(onto.multiply(matrix).translate(x, y).rotate(text.getRotationOfChar(at)))
        paint(context, piece)
      }
      at += piece.length
    }
  }
  context.restore()
}

/** Letters end where the drawing around them does. */
function cutOff(context: CanvasRenderingContext2D, text: SVGTextElement, onto: DOMMatrix): void {
  for (
    let around = text.closest('[clip-path]');
    around;
    around = around.parentElement?.closest('[clip-path]') ?? null
  ) {
    const id = /#([^")]+)/.exec(around.getAttribute('clip-path') ?? '')?.[1] ?? ''
    const edges = text.ownerSVGElement && document.querySelector(`clipPath[id="${CSS.escape(id)}"] > rect`)
    const matrix = around instanceof SVGGraphicsElement ? around.getScreenCTM() : null
    if (!(edges instanceof SVGRectElement) || !matrix) continue
    const [x, y, width, height] = [edges.x, edges.y, edges.width, edges.height].map(({ baseVal }) => baseVal.value)
    context.setTransform(onto.multiply(matrix))
    context.beginPath()
    context.rect(x ?? 0, y ?? 0, width ?? 0, height ?? 0)
    context.clip()
  }
}

/** The look of a piece of text, as the page computes it. */
function prepare(context: CanvasRenderingContext2D, element: SVGTextContentElement): void {
  const look = getComputedStyle(element)
  context.canvas.lang = element.closest('[lang]')?.getAttribute('lang') ?? ''
  context.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`
  context.letterSpacing = look.letterSpacing === 'normal' ? '0px' : look.letterSpacing
  context.fillStyle = look.fill
  context.strokeStyle = look.stroke === 'none' ? 'transparent' : look.stroke
  context.lineWidth = Number.parseFloat(look.strokeWidth)
  context.lineJoin = 'round'
}

function paint(context: CanvasRenderingContext2D, piece: string): void {
  context.strokeText(piece, 0, 0)
  context.fillText(piece, 0, 0)
}

/** How many colours a picture has, looked at here and there: one or two, and it is blank. */
export function coloursOf(canvas: HTMLCanvasElement): number {
  const context = canvas.getContext('2d')
  if (!context) return 0
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const seen = new Set<number>()
  for (let at = 0; at < data.length; at += 4 * 7)
    seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
  return seen.size
}
