import { drawHatch, imageCanvas, imageOf } from '../map/image.ts'
import type { MapColours } from '../../presentation/palette.ts'

const hatchSize = 10
const pointSize = 34

/** Name of the pattern for unknown values. */
export function hatchImageId({ hatch, hatchGround }: MapColours): string {
  return `area-hatch|${hatch}|${hatchGround}`
}

/** Name prefix of the symbol for an area without a boundary; the fill follows, or nothing for unknown. */
export function pointImagePrefix({ line, hatch, hatchGround }: MapColours): string {
  return `area-point|${line}|${hatch}|${hatchGround}|`
}

/** Draws the image with this name; null if it is none of ours. */
export function drawAreaImage(id: string): ImageData | null {
  const [kind, ...colours] = id.split('|')
  if (kind === 'area-hatch') {
    const context = imageCanvas(hatchSize, hatchSize)
    drawHatch(context, hatchSize, colours[0]!, colours[1]!)
    return imageOf(context)
  }
  return kind === 'area-point' ? drawPoint(colours as [string, string, string, string]) : null
}

/** A disc with a dashed rim: somewhere here, its boundary unknown. */
function drawPoint([line, hatch, hatchGround, fill]: [string, string, string, string]): ImageData {
  const context = imageCanvas(pointSize, pointSize)
  const disc = new Path2D()
  disc.arc(pointSize / 2, pointSize / 2, pointSize / 2 - 2.5, 0, 2 * Math.PI)
  context.save()
  context.clip(disc)
  if (fill) {
    context.fillStyle = fill
    context.fillRect(0, 0, pointSize, pointSize)
  } else {
    drawHatch(context, pointSize, hatch, hatchGround)
  }
  context.restore()
  context.strokeStyle = line
  context.lineWidth = 2
  context.setLineDash([4, 3])
  context.stroke(disc)
  return imageOf(context)
}
