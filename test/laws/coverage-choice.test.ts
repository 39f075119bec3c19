import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesPerPersonOf } from '../../arithmetic/catchment.ts'
import { toPeople, type CellSet } from '../../arithmetic/cells.ts'
import { choicesOf, meanOverPeople } from '../../arithmetic/choice.ts'
import type { Place } from '../../arithmetic/place.ts'
import { straightLine } from '../../arithmetic/straight-line.ts'
import { cells, detourFactor, metres, places } from '../setup/cells.ts'

function distanceBetween(set: CellSet, cell: number, { x, y }: Place, factor: number): number {
  const [dx, dy] = [x - set.x[cell]!, y - set.y[cell]!]
  return Math.sqrt(dx * dx + dy * dy) * factor
}

test('choices are those of brute force', () => {
  fc.assert(
    fc.property(cells(), places(60), metres, detourFactor, (set, some, reach, factor) => {
      const brute = [...set.x.keys()].map(
        (cell) => some.filter((place) => distanceBetween(set, cell, place, factor) <= reach).length,
      )
      expect([...choicesOf(set, some, reach, straightLine(factor))]).toEqual(brute)
    }),
  )
})

test('all people together are offered exactly the capacity that anyone can reach', () => {
  fc.assert(
    fc.property(cells(), places(), metres, (set, some, reach) => {
      const perPerson = placesPerPersonOf(set, some, reach, straightLine())
      const offering = some.filter(({ capacity }) => capacity !== null)
      if (offering.length === 0) {
        expect(perPerson).toBeNull()
        return
      }
      const pieces = [...set.piece.cell.keys()].filter((i) => set.piece.people[i]! > 0)
      const taken = pieces.reduce((sum, i) => sum + toPeople(set.piece.people[i]!) * perPerson![set.piece.cell[i]!]!, 0)
      const offered = offering
        .filter((place) => pieces.some((i) => distanceBetween(set, set.piece.cell[i]!, place, 1) <= reach))
        .reduce((sum, { capacity }) => sum + capacity!, 0)
      expect(taken).toBeCloseTo(offered, 6)
      const { total } = meanOverPeople(set, perPerson!)
      const living = pieces.reduce((sum, i) => sum + toPeople(set.piece.people[i]!), 0)
      if (living > 0) expect(total! * living).toBeCloseTo(offered, 6)
    }),
  )
})

test('places per person are those of brute force', () => {
  const weightAt = (distance: number, reach: number) =>
    distance <= reach / 3 ? 1 : distance <= (2 * reach) / 3 ? 0.68 : distance <= reach ? 0.22 : 0
  fc.assert(
    fc.property(cells(), places(30), metres, detourFactor, (set, some, reach, factor) => {
      const offering = some.filter(({ capacity }) => capacity !== null)
      fc.pre(offering.length > 0)
      const weight = (cell: number, place: Place) => weightAt(distanceBetween(set, cell, place, factor), reach)
      const pieces = [...set.piece.cell.keys()].filter((i) => set.piece.people[i]! > 0)
      const ratios = offering.map((place) => {
        const demand = pieces.reduce(
          (sum, i) => sum + toPeople(set.piece.people[i]!) * weight(set.piece.cell[i]!, place),
          0,
        )
        return demand > 0 ? place.capacity! / demand : 0
      })
      const found = placesPerPersonOf(set, some, reach, straightLine(factor))!
      set.x.forEach((_, cell) => {
        const expected = offering.reduce((sum, place, i) => sum + ratios[i]! * weight(cell, place), 0)
        expect(Math.abs(found[cell]! - expected)).toBeLessThanOrEqual(1e-9 * expected)
      })
    }),
  )
})

test('sums are those of brute force, also over many points at few spots', () => {
  const spot = fc.integer({ min: 0, max: 20 })
  const many = fc.array(fc.record({ x: spot, y: spot, value: fc.nat({ max: 1000 }) }), { maxLength: 300 })
  const reach = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(Infinity))
  fc.assert(
    fc.property(many, many, reach, (from, to, radius) => {
      const points = (list: typeof from) => ({
        x: Float64Array.from(list, ({ x }) => x),
        y: Float64Array.from(list, ({ y }) => y),
      })
      const values = Float64Array.from(to, ({ value }) => value)
      const brute = from.map(({ x, y }) =>
        to.reduce((sum, other) => sum + (Math.hypot(other.x - x, other.y - y) <= radius ? other.value : 0), 0),
      )
      expect([...straightLine().sumWithin(points(from), points(to), values, radius)]).toEqual(brute)
    }),
  )
})

test('a worked example: two places, three cells', () => {
  const set: CellSet = {
    halfDiagonal: 0,
    x: Float64Array.of(0, 250, 500),
    y: Float64Array.of(0, 0, 0),
    areas: ['a'],
    piece: {
      cell: Uint32Array.of(0, 1, 2),
      area: Uint16Array.of(0, 0, 0),
      people: Float64Array.of(100e6, 50e6, NaN),
      surface: Float64Array.of(1, 1, 1),
    },
  }
  const [near, far]: Place[] = [
    { key: 'near', x: 0, y: 0, capacity: 30 },
    { key: 'far', x: 500, y: 0, capacity: 10 },
  ]
  // near: 30 / (100 · 1 + 50 · 0.22); far: 10 / (50 · 0.22), as the people of the third cell are unknown.
  const [nearRatio, farRatio] = [30 / 111, 10 / 11]
  const perPerson = placesPerPersonOf(set, [near!, far!], 300, straightLine())!
  expect([...perPerson]).toEqual([
    expect.closeTo(nearRatio, 12),
    expect.closeTo(0.22 * nearRatio + 0.22 * farRatio, 12),
    expect.closeTo(farRatio, 12),
  ])
})
