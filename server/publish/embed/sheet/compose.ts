import type { ShownArea, ShownView } from '../../view/shown.ts'
import { formatList } from '../../../../presentation/format.ts'
import type { PublicLanguage } from '../../../../presentation/address/public-view.ts'
import type { Sign } from '../../../../presentation/sign.ts'
import { textWidth } from '../map/fonts.ts'
import { frameOf } from '../map/frame.ts'
import { facilityMarks, mapOf } from '../map/map.ts'
import { noteLine, sourceLanguage, sourceLine } from '../source-line.ts'
import { Sheet, type Paper, type TextManner } from './sheet.ts'

const [textSize, smallSize] = [12, 9.5]
const columnGap = 28
const swatch = { width: 22, height: 14 }

/** The whole view on paper: title, sentences, map, legend, every figure, notes, sources. Picture and print are made of it. */
export function composeSheet(shown: ShownView, paper: Paper): Sheet {
  const { wording, title, subtitle, sentences, notes, sources, lastChanged, attributions, licences } = shown
  const { text, direction } = wording
  const sheet = new Sheet(paper, direction === 'rtl')
  sheet.paragraph(title, { size: 22, bold: true }, 'H1')
  sheet.paragraph(subtitle, { size: textSize, soft: true })
  sheet.y += 4
  sheet.paragraph(sentences.join(' '), { size: textSize })
  addMap(sheet, shown)
  addLegend(sheet, shown)
  addList(sheet, notes, { size: smallSize, soft: true })
  addFigures(sheet, shown)
  sheet.y += 8
  if (sources.length > 0) heading(sheet, text('source.sources'))
  const lines = sources.map((source, index) => `${index + 1} – ${sourceLine(source, wording.lang)}`)
  addList(sheet, lines, { size: smallSize, translated: false }, sourceLanguage(wording.lang))
  sheet.y += 4
  sheet.paragraph(lastChanged, { size: smallSize, soft: true })
  addList(sheet, attributions, { size: smallSize, soft: true, translated: false }, 'de')
  if (licences.length > 0)
    sheet.paragraph(text('notes.licence', { licence: licences.join(', ') }), { size: smallSize, soft: true })
  return sheet
}

function heading(sheet: Sheet, words: string): void {
  sheet.ensure(50)
  sheet.y += 6
  sheet.paragraph(words, { size: textSize, bold: true }, 'H2')
  sheet.y += 4
}

/** Lines of a list. */
function addList(sheet: Sheet, entries: readonly string[], manner: TextManner, lang?: string): void {
  const write = () => {
    for (const entry of entries) sheet.within('LI', () => sheet.paragraph(entry, manner, 'LBody'))
  }
  if (entries.length > 0) sheet.within('L', write, { lang })
}

function addMap(sheet: Sheet, shown: ShownView): void {
  const frame = frameOf(shown, sheet.width, [200, Math.round(sheet.width * 0.56)])
  if (!frame) return
  sheet.y += 8
  const { width, height } = frame
  const marks = mapOf(shown, frame, sheet.width / 62)
  const alt = shown.wording.text('map.label', { title: shown.title })
  sheet.within('Figure', () => sheet.add({ kind: 'map', x: sheet.paper.margin, y: sheet.y, width, height, marks }), {
    alt,
  })
  sheet.y += height + 8
}

function addSwatch(sheet: Sheet, sign: Sign, indent: number, y: number): void {
  const { width, height } = swatch
  const left = sheet.left(indent, width)
  if (sign.pattern === 'facility' || sign.pattern === 'facilityEstimated') {
    sheet.add(...facilityMarks(left + width / 2, y + height / 2, sign.pattern === 'facilityEstimated'))
    return
  }
  const path = `M${left} ${y}h${width}v${height}h${-width}z`
  sheet.add({ kind: 'surface', path, sign }, { kind: 'line', path, colour: '#34444f', width: 0.8, dashed: false })
}

