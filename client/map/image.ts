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

/** Fills a square with diagonal lines that continue seamlessly from tile to tile: the sign for "unknown". */
export function drawHatch(context: CanvasRenderingContext2D, size: number, line: string, ground: string): void {
  context.fillStyle = ground
  context.fillRect(0, 0, size, size)
  context.strokeStyle = line
  context.lineWidth = 1.25
  context.beginPath()
  for (let offset = -size; offset <= size; offset += size / 2) {
    context.moveTo(offset - 1, size + 1)
    context.lineTo(offset + size + 1, -1)
  }
  context.stroke()
}
