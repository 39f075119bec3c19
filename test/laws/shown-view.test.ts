import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AreaAnswer } from '../../presentation/area-figure.ts'
import { levels, methods, quantities, type Quantity } from '../../presentation/choices.ts'
import { levelText } from '../../presentation/names.ts'
import { csvOf } from '../../server/publish/embed/form.csv.ts'
import { geojsonOf } from '../../server/publish/embed/form.geojson.ts'
import { embedPage } from '../../server/publish/embed/page.ts'
import { pictureOf } from '../../server/publish/embed/sheet/picture.ts'
import { publicLanguages, type PublicLanguage } from '../../presentation/address/public-view.ts'
import { showView } from '../../server/publish/view/show.ts'
import { readView } from '../../server/publish/view/view.ts'
import { dense, readable, tableRows } from '../setup/embed.ts'
import { areaAnswer, viewAnswer } from '../setup/shown.ts'

const answers = fc.array(areaAnswer, { minLength: 1, maxLength: 18 })
const method = fc.constantFrom(...methods)
const lists: readonly Quantity[] = [
  'funding',
  'funding-per-inhabitant',
  'full-time-equivalents',
  'facilities',
  'projects',
]

function shownOf(lang: PublicLanguage, quantity: Quantity, given: readonly AreaAnswer[], by = 'quantile') {
  const view = readView(quantity, new Map([['level', 'quarter'], ['lang', lang], ['method', by]])) // prettier-ignore
  return showView(view, viewAnswer(given, quantity), new Map(), 5)
}

/** A number that is zero and stands by itself, as people read it. */
const zero = /(?<![\d.,\u00a0])0(?![\d.,]*[1-9]|[.,]?\d)/

describe.each(quantities)('a map of %s', (quantity) => {
  test.each(publicLanguages)('in %s says in words what its data say, and zero only where they do', (lang) => {
    fc.assert(
      fc.property(answers, method, (given, by) => {
        const shown = shownOf(lang, quantity, given, by)
        const { areas, legend, sentences, notes, wording } = shown
        const hasZero = areas.some(({ state }) => state === 'ZERO')
        for (const { value, state } of areas) expect(zero.test(value)).toBe(state === 'ZERO')
        if (!hasZero) expect([...sentences, ...legend.map(({ label }) => label)].join('\n')).not.toMatch(zero)
        expect(legend.some(({ label }) => label === wording.text('legend.zero'))).toBe(hasZero)
        // The lowest and the highest value are those of areas, in their own words.
        const told = areas.filter(({ figure }) => figure.value !== null)
        const values = told.map(({ figure }) => figure.value!)
        for (const end of [Math.min(...values), Math.max(...values)])
          for (const { figure, value, name } of told)
            if (figure.value === end && told.filter((other) => other.figure.value === end).length <= 3) {
              expect(sentences.join(' ')).toContain(value)
              expect(sentences.join(' ')).toContain(name)
            }
        // Once, where the lists may not be complete.
        const named = ['legend.named', 'legend.namedPartly'] as const
        const isNamed = named.map((id) => text(id)).filter((begin) => notes.some((note) => note.startsWith(begin)))
        const mayLack = lists.includes(quantity) && areas.some(({ figure }) => figure.listComplete === false)
        expect(isNamed.length > 0).toBe(mayLack)

        function text(id: (typeof named)[number]): string {
          return wording.text(id, { complete: 1, count: 1 }).split('.')[0]!
        }
      }),
      { numRuns: 40 },
    )
  })

  test('gives every state a sign of its own, and counts every area in one line of the legend', () => {
    fc.assert(
      fc.property(answers, method, (given, by) => {
        const { areas, legend } = shownOf('de', quantity, given, by)
        const sign = ({ colour, pattern }: (typeof legend)[number]['sign']) => `${pattern} ${colour}`
        const lines = new Map(legend.map((line) => [sign(line.sign), Number(/\d+/.exec(line.count)![0])]))
        expect(lines.size).toBe(legend.length)
        expect(new Set(legend.map(({ label }) => label)).size).toBe(legend.length)
        for (const [line, members] of Map.groupBy(areas, (area) => sign(area.sign))) {
          expect(lines.get(line)).toBe(members.length)
          expect(new Set(members.map(({ state }) => state)).size).toBe(1)
        }
        const patterns = { UNKNOWN: 'unknown', NOTHING_RECORDED: 'nothing', ZERO: 'plain', KNOWN: null, WITHHELD: null }
        for (const { state, sign: own } of areas) if (patterns[state]) expect(own.pattern).toBe(patterns[state])
      }),
      { numRuns: 40 },
    )
  })

  test('tells in every form of every area what the graph tells', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...publicLanguages), (given, lang) => {
        const shown = shownOf(lang, quantity, given)
        const page = embedPage(shown, '', null)
        const svg = dense(readable(pictureOf(shown).svg))
        const rows = tableRows(page)
        const { features } = JSON.parse(geojsonOf(shown))
        const csv: Record<string, string>[] = parse(csvOf(shown, 'en'), { columns: true })
        for (const [index, { name, value, state, figure, remarks }] of shown.areas.entries()) {
          expect(rows[index]).toEqual({ name, value: readable(value) })
          expect(csv[index]).toMatchObject({ name, state, value: String(figure.exact ?? figure.value ?? ''), basis: figure.basis ?? '' }) // prettier-ignore
          expect(features[index].properties).toMatchObject({ name, state, value: figure.value, basis: figure.basis })
          for (const said of [value, ...remarks]) {
            expect(svg).toContain(dense(readable(said)))
            expect(dense(readable(page))).toContain(dense(readable(said)))
          }
        }
      }),
      { numRuns: 15 },
    )
  })
})

test('a figure about few people stays withheld, whatever else is said of it', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const view = readView('people', new Map([['level', 'quarter']]))
      const hidden = new Map([['quarter-0', 'few' as const]])
      const { areas, legend, sentences } = showView(view, viewAnswer(given, 'people'), hidden, 5)
      expect(areas[0]).toMatchObject({ state: 'WITHHELD', value: 'unter 5', remarks: [] })
      expect(areas[0]!.figure).toMatchObject({ value: null, basis: null, dates: null, computed: false })
      expect(legend.find(({ sign }) => sign.pattern === 'withheld')!.count).toBe('1 Gebiet')
      expect(sentences.at(-1)).toMatch(/^Für ein Gebiet wird der Wert zum Schutz/)
    }),
    { numRuns: 40 },
  )
})

test.each(publicLanguages)(
  'in %s the remark about areas without a place names their level as the heading does',
  (lang) => {
    fc.assert(
      fc.property(fc.array(areaAnswer, { minLength: 3, maxLength: 18 }), fc.constantFrom(...levels), (given, level) => {
        const view = readView('people', new Map([['level', level], ['lang', lang]])) // prettier-ignore
        const answer = viewAnswer(given, 'people')
        answer.areas.slice(0, 2).forEach((area) => Object.assign(area, { boundary: null, labelPoint: null }))
        const { notes, wording } = showView(view, answer, new Map(), 5)
        const some = levelText(wording.text, level, 2, given.length)
        expect(notes.filter((note) => note.includes(some))).toHaveLength(1)
      }),
      { numRuns: 20 },
    )
  },
)
