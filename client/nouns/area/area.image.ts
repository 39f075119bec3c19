import { drawTile, fillWithTile, imageCanvas, imageOf } from '../../map/image.ts'
import type { MapColours } from '../../../presentation/palette.ts'

/** Why an area has no colour of a value: it is unknown, or nothing is recorded. */
export type MissingValue = 'unknown' | 'nothing'

const pointSize = 34

const inks = ({ hatchGround, hatch, nothingGround, nothing }: MapColours) =>
  `${hatchGround}|${hatch}|${nothingGround}|${nothing}`

/** Name of the pattern for areas without a value. */
export function gapImageId(gap: MissingValue, colours: MapColours): string {
  return `area-gap|${inks(colours)}|${gap}`
}

/** Name prefix of the symbol for an area without a boundary; its colour follows, or why it has none. */
export function pointImagePrefix(colours: MapColours): string {
  return `area-point|${inks(colours)}|${colours.line}|`
}

/** Draws the image with this name; null if it is none of ours. */
export function drawAreaImage(id: string): ImageData | null {
  const [kind, hatchGround, hatch, nothingGround, nothing, ...rest] = id.split('|') as string[]
  const drawGap = (gap: MissingValue) =>
    gap === 'nothing' ? drawTile(gap, nothingGround!, nothing!) : drawTile(gap, hatchGround!, hatch!)
  if (kind === 'area-gap') return imageOf(drawGap(rest[0] as MissingValue))
  return kind === 'area-point' ? drawPoint(rest[0]!, rest[1]!, drawGap) : null
}

/** A disc with a dashed rim: somewhere here, its boundary unknown. */
function drawPoint(line: string, fill: string, drawGap: (gap: MissingValue) => CanvasRenderingContext2D): ImageData {
  const context = imageCanvas(pointSize, pointSize)
  const disc = new Path2D()
  disc.arc(pointSize / 2, pointSize / 2, pointSize / 2 - 2.5, 0, 2 * Math.PI)
  if (fill.startsWith('#')) {
    context.fillStyle = fill
    context.fill(disc)
  } else {
    fillWithTile(context, disc, drawGap(fill === 'nothing' ? 'nothing' : 'unknown'))
  }
  context.strokeStyle = line
  context.lineWidth = 2
  context.setLineDash([4, 3])
  context.stroke(disc)
  return imageOf(context)
}