/** The legend in two columns. */
function addLegend(sheet: Sheet, { legend, unit, wording }: ShownView): void {
  if (legend.length === 0) return
  heading(sheet, `${wording.text('legend.legend')} – ${unit}`)
  const column = (sheet.width - columnGap) / 2
  const rows = Math.ceil(legend.length / 2)
  sheet.ensure(rows * 20)
  sheet.within('L', () => {
    for (const [index, { sign, label, count }] of legend.entries()) {
      const indent = index < rows ? 0 : column + columnGap
      const y = sheet.y + (index % rows) * 20
      addSwatch(sheet, sign, indent, y)
      const write = () =>
        sheet.write(`${label} (${count})`, y + 11.5, { size: textSize, indent: indent + swatch.width + 8 })
      sheet.within('LI', () => sheet.within('LBody', write))
    }
  })
  sheet.y += rows * 20 + 2
}

/** Every area with its figure, in two columns, row by row. */
function addFigures(sheet: Sheet, { areas, unit, wording }: ShownView): void {
  const { text } = wording
  if (areas.length === 0) return
  heading(sheet, `${text('table.caption')} – ${unit}`)
  const column = (sheet.width - columnGap) / 2
  sheet.within('Table', () => {
    for (let index = 0; index < areas.length; index += 2) {
      const pair = areas
        .slice(index, index + 2)
        .map((area) => rowOf(sheet, withSources(area, wording), column, wording.lang))
      const height = Math.max(...pair.map((row) => row.height))
      sheet.ensure(height)
      for (const [side, row] of pair.entries()) sheet.within('TR', () => row.draw(side * (column + columnGap)))
      sheet.y += height
    }
  })
}

/** An area whose last remark names its sources by their numbers. */
function withSources(area: ShownArea, { text, intl }: ShownView['wording']): ShownArea {
  const { sourceNumbers, remarks } = area
  if (sourceNumbers.length === 0) return area
  const numbers = formatList(intl, sourceNumbers.map(String))
  return { ...area, remarks: [...remarks, text('source.marks', { count: sourceNumbers.length, numbers })] }
}

/** A row of the table: how high it is, and how it is drawn at an indent. */
function rowOf(sheet: Sheet, area: ShownArea, column: number, lang: PublicLanguage) {
  const { name, value, remarks, sign } = area
  const begin = swatch.width + 6
  const small = { size: smallSize, soft: true, width: column - begin }
  const remarkLines = remarks.length > 0 ? sheet.linesOf(remarks.join(' · '), small) : []
  // German among translated text, as names are: it begins where that begins.
  const foreign = { ...small, name: true }
  const noted = noteLine(area)
  const noteLines = noted ? sheet.linesOf(noted, foreign) : []
  // A value takes at most a good half of its row; the name breaks first.
  const room = column - begin - 10
  const valueWidth = Math.min(textWidth(value, textSize) + 1, room * 0.6)
  const nameLines = sheet.linesOf(name, { size: textSize, bold: true, width: room - valueWidth })
  const valueLines = sheet.linesOf(value, { size: textSize, width: valueWidth })
  const lines = Math.max(nameLines.length, valueLines.length)
  const below = lines * 16 + 10
  const height = lines * 16 + (remarkLines.length + noteLines.length) * 12.5 + 6
  const draw = (indent: number) => {
    addSwatch(sheet, sign, indent, sheet.y + 1)
    const rowManner = { size: textSize, indent: indent + begin, width: column - begin }
    const base = sheet.y + 12
    sheet.within('TH', () => {
      const writeName = () => sheet.writeLines(nameLines, base, 16, { ...rowManner, bold: true, name: true })
      sheet.within('Span', writeName, { lang: 'de' })
      sheet.writeLines(remarkLines, sheet.y + below, 12.5, { ...small, indent: indent + begin })
      const writeNotes = () =>
        sheet.writeLines(noteLines, sheet.y + below + remarkLines.length * 12.5, 12.5, { ...foreign, indent: indent + begin }) // prettier-ignore
      if (noted) sheet.within('Span', writeNotes, { lang: sourceLanguage(lang) })
    })
    sheet.within('TD', () => sheet.writeLines(valueLines, base, 16, rowManner, true))
  }
  return { height, draw }
}
