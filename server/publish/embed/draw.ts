import type { ViewAnswer } from '../view/ask.ts'
import type { Hidden } from '../view/protect.ts'
import { showView } from '../view/show.ts'
import type { View } from '../view/view.ts'
import type { MovingMap } from './moving-map.ts'
import { embedPage } from './page.ts'
import { largestScale, pictureOf, pngOf } from './sheet/picture.ts'
import { pdfOf } from './sheet/print.ts'

/** What is to be drawn of a view. */
export type Wish =
  | { form: 'html'; origin: string; movingMap: MovingMap | null }
  | { form: 'svg' | 'pdf' | 'height' }
  | { form: 'png'; scale: number }

/** A view as it was read, and what is to be drawn of it: plain data, so that a thread can do it. */
export interface Drawing {
  view: View
  answer: ViewAnswer
  hidden: ReadonlyMap<string, Hidden>
  minCount: number
  wish: Wish
}

/** What came of a drawing: text, bytes, the height of the picture in its units, or the largest scale (0 = none) that could be drawn. */
export type Drawn = { text: string } | { bytes: Uint8Array } | { height: number } | { largestScale: number }

/** Draw a form of a view. */
export async function draw({ view, answer, hidden, minCount, wish }: Drawing): Promise<Drawn> {
  const shown = showView(view, answer, hidden, minCount)
  switch (wish.form) {
    case 'html':
      return { text: embedPage(shown, wish.origin, wish.movingMap) }
    case 'svg':
      return { text: pictureOf(shown).svg }
    case 'height':
      return { height: pictureOf(shown).height }
    case 'pdf':
      return { bytes: await pdfOf(shown) }
    case 'png': {
      const picture = pictureOf(shown)
      const most = largestScale(picture)
      return wish.scale > most ? { largestScale: most } : { bytes: pngOf(picture, wish.scale) }
    }
  }
}
