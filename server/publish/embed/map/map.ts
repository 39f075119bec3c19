import { areaBorders } from '../../../../presentation/borders.ts'
import { mapColours } from '../../../../presentation/palette.ts'
import type { ShownArea, ShownView } from '../../view/shown.ts'
import { facilitySign } from '../../../../presentation/sign.ts'
import { ringsOf, type Frame } from './frame.ts'
import { labelsOf } from './labels.ts'
import type { Mark } from './mark.ts'
import { circleOf, diamondOf, pathOf } from './path.ts'
import { scaleBarOf } from './scale-bar.ts'

const colours = mapColours.light
const pointRadius = 10

/** The map of a view: surfaces, outlines (dashed where they may be off), points of areas without a boundary, labels, scale bar. */
export function mapOf(shown: ShownView, frame: Frame, textSize: number): Mark[] {
  const inSight = shown.areas.filter((area) => isInSight(area, frame))
  const bounded = inSight.filter(({ boundary }) => boundary)
  const points = inSight.filter(({ boundary, labelPoint }) => !boundary && labelPoint)
  const line = (path: string, width: number, dashed: boolean, colour = colours.line): Mark[] =>
    path === '' ? [] : [{ kind: 'line', path, colour, width, dashed }]
  const borders = areaBorders(bounded)
  const borderPath = (dashed: boolean) =>
    pathOf(
      borders.features
        .filter(({ properties }) => properties.dashed === dashed)
        .flatMap(({ geometry }) => geometry.coordinates),
      frame,
      false,
    )
  const selected = bounded.filter((area) => area.selected)
  const marks: Mark[] = [
    ...line(pathOf(ringsOf(shown.city), frame, true), 2, false, '#b4bfc7'),
    ...bounded.map(({ boundary, sign }): Mark => ({
      kind: 'surface',
      path: pathOf(ringsOf(boundary), frame, true),
      sign,
    })),
    ...line(borderPath(true), 1.3, true),
    ...line(borderPath(false), 1.2, false),
    ...selected.flatMap(({ boundary }) => line(pathOf(ringsOf(boundary), frame, true), 3.2, false, colours.selected)),
    ...points.flatMap(({ labelPoint, sign, selected: isSelected }): Mark[] => {
      const [x, y] = frame.place(labelPoint!.coordinates)
      const path = circleOf(x, y, pointRadius)
      const colour = isSelected ? colours.selected : colours.line
      return [{ kind: 'surface', path, sign }, ...line(path, isSelected ? 3.2 : 1.6, true, colour)]
    }),
  ]
  const facilities = shown.facilities.map(({ location, locationEstimated }) => {
    const [x, y] = frame.place(location.coordinates)
    return { x, y, estimated: locationEstimated }
  })
  return [
    ...marks,
    ...facilities.flatMap(({ x, y, estimated }) => facilityMarks(x, y, estimated)),
    ...(shown.view.layers.includes('labels') ? labelsOf(inSight, facilities, frame, textSize) : []),
    ...scaleBarOf(frame, shown.wording, textSize),
  ]
}

/** The mark of a facility around a point. */
export function facilityMarks(x: number, y: number, estimated: boolean): Mark[] {
  const path = diamondOf(x, y)
  const colour = estimated ? colours.mark : colours.halo
  return [
    { kind: 'surface', path, sign: facilitySign(estimated) },
    { kind: 'line', path, colour, width: 1.2, dashed: false },
  ]
}

/** Whether anything of the area is on the paper. */
function isInSight({ boundary, labelPoint }: ShownArea, frame: Frame): boolean {
  const points = boundary ? ringsOf(boundary).flat() : labelPoint ? [labelPoint.coordinates] : []
  const placed = points.map((position) => frame.place(position))
  const overlaps = (axis: 0 | 1, end: number) =>
    placed.some((point) => point[axis] <= end) && placed.some((point) => point[axis] >= 0)
  return overlaps(0, frame.width) && overlaps(1, frame.height)
}
