import { mapColours } from '../../presentation/palette.ts'
import type { Pattern, Sign } from '../../presentation/sign.ts'
import { groundOf, inkOf, tile, tileSize } from '../../presentation/tile.ts'
import { imageCanvas, imageOf, imageRatio } from '../map/image.ts'

const discSize = 30
const diamondSize = 18

/** How a public map's images are named: shape, pattern, colour. An area's colour is '' where the pattern has its own. */
type Shape = 'tile' | 'disc' | 'diamond'

/** The name of the image of this shape for the sign that a feature has. */
export function signImage(shape: Shape) {
  return ['concat', `${shape}|`, ['get', 'pattern'], '|', ['coalesce', ['get', 'colour'], '']] as never
}

/** Draws the image with this name as the picture of the map has it: the same grounds, the same patterns. */
export function drawSignImage(id: string): ImageData | null {
  const [shape, pattern, colour] = id.split('|') as [Shape, Pattern, string]
  const sign = { pattern, colour: colour || null }
  if (shape === 'tile') return imageOf(drawTile(sign))
  if (shape === 'disc') return drawShape(sign, discSize, disc(), mapColours.light.line)
  return shape === 'diamond' ? drawShape(sign, diamondSize, diamond(), mapColours.light.mark) : null
}

function drawTile(sign: Sign): CanvasRenderingContext2D {
  const context = imageCanvas(tileSize, tileSize)
  context.fillStyle = groundOf(sign)
  context.fillRect(0, 0, tileSize, tileSize)
  context.strokeStyle = inkOf(sign)
  context.lineWidth = 1.2
  for (const [x1, y1, x2, y2] of tile[sign.pattern]) {
    context.beginPath()
    context.moveTo(x1, y1)
    context.lineTo(x2, y2)
    context.stroke()
  }
  return context
}

function drawShape(sign: Sign, size: number, shape: Path2D, rim: string): ImageData {
  const context = imageCanvas(size, size)
  const pattern = context.createPattern(drawTile(sign).canvas, 'repeat')!
  // The tile has the pixels of the screen, the canvas the units of the page.
  pattern.setTransform(new DOMMatrix().scale(1 / imageRatio))
  context.fillStyle = pattern
  context.fill(shape)
  context.strokeStyle = rim
  context.lineWidth = 1.6
  context.stroke(shape)
  return imageOf(context)
}

function disc(): Path2D {
  const path = new Path2D()
  path.arc(discSize / 2, discSize / 2, discSize / 2 - 2, 0, 2 * Math.PI)
  return path
}

function diamond(): Path2D {
  const [middle, end] = [diamondSize / 2, diamondSize - 2]
  return new Path2D(`M${middle} 2L${end} ${middle}L${middle} ${end}L2 ${middle}z`)
}
