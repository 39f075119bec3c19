import { expect, test } from 'vitest'
import { point, useCoverage } from '../setup/coverage.ts'

const { coverage } = useCoverage()
const areas = { keys: ['hoehe', 'nordstadt', 'ostersbaum'] }
const fields = `total { people peopleReached } before { peopleReached } newlyReached noLongerReached
  areas { area { key } figures { peopleReached } before { peopleReached } newlyReached noLongerReached }
  places { key x y capacity facility { key } } facilitiesEstimated { key } facilitiesWithoutPlace { key }`
const plain = 'total { peopleReached share meanDistance curve { metres share } }'
const sum = (numbers: number[]) => Math.round(numbers.reduce((all, number) => all + number * 1e6, 0))

test('without a scenario there is no before and no change', async () => {
  const answer = await coverage(fields, { areas })
  expect(answer).toMatchObject({ before: null, newlyReached: null, noLongerReached: null })
})

/** Whether a difference comes of nothing but rounding so many numbers to whole people. */
const isRoundingOf = (numbers: number) => (difference: number) => Math.abs(difference) <= numbers / 2

test('a new place reaches more: before, after and difference per area add up', async () => {
  const answer = await coverage(fields, {
    areas,
    scenario: { add: [{ location: point(7.136, 51.2606), type: 'youth-centre', capacity: 40 }] },
  })
  expect(answer.noLongerReached).toBe(0)
  expect(answer.newlyReached).toBeGreaterThan(1000)
  expect(answer.before.peopleReached + answer.newlyReached - answer.total.peopleReached).toSatisfy(isRoundingOf(3))
  expect(sum(answer.areas.map((area: any) => area.newlyReached)) / 1e6 - answer.newlyReached).toSatisfy(
    isRoundingOf(answer.areas.length + 1),
  )
  for (const { figures, before, newlyReached, noLongerReached } of answer.areas)
    expect(before.peopleReached + newlyReached - noLongerReached - figures.peopleReached).toSatisfy(isRoundingOf(4))
  expect(answer.places.at(-1)).toMatchObject({ key: 'added:0', capacity: 40, facility: null })
})

test('closing loses, and closing with a new place on the same spot changes nothing', async () => {
  const closed = await coverage(fields, { areas, scenario: { close: ['ot-hoehe', 'ot-hoehe'] } })
  expect(closed.newlyReached).toBe(0)
  expect(closed.noLongerReached).toBeGreaterThan(1000)
  expect(closed.places.map(({ key }: any) => key)).toEqual(['alte-feuerwache', 'nachbarschaftsheim', 'zkj-roettgen'])
  expect(closed.facilitiesEstimated.map(({ key }: any) => key)).toEqual(['nachbarschaftsheim'])

  const again = await coverage(fields, {
    areas,
    scenario: { close: ['ot-hoehe'], add: [{ location: point(7.0647, 51.2176) }] },
  })
  expect(again).toMatchObject({ newlyReached: 0, noLongerReached: 0 })
  expect(again.total).toEqual((await coverage('total { people peopleReached }', { areas })).total)
})

test('moving is closing and adding; a mobile facility gets a place', async () => {
  const there = point(7.136, 51.2606)
  const moved = await coverage(fields, { areas, scenario: { move: [{ key: 'ot-hoehe', location: there }] } })
  const instead = await coverage(fields, { areas, scenario: { close: ['ot-hoehe'], add: [{ location: there }] } })
  expect(moved.total).toEqual(instead.total)
  expect([moved.newlyReached, moved.noLongerReached]).toEqual([instead.newlyReached, instead.noLongerReached])
  expect(moved.facilitiesEstimated.map(({ key }: any) => key)).not.toContain('ot-hoehe')

  const parked = await coverage(fields, { areas, scenario: { move: [{ key: 'spielmobil', location: there }] } })
  expect(parked.places.map(({ key }: any) => key)).toContain('spielmobil')
  expect(parked.facilitiesWithoutPlace).toEqual(
    moved.facilitiesWithoutPlace.filter(({ key }: any) => key !== 'spielmobil'),
  )
  expect(parked.newlyReached).toBeGreaterThan(0)
})

test('an empty scenario changes nothing', async () => {
  const answer = await coverage(fields, { areas, scenario: {} })
  expect(answer).toMatchObject({ newlyReached: 0, noLongerReached: 0 })
  expect(answer.before.peopleReached).toBe(answer.total.peopleReached)
})

test('places outside the city, far away, on a border, and several at one spot are answered correctly', async () => {
  const now = await coverage(plain, { areas })
  const withPlaces = (...locations: unknown[]) =>
    coverage(plain, { areas, scenario: { add: locations.map((location) => ({ location })) } })
  expect(await withPlaces(point(13.4, 52.5))).toEqual(now)
  // On the corner of the boundary of Nordstadt.
  const border = await withPlaces(point(7.141, 51.2582))
  expect(border.total.peopleReached).toBeGreaterThan(now.total.peopleReached)
  expect(await withPlaces(point(7.141, 51.2582), point(7.141, 51.2582))).toEqual(border)
})

test('10,000 new places are answered, and within a few seconds', async () => {
  const add = Array.from({ length: 10_000 }, (_, i) => ({
    location: point(7.05 + (i % 100) / 500, 51.2 + Math.floor(i / 100) / 1000),
  }))
  const begin = performance.now()
  const { total } = await coverage('total { share placesToChooseFrom }', { areas, scenario: { add } })
  expect(total.share).toBe(1)
  expect(total.placesToChooseFrom).toBeGreaterThan(20)
  expect(performance.now() - begin).toBeLessThan(5000)
})
