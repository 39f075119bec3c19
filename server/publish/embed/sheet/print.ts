import PDFDocument from 'pdfkit'
import { mapColours } from '../../../../presentation/palette.ts'
import type { ShownView } from '../../view/shown.ts'
import type { Sign } from '../../../../presentation/sign.ts'
import { fontFiles } from '../map/fonts.ts'
import type { Mark } from '../map/mark.ts'
import { groundOf, inkOf, tile, tileSize } from '../../../../presentation/tile.ts'
import { runsOf } from './bidi.ts'
import { markup } from '../markup.ts'
import { composeSheet } from './compose.ts'
import { Tags } from './tags.ts'

type Document = PDFKit.PDFDocument
type TextMark = Extract<Mark, { kind: 'text' }>

/** A4 in points, upright. */
const paper = { width: 595, height: 842, margin: 42 }

/** pdfkit puts the title and the subject into XML as they are. */
class TitledDocument extends PDFDocument {
  override endMetadata(): void {
    const { Title = '', Subject = '' } = this.info
    Object.assign(this.info, { Title: markup`${Title}`.source, Subject: markup`${Subject}`.source })
    super.endMetadata()
  }
}

/**
 * The view on A4, for a council paper: real text in embedded fonts, lines and surfaces as vectors, tagged so that it can
 * be read aloud (ISO 32000-1, 14.8). It does not say of itself to be PDF/UA: no validator has seen it.
 */
export async function pdfOf(shown: ShownView): Promise<Buffer> {
  const { title, sentences, wording } = shown
  const sheet = composeSheet(shown, paper)
  const document = new TitledDocument({
    pdfVersion: '1.7',
    tagged: true,
    size: [paper.width, paper.height],
    margin: 0,
    lang: wording.lang,
    displayTitle: true,
    info: { Title: title, Subject: sentences.join(' '), Creator: 'Quartieratlas' },
    autoFirstPage: false,
  })
  const bytes = Array.fromAsync(document as AsyncIterable<Buffer>)
  for (const [name, file] of Object.entries(fontFiles)) document.registerFont(name, file)
  const tags = new Tags(document)
  const rightToLeft = wording.direction === 'rtl'
  for (const marks of sheet.pages) {
    document.addPage()
    for (const mark of marks) tagged(document, tags, mark, rightToLeft)
  }
  document.end()
  return Buffer.concat(await bytes)
}

/** Draw what stands on the paper itself as what it is. */
function tagged(document: Document, tags: Tags, mark: Mark, rightToLeft: boolean): void {
  if (mark.kind === 'map') {
    const { part, x, y, width, height } = mark
    tags.draw(part, () => draw(document, mark, rightToLeft), [x, y, x + width, y + height])
  } else tags.draw(mark.kind === 'text' ? mark.part : undefined, () => draw(document, mark, rightToLeft))
}

function draw(document: Document, mark: Mark, rightToLeft: boolean): void {
  if (mark.kind === 'surface') fill(document, mark.path, mark.sign)
  else if (mark.kind === 'text') write(document, mark, rightToLeft)
  else if (mark.kind === 'line') {
    document.path(mark.path).lineWidth(mark.width).lineJoin('round')
    if (mark.dashed) document.dash(5, { space: 3 })
    else document.undash()
    document.stroke(mark.colour)
  } else {
    document.save().translate(mark.x, mark.y)
    document.rect(0, 0, mark.width, mark.height).clip()
    document.rect(0, 0, mark.width, mark.height).fill(mapColours.light.background)
    for (const inside of mark.marks) draw(document, inside, rightToLeft)
    document.restore()
  }
}

/** The ground, and on it the lines of the pattern. */
function fill(document: Document, path: string, sign: Sign): void {
  document.path(path).fill(groundOf(sign))
  const lines = tile[sign.pattern]
  if (lines.length === 0) return
  const stream = lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`).join(' ')
  const pattern = document.pattern([0, 0, tileSize, tileSize], tileSize, tileSize, `1.2 w ${stream}`)
  document.path(path).fill([pattern, inkOf(sign)] as never)
}

function write(document: Document, mark: TextMark, rightToLeft: boolean): void {
  const { size, bold, anchor, y, colour, halo, text, translated, goesOn } = mark
  const runs = runsOf(text, translated && rightToLeft, bold).map((run) => {
    // With a feature given, a run is shaped as a whole and not word by word, which would put Arabic words in a wrong order.
    const options = run.font.startsWith('arabic') ? { features: ['liga' as const] } : {}
    return { ...run, options, width: document.font(run.font).fontSize(size).widthOfString(run.text, options) }
  })
  const width = runs.reduce((sum, run) => sum + run.width, 0)
  let x = mark.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  if (halo)
    document
      .rect(x - 1.5, y - size * 0.85, width + 3, size * 1.1)
      .fillOpacity(0.75)
      .fill(mapColours.light.halo)
      .fillOpacity(1)
  const space = goesOn ? ' ' : ''
  // Where the order on paper is another than that of reading, the text says itself what is to be read.
  const turned = runs.map((run) => run.text).join('') !== text || runs.some(({ font }) => font.startsWith('arabic'))
  if (turned) document.markContent('Span', { actual: text + space })
  for (const [index, run] of runs.entries()) {
    const after = !turned && index === runs.length - 1 ? space : ''
    document.font(run.font).fontSize(size).fillColor(colour)
    document.text(run.text + after, x, y, { lineBreak: false, baseline: 'alphabetic', ...run.options })
    x += run.width
  }
  if (turned) document.endMarkedContent()
}
