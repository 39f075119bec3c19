import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  appLanguages,
  type AppView,
  defaultView,
  readAddress,
  roundPosition,
  writeAddress,
} from '../../presentation/address/app-view.ts'
import { farthestReach, mostPlaces } from '../../presentation/address/reach.ts'
import { levels, methods, quantities } from '../../presentation/choices.ts'

const key = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const position = fc.record({ lng: degrees(180), lat: degrees(85), zoom: fc.double({ min: 0, max: 22, noNaN: true }) })
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 5 })
// Places as the address carries them: five decimals.
const hundredThousandths = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5)
const scenario = fc.record({
  add: fc.array(fc.record({ lng: hundredThousandths(180), lat: hundredThousandths(85) }), { maxLength: mostPlaces }),
  close: fc.oneof(fc.constant<string[]>([]), keys),
})
const compare = fc.oneof(
  fc.record({ by: fc.constant('areas' as const), pair: fc.tuple(key, key) }),
  fc.record({ by: fc.constant('days' as const), pair: fc.tuple(day, day) }),
)
const panel = fc.oneof(
  fc.constant({ area: null, facility: null }),
  key.map((area) => ({ area, facility: null })),
  key.map((facility) => ({ area: null, facility })),
)
const view: fc.Arbitrary<AppView> = fc
  .record({
    level: fc.constantFrom(...levels),
    quantity: fc.constantFrom(...quantities),
    method: fc.constantFrom(...methods),
    lang: fc.constantFrom(...appLanguages),
    asOf: fc.option(day),
    position: fc.option(position),
    panel,
    reach: fc.option(fc.integer({ min: 0, max: farthestReach })),
    types: fc.option(keys),
    focus: fc.option(key),
    scenario: fc.option(scenario),
    compare: fc.option(compare),
  })
  .map(({ panel, ...rest }) => ({ ...rest, ...panel }))
const names = [
  'level',
  'quantity',
  'method',
  'asOf',
  'area',
  'facility',
  'lang',
  'lng',
  'lat',
  'zoom',
  'reach',
  'types',
  'focus',
  'add',
  'close',
  'compare',
]

test('a view that is written and read again is the same, but for its rounded position', () => {
  fc.assert(
    fc.property(view, (view) => {
      const read = readAddress(writeAddress(view))
      const { position: before, ...rest } = view
      const { position: after, ...restRead } = read.view
      expect(restRead).toEqual(rest)
      expect(after === null).toBe(before === null)
      for (const part of ['lng', 'lat', 'zoom'] as const) {
        if (before) expect(after![part]).toBeCloseTo(roundPosition(before)[part], 10)
      }
      expect(read.problems).toEqual([])
      expect(writeAddress(read.view)).toBe(writeAddress(view))
    }),
  )
})

test('the default view needs no parameters', () => {
  expect(writeAddress(defaultView)).toBe('')
  expect(readAddress('')).toEqual({ view: defaultView, problems: [] })
})

test('whatever the address says, what can be read from it can be written and read again', () => {
  const parameter = fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), fc.string())
  fc.assert(
    fc.property(fc.array(parameter), (parameters) => {
      const { view, problems } = readAddress(`?${new URLSearchParams(parameters)}`)
      expect(readAddress(writeAddress(view)).problems).toEqual([])
      const used = new URLSearchParams(parameters).size - problems.length
      expect(used).toBeLessThanOrEqual(names.length)
    }),
  )
})

test('a parameter that means nothing is reported, and so is a second one of a name', () => {
  const stranger = fc.string({ minLength: 1 }).filter((name) => !names.includes(name))
  fc.assert(
    fc.property(view, stranger, fc.string(), (view, parameter, value) => {
      const address = writeAddress(view)
      const added = new URLSearchParams({ [parameter]: value })
      const { view: read, problems } = readAddress(`${address || '?'}&${added}`)
      expect(problems).toEqual([...added].map(([parameter, value]) => ({ parameter, value })))
      expect(read).toEqual(readAddress(address).view)
    }),
  )
  expect(readAddress('?lang=en&lang=de')).toMatchObject({
    view: { lang: 'en' },
    problems: [{ parameter: 'lang', value: 'de' }],
  })
})

test.each([
  ['?level=planet', 'level'],
  ['?quantity=', 'quantity'],
  ['?asOf=2017-02-30', 'asOf'],
  ['?asOf=tomorrow', 'asOf'],
  ['?area=../secret', 'area'],
  ['?facility=x&area=y', 'area'],
  ['?reach=-1', 'reach'],
  ['?reach=1e3', 'reach'],
  ['?reach=50001', 'reach'],
  ['?types=', 'types'],
  ['?types=a..b', 'types'],
  ['?close=a.a', 'close'],
  ['?add=7.1', 'add'],
  ['?add=7.123456_51.2', 'add'],
  ['?add=NaN_51.2', 'add'],
  ['?add=7.1_95', 'add'],
  [`?add=${'7.1_51.2*'.repeat(100)}7.1_51.2`, 'add'],
  ['?compare=areas.hoehe', 'compare'],
  ['?compare=days.hoehe.nordstadt', 'compare'],
  ['?compare=planets.a.b', 'compare'],
  ['?lng=7.15&lat=51.25', 'lng'],
  ['?lng=7.15&lat=95&zoom=11', 'lat'],
  ['?lng=7.15&lat=51.25&zoom=near', 'zoom'],
])('%s is reported and falls back', (address, parameter) => {
  const { view, problems } = readAddress(address)
  expect(problems.map((problem) => problem.parameter)).toContain(parameter)
  expect({ ...view, facility: null }).toEqual(defaultView)
})
