import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw } from '../../server/publish/embed/draw.ts'
import { largestScale, pictureWidth } from '../../server/publish/embed/sheet/picture.ts'
import { ViewError } from '../../server/publish/view/view.error.ts'
import { readView } from '../../server/publish/view/view.ts'
import { areaAnswer, viewAnswer } from '../setup/shown.ts'

test('a picture has at most 30 million pixels: a larger one is not drawn, and the largest scale is said', async () => {
  const answers = fc.sample(areaAnswer, { numRuns: 200, seed: 1 })
  const answer = viewAnswer(answers, 'people')
  const drawing = { view: readView('people', new Map()), answer, hidden: new Map(), minCount: 5 }
  const { height } = (await draw({ ...drawing, wish: { form: 'height' } })) as { height: number }
  const most = largestScale({ height })
  expect(most).toBeLessThan(4)
  expect(pictureWidth * most * height * most).toBeLessThanOrEqual(30e6)
  expect(pictureWidth * (most + 1) * height * (most + 1)).toBeGreaterThan(30e6)
  expect(await draw({ ...drawing, wish: { form: 'png', scale: 4 } })).toEqual({ largestScale: most })
  expect(await draw({ ...drawing, wish: { form: 'png', scale: most } })).toHaveProperty('bytes')
})

test('usual pictures can have every scale, and one that is too long for any says what to take instead', () => {
  expect(largestScale({ height: 2200 })).toBe(4)
  expect(largestScale({ height: 50_000 })).toBe(0)
  const scale = new ViewError('scale', '4', { id: 'scale-at-most', example: '2' })
  expect(scale.message).toBe('scale is "4"; it should be a whole number from 1 to 2: this picture would get too large.')
  expect(new ViewError('ending', '.png', { id: 'too-long' }).in('de')).toContain('richtig wäre: .pdf oder .svg')
})
