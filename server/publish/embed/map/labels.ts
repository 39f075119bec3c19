import { mapColours } from '../../../../presentation/palette.ts'
import type { ShownArea } from '../../view/shown.ts'
import { textWidth } from './fonts.ts'
import { ringsOf, type Frame } from './frame.ts'
import type { Mark } from './mark.ts'

type Box = { left: number; top: number; right: number; bottom: number }
type Line = { text: string; bold: boolean; translated: boolean }

const lineHeight = 1.22
/** Browsers draw with a font of their own, which may be wider. */
const widening = 1.08
/** Between the labels of two areas, so that nobody reads them as one; in lines. */
const gap = 0.25

/**
 * Names of areas with their figures, where there is room for both: on the area or, in an empty place, right beside it; or
 * nothing, because the table has all of them, and a figure without its name would be read as that of the area above it.
 */
export function labelsOf(
  areas: readonly ShownArea[],
  facilities: readonly { x: number; y: number }[],
  frame: Frame,
  size: number,
): Mark[] {
  const grounds = new Map(areas.map((area) => [area.key, groundBox(area, frame)]))
  const taken: Box[] = [
    ...areas.flatMap((area) => (area.boundary ? [] : (grounds.get(area.key) ?? []))),
    ...facilities.map(({ x, y }) => boxAround([[x, y]], 8)),
  ]
  const marks: Mark[] = []
  for (const area of areas.toSorted((one, other) => Number(other.selected) - Number(one.selected))) {
    const ground = grounds.get(area.key)
    if (!ground || !area.labelPoint) continue
    const [x, y] = frame.place(area.labelPoint.coordinates)
    // Where nothing is recorded, the sign says so: the figures of the others shall stand out.
    const figures = area.state === 'NOTHING_RECORDED' ? [] : [{ text: area.value, bold: false, translated: true }]
    const whole = [...nameLines(area.name), ...figures]
    const others = areas.flatMap(({ key }) => (key === area.key ? [] : (grounds.get(key) ?? [])))
    const isFree = (box: Box, among: readonly Box[]) => fits(box, frame) && !among.some((other) => overlap(box, other))
    const on = [boxOf(whole, x, y, size), boxOf(whole, x, y - size, size), boxOf(whole, x, y + size, size)]
    const choice =
      (area.boundary ? on : []).find((box) => isFree(box, taken)) ??
      besideBoxes(whole, ground, y, size).find((box) => isFree(box, [...taken, ...others]))
    if (!choice) continue
    marks.push(...textMarks(whole, choice, size))
    const { left, right, top, bottom } = choice
    taken.push({ left, right, top: top - size * gap, bottom: bottom + size * gap })
  }
  return marks
}

/** Right below, to the right, to the left (at three heights) and above of an area. */
function besideBoxes(lines: readonly Line[], ground: Box, y: number, size: number): Box[] {
  const { left, right, top, bottom } = boxOf(lines, 0, 0, size)
  const middle = (ground.left + ground.right) / 2
  return [
    boxOf(lines, middle, ground.bottom + bottom, size),
    ...[y, y + size, y - size].flatMap((height) => [
      boxOf(lines, ground.right + 3 + right, height, size),
      boxOf(lines, ground.left - 3 + left, height, size),
    ]),
    boxOf(lines, middle, ground.top + top, size),
  ]
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

/** The box around an area, or around its point; undefined = it has no place. */
function groundBox({ boundary, labelPoint }: ShownArea, frame: Frame): Box | undefined {
  const points = (boundary ? ringsOf(boundary).flat() : labelPoint ? [labelPoint.coordinates] : []).map(frame.place)
  return points.length === 0 ? undefined : boxAround(points, boundary ? 0 : 11)
}

function boxAround(points: readonly [x: number, y: number][], distance: number): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x - distance)
    box.right = Math.max(box.right, x + distance)
    box.top = Math.min(box.top, y - distance)
    box.bottom = Math.max(box.bottom, y + distance)
  }
  return box
}

function fits(box: Box, { width, height }: Frame): boolean {
  return box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 18
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
