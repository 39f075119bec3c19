import { screenTileSize, tile, tileSize } from '../../presentation/tile.ts'
import type { Pattern } from '../../presentation/sign.ts'

/** Pixels per CSS pixel of the images drawn for the map. */
export const imageRatio = 2

/** A canvas to draw a map image on, in CSS pixels. */
export function imageCanvas(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width * imageRatio
  canvas.height = height * imageRatio
  const context = canvas.getContext('2d')!
  context.scale(imageRatio, imageRatio)
  return context
}

/** What was drawn, as MapLibre takes it. */
export function imageOf(context: CanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height)
}

/** A pattern as it repeats: its lines on its ground. */
export function drawTile(pattern: Pattern, ground: string, ink: string): CanvasRenderingContext2D {
  const context = imageCanvas(screenTileSize, screenTileSize)
  context.scale(screenTileSize / tileSize, screenTileSize / tileSize)
  context.fillStyle = ground
  context.fillRect(0, 0, tileSize, tileSize)
  context.strokeStyle = ink
  context.lineWidth = 1.2
  for (const [x1, y1, x2, y2] of tile[pattern]) {
    context.beginPath()
    context.moveTo(x1, y1)
    context.lineTo(x2, y2)
    context.stroke()
  }
  return context
}

/** A diamond in the middle of a square of so many CSS pixels, two away from its edges. */
export function diamondIn(size: number): Path2D {
  const [middle, end] = [size / 2, size - 2]
  return new Path2D(`M${middle} 2L${end} ${middle}L${middle} ${end}L2 ${middle}z`)
}

/** Fills a shape with a tile that repeats. */
export function fillWithTile(context: CanvasRenderingContext2D, shape: Path2D, drawn: CanvasRenderingContext2D): void {
  const pattern = context.createPattern(drawn.canvas, 'repeat')!
  // The tile has the pixels of the screen, the canvas the units of the page.
  pattern.setTransform(new DOMMatrix().scale(1 / imageRatio))
  context.fillStyle = pattern
  context.fill(shape)
}
