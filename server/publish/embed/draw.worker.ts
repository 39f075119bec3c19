import { collect } from './collect.ts'
import { draw, type Drawing, type Drawn } from './draw.ts'

/** What a thread that draws does. */
export default async function drawInThread(drawing: Drawing): Promise<Drawn> {
  const drawn = await draw(drawing)
  if (drawing.wish.form === 'png') await collect()
  return drawn
}
