import { mapColours } from '../../presentation/palette.ts'
import type { Pattern, Sign } from '../../presentation/sign.ts'
import { groundOf, inkOf } from '../../presentation/tile.ts'
import { diamondIn, drawTile, fillWithTile, imageCanvas, imageOf } from '../map/image.ts'

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
  if (shape === 'tile') return imageOf(tileOf(sign))
  if (shape === 'disc') return drawShape(sign, discSize, disc(), mapColours.light.line)
  return shape === 'diamond' ? drawShape(sign, diamondSize, diamondIn(diamondSize), mapColours.light.mark) : null
}

function drawShape(sign: Sign, size: number, shape: Path2D, rim: string): ImageData {
  const context = imageCanvas(size, size)
  fillWithTile(context, shape, tileOf(sign))
  context.strokeStyle = rim
  context.lineWidth = 1.6
  context.stroke(shape)
  return imageOf(context)
}

function tileOf(sign: Sign): CanvasRenderingContext2D {
  return drawTile(sign.pattern, groundOf(sign), inkOf(sign))
}

function disc(): Path2D {
  const path = new Path2D()
  path.arc(discSize / 2, discSize / 2, discSize / 2 - 2, 0, 2 * Math.PI)
  return path
}
