import type { Frame } from './frame.ts'

/** Points nearer to the last one than this are left out, in units of the paper: nobody sees them. */
const nearest = 0.3

/** Lines on the paper as an SVG path with steps of a tenth of a unit. Rings end with `z`. */
export function pathOf(lines: readonly GeoJSON.Position[][], frame: Frame, closed: boolean): string {
  return lines.map((line) => lineOf(line, frame, closed)).join('')
}

function lineOf(line: GeoJSON.Position[], frame: Frame, closed: boolean): string {
  let path = ''
  let [lastX, lastY] = [0, 0]
  const points = closed ? line.slice(0, -1) : line
  for (const [index, position] of points.entries()) {
    const [x, y] = frame.place(position).map((value) => Math.round(value * 10)) as [number, number]
    const isEnd = index === points.length - 1 && !closed
    if (path !== '' && !isEnd && Math.hypot(x - lastX, y - lastY) < nearest * 10) continue
    const step = path === '' ? [x, y] : [x - lastX, y - lastY]
    path += `${path === '' ? 'M' : 'l'}${step.map((value) => String(value / 10)).join(' ')}`
    ;[lastX, lastY] = [x, y]
  }
  return closed ? `${path}z` : path
}

/** A circle as a path. */
export function circleOf(x: number, y: number, radius: number): string {
  const [left, top, across] = [roundUnits(x - radius), roundUnits(y), roundUnits(2 * radius)]
  return `M${left} ${top}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 ${-across} 0z`
}

/** A diamond as a path: the mark of a facility. */
export function diamondOf(x: number, y: number): string {
  return `M${roundUnits(x)} ${roundUnits(y - 6)}l6 6l-6 6l-6 -6z`
}

/** To a tenth of a unit. */
export function roundUnits(value: number): number {
  return Math.round(value * 10) / 10
}
