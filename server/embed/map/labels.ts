import { mapColours } from '../../../presentation/palette.ts'
import type { ShownArea } from '../../view/show.ts'
import { textWidth } from './fonts.ts'
import type { Frame } from './frame.ts'
import type { Mark } from './mark.ts'

type Box = { left: number; top: number; right: number; bottom: number }
type Line = { text: string; bold: boolean; translated: boolean }

const lineHeight = 1.22
/** Browsers draw with a font of their own, which may be wider. */
const widening = 1.08

/** Names and figures of areas where there is room for them: name and figure, or else the figure alone, or else nothing. */
export function labelsOf(areas: readonly ShownArea[], frame: Frame, size: number): Mark[] {
  const taken: Box[] = areas.flatMap((area) => (area.boundary ? [] : pointBox(area, frame)))
  const marks: Mark[] = []
  for (const area of areas.toSorted((one, other) => Number(other.selected) - Number(one.selected))) {
    if (area.labelPoint === null) continue
    const [x, y] = frame.place(area.labelPoint.coordinates)
    const figure = { text: area.value, bold: false, translated: true }
    const whole = [...nameLines(area.name), figure]
    const offsets = area.boundary ? [0, size, -size, 2 * size, -2 * size] : [2.6 * size, -2.6 * size]
    const choice = [whole, [figure]]
      .flatMap((lines) => offsets.map((offset) => ({ lines, box: boxOf(lines, x, y + offset, size) })))
      .find(({ box }) => fits(box, frame) && !taken.some((other) => overlap(box, other)))
    if (!choice) continue
    taken.push(choice.box)
    marks.push(...textMarks(choice.lines, choice.box, size))
  }
  return marks
}

/** A long name stands in two lines, broken where it has a slash or a hyphen. */
function nameLines(name: string): Line[] {
  const [, first, second] = /^(.{6,}?[/-])(.{4,})$/.exec(name) ?? []
  const texts = name.length > 14 && first ? [first, second!] : [name]
  return texts.map((text) => ({ text, bold: true, translated: false }))
}

function boxOf(lines: readonly Line[], x: number, y: number, size: number): Box {
  const width = Math.max(...lines.map(({ text, bold }) => textWidth(text, size, bold) * widening))
  const height = lines.length * size * lineHeight
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function textMarks(lines: readonly Line[], { left, right, top }: Box, size: number): Mark[] {
  return lines.map((line, index): Mark => ({
    kind: 'text',
    x: (left + right) / 2,
    y: top + size * (0.95 + index * lineHeight),
    size,
    anchor: 'middle',
    colour: mapColours.light.ink,
    halo: true,
    ...line,
  }))
}

function pointBox({ labelPoint }: ShownArea, frame: Frame): Box[] {
  if (!labelPoint) return []
  const [x, y] = frame.place(labelPoint.coordinates)
  return [{ left: x - 11, right: x + 11, top: y - 11, bottom: y + 11 }]
}

function fits(box: Box, { width, height }: Frame): boolean {
  return box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 18
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
