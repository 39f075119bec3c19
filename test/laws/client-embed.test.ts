import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { embedAddress, cleanTitle, frameCode, markdownCode } from '../../client/embed/embed.code.ts'
import { acceptSide, draftOf, limits, type EmbedDraft } from '../../client/embed/embed.draft.ts'
import { warningsOf } from '../../client/embed/embed.warnings.ts'
import { defaultView } from '../../presentation/address/app-view.ts'
import { isUsableSection, layers, publicLanguages, type MapSection } from '../../presentation/address/public-view.ts'
import { levels, methods, quantities } from '../../presentation/choices.ts'
import { classesOf } from '../../presentation/classes.ts'
import { figureWith, type FigureState } from '../../presentation/figure.ts'
import { readQuery, readView } from '../../server/publish/view/view.ts'
import { readable } from '../setup/embed.ts'

const drafts: fc.Arbitrary<EmbedDraft> = fc.record({
  quantity: fc.constantFrom(...quantities),
  level: fc.constantFrom(...levels),
  method: fc.constantFrom(...methods),
  asOf: fc.option(fc.constantFrom('1900-01-01', '2017-02-01', '2199-12-31')),
  lang: fc.constantFrom(...publicLanguages),
  title: fc.string({ unit: 'binary', maxLength: 120 }).map((title) => title.slice(0, 120)),
  selection: fc.constant([]),
  layers: fc.subarray([...layers]),
  section: fc.constantFrom(null, [7.1, 51.2, 7.2, 51.3] as MapSection, [7.1234, 51.2, 7.1334, 51.2222] as MapSection),
  interactive: fc.boolean(),
  width: fc.option(fc.integer({ min: 240, max: 2000 })),
  height: fc.integer({ min: 200, max: 4000 }),
  heightScript: fc.boolean(),
})

test('whatever is chosen and typed, the server accepts the address and reads what was chosen', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const { quantity, level, method, asOf, lang, layers: shown, section } = draft
      const { pathname, search } = new URL(embedAddress(draft, 'png'), 'https://atlas.example.de')
      const view = readView(pathname.replace(/\/embed\/(.*)\.png/, '$1'), readQuery(search))
      expect(view).toMatchObject({ quantity, level, method, asOf, lang, section, layers: shown, saved: null })
    }),
  )
})

test('a section that the server would refuse is not offered', () => {
  const degrees = (min: number, max: number) =>
    fc.double({ min, max, noNaN: true }).map((value) => Number(value.toFixed(4)))
  fc.assert(
    fc.property(degrees(-170, 170), degrees(-80, 80), degrees(0, 3), degrees(0, 3), (west, south, wide, high) => {
      const [east, north] = [Number((west + wide).toFixed(4)), Number((south + high).toFixed(4))]
      const section: MapSection = [west, south, east, north]
      const read = () => readView('funding', new Map([['section', section.join(',')]])).section
      if (isUsableSection(section)) expect(read()).toEqual(section)
      else expect(read).toThrow('section')
    }),
  )
})

test('what is as usual is not in the address', () => {
  expect(embedAddress(draftOf(defaultView))).toBe('/embed/funding')
  expect(embedAddress(draftOf(defaultView), 'png')).toBe('/embed/funding.png')
})

test('whether a map can be moved stands in the address of its page alone', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const page = new URL(embedAddress(draft), 'https://atlas.example.de')
      const picture = new URL(embedAddress(draft, 'png'), 'https://atlas.example.de')
      expect(page.searchParams.get('interactive')).toBe(draft.interactive ? null : 'no')
      page.searchParams.delete('interactive')
      expect(page.search).toBe(picture.search)
      expect(`${page.pathname}.png`).toBe(picture.pathname)
    }),
  )
})

