import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levels, quantities } from '../../presentation/choices.ts'
import { fewCells, reckon } from '../../server/coverage/reckon.ts'
import { tasks } from '../../server/coverage/tasks.ts'
import { draw, type Drawing, type Wish } from '../../server/publish/embed/draw.ts'
import { pages } from '../../server/publish/embed/lanes.ts'
import { evenSpread } from '../../server/people/even-spread.ts'
import { spreading } from '../../server/people/spread.ts'
import { publicLanguages } from '../../presentation/address/public-view.ts'
import { readView } from '../../server/publish/view/view.ts'
import { createScene } from '../bench/coverage.ts'
import { areaAnswer, viewAnswer } from '../setup/shown.ts'

const never = new AbortController().signal
const wishes = fc.constantFrom<Wish>(
  { form: 'html', origin: 'https://atlas.example.de', movingMap: { script: '/a.js', parts: ['/b.css'] } },
  { form: 'svg' },
  { form: 'height' },
  { form: 'png', scale: 1 },
  { form: 'png', scale: 2 },
  { form: 'pdf' },
)
const drawings: fc.Arbitrary<Drawing> = fc
  .record({
    quantity: fc.constantFrom(...quantities),
    level: fc.constantFrom(...levels),
    lang: fc.constantFrom(...publicLanguages),
    answers: fc.array(areaAnswer, { minLength: 1, maxLength: 12 }),
    hidden: fc.boolean(),
    wish: wishes,
  })
  .map(({ quantity, level, lang, answers, hidden, wish }) => ({
    view: readView(quantity, new Map(Object.entries({ level, lang }))),
    answer: viewAnswer(answers, quantity),
    hidden: new Map(hidden ? [['quarter-0', 'few'] as const] : []),
    minCount: 5,
    wish,
  }))

/** When a print was made, and the identifiers made of that, are not what is drawn. */
function timeless(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/D:\d{14}Z|\d{4}-\d\d-\d\dT[\d:.]+Z|<[\da-f]{32}>/g, '')
}

test('what a thread draws is what is drawn here', async () => {
  await fc.assert(
    fc.asyncProperty(drawings, async (drawing) => {
      const [there, here] = [await pages.perform(drawing), await draw(drawing)]
      if ('bytes' in there && 'bytes' in here) {
        const plain =
          drawing.wish.form === 'pdf' ? timeless : (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
        expect(plain(there.bytes) === plain(here.bytes)).toBe(true)
      } else expect(there).toEqual(here)
    }),
    { numRuns: 40 },
  )
})

test('what a thread reckons is what is reckoned here, and only much work goes there', async () => {
  const scene = createScene({ cells: fewCells + 1, places: 40, areas: 7, width: 9000 })
  const situation = { ...scene, reach: { metres: 400, detourFactor: 1.2 } }
  const cells = situation.cells.x.length
  for (const name of ['measure', 'choices', 'placesPerPerson'] as const)
    expect(await reckon(name, situation, cells, never)).toEqual(tasks[name](situation))
})

test('people are spread by a thread as they are here', async () => {
  const outlines = [
    { key: 'a', kind: 'QUARTER', rings: [[0, 0, 3000, 0, 3000, 2000, 0, 2500]], surface: 675_000_000 },
    { key: 'b', kind: 'QUARTER', rings: [[3000, 0, 6000, 0, 6000, 2000, 3000, 2000]], surface: 600_000_000 },
  ]
  const people = [1234_000_000, NaN]
  expect(await spreading.run({ outlines, people }, never)).toEqual(evenSpread(outlines, people))
})