test("neither a name nor a title of one's own breaks out of the code of a frame, and the address has neither", () => {
  fc.assert(
    fc.property(drafts, fc.string({ unit: 'binary' }), (draft, name) => {
      const address = `https://atlas.example.de${embedAddress(draft)}`
      const code = frameCode(address, name, draft)
      const title = cleanTitle(draft.title)
      const script = draft.heightScript
        ? '\n<script src="https://atlas.example.de/embed/height.js" async></script>'
        : ''
      const [begin, end] = title === '' ? ['', ''] : ['<figure style="margin: 0">\n<figcaption>', '\n</figure>']
      expect(code.startsWith(begin)).toBe(true)
      expect(code.endsWith(end + script)).toBe(true)
      const inside = code.slice(begin.length, code.length - script.length - end.length)
      const [, caption, frame] = /^(?:([^<>]*)<\/figcaption>\n)?(<iframe .*)$/s.exec(inside)!
      expect(frame).toMatch(/^<iframe( [a-z]+="[^"<>]*")+><\/iframe>$/s)
      expect(frame!.match(/ [a-z]+="/g)).toHaveLength(7)
      expect(readable(caption ?? '')).toBe(title)
      expect(address).not.toContain('title')
    }),
  )
})

test("in Markdown neither brackets nor parentheses end a link early, and a title of one's own is only text", () => {
  const address = 'https://atlas.example.de/embed/funding?section=a)b'
  const code =
    '[![a\\]b\\[c\\\\](https://atlas.example.de/embed/funding?section=a%29b.png)](https://atlas.example.de/embed/funding?section=a%29b)'
  expect(markdownCode(address, `${address}.png`, 'a]b[c\\')).toBe(code)
  expect(markdownCode(address, `${address}.png`, 'a]b[c\\', '**[x](y) <b>&')).toBe(
    `**\\*\\*\\[x\\]\\(y\\) \\<b\\>\\&**\n\n${code}`,
  )
})

test('only whole pixels within the limits make a side', () => {
  for (const [text, pixels] of [
    ['640', 640],
    ['239', null],
    ['2001', null],
    ['6.5', null],
    ['', null],
    ['x', null],
  ] as const)
    expect(acceptSide(text, 'width')).toBe(pixels)
  expect(limits.width[0]).toBeLessThan(limits.width[1])
})

describe('what needs explaining', () => {
  const stateOf = (value: number | null | 'nothing'): FigureState =>
    value === 'nothing' ? 'NOTHING_RECORDED' : value === null ? 'UNKNOWN' : value === 0 ? 'ZERO' : 'KNOWN'
  const area = (value: number | null | 'nothing', boundary: object | null, boundaryAccuracy: number | null) => ({
    figure: figureWith({ value: value === 'nothing' ? null : value, state: stateOf(value) }),
    boundary,
    labelPoint: boundary,
    boundaryAccuracy,
  })
  const warn = (areas: ReturnType<typeof area>[]) => warningsOf(areas, classesOf(areas, 'people', 'quantile', 'light'))

  test('is nothing when all is known and official', () => {
    expect(warn([area(1, {}, 0), area(0, {}, 0)])).toEqual([])
  })

  test('are values unknown or not recorded, unknown places and boundaries that may be off, each with their number', () => {
    const areas = [area(null, {}, 400), area(null, null, null), area('nothing', {}, 400), area(4, {}, 40)]
    expect(warn(areas)).toEqual([
      { id: 'embed.warn.unknown', count: 2 },
      { id: 'embed.warn.nothing', count: 1 },
      { id: 'embed.warn.placeless', count: 1 },
      { id: 'embed.warn.traced', count: 1 },
      { id: 'embed.warn.schematic', count: 2 },
    ])
  })

  test('are more than seven classes', () => {
    const [one] = classesOf([area(1, {}, 0)], 'people', 'quantile', 'light').classes
    const none = classesOf([], 'people', 'quantile', 'light')
    const classes = (count: number) => ({ ...none, classes: Array(count).fill(one) })
    expect(warningsOf([], classes(7))).toEqual([])
    expect(warningsOf([], classes(8))).toEqual([{ id: 'embed.warn.classes', count: 8 }])
  })
})
