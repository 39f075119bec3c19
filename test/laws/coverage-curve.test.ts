import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curveOf, mostBreakpoints } from '../../arithmetic/curve.ts'
import { figuresOf, type Figures } from '../../arithmetic/figures.ts'
import { createProfiles } from '../../arithmetic/profile.ts'
import { ascendingOrder } from '../../arithmetic/order.ts'
import { cells, metres, places } from '../setup/cells.ts'
import { cover, nearestDistances } from '../setup/cover.ts'

const quantities = [
  ['people', 'share'],
  ['surface', 'surfaceShare'],
] as const satisfies [quantity: 'people' | 'surface', share: keyof Figures][]

test('a curve at any of its breakpoints equals the answer for that reach', () => {
  fc.assert(
    fc.property(cells(200), places(), metres, (set, some, reach) => {
      const { total } = createProfiles(set, nearestDistances(set, some), 1)
      for (const [quantity, share] of quantities)
        for (const point of curveOf(total, quantity, reach)) {
          expect(cover(set, some, { metres: point.metres, detourFactor: 1 }).total[share]).toBe(point.share)
        }
    }),
    { numRuns: 30 },
  )
})

test('a curve has at most 64 breakpoints, rises, and has 0, the reach and the largest distance', () => {
  fc.assert(
    fc.property(cells(300), places(), metres, (set, some, reach) => {
      const distances = nearestDistances(set, some)
      const { total, areas } = createProfiles(set, distances, 1)
      for (const [quantity] of quantities)
        for (const profile of [total, ...areas]) {
          const curve = curveOf(profile, quantity, reach)
          if (profile[quantity].at(-1) === 0) {
            expect(curve).toEqual([])
            continue
          }
          expect(curve.length).toBeLessThanOrEqual(mostBreakpoints)
          const found = curve.map((point) => point.metres)
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b))
          curve.slice(1).forEach((point, i) => expect(point.share).toBeGreaterThanOrEqual(curve[i]!.share))
          expect(found).toContain(0)
          expect(found).toContain(reach)
          const largest = profile.metres.findLast((distance) => distance < Infinity)
          if (largest !== undefined) {
            expect(found).toContain(largest)
            expect(curve.find((point) => point.metres === largest)!.share).toBe(1)
          }
        }
    }),
  )
})

test('a step between two breakpoints is small, or one cell is larger than it', () => {
  fc.assert(
    fc.property(cells(300), places(3), metres, (set, some, reach) => {
      fc.pre(some.length > 0)
      const { total } = createProfiles(set, nearestDistances(set, some), 1)
      const known = set.piece.people.map((people) => (Number.isNaN(people) ? 0 : people))
      const all = known.reduce((sum, people) => sum + people, 0)
      fc.pre(all > 0)
      const ofCell = new Map<number, number>()
      // Cells that are equally far away come together.
      const distances = nearestDistances(set, some)
      known.forEach((people, i) => {
        const distance = distances[set.piece.cell[i]!]!
        ofCell.set(distance, (ofCell.get(distance) ?? 0) + people)
      })
      const largest = Math.max(...ofCell.values()) / all
      const curve = curveOf(total, 'people', reach)
      curve.slice(1).forEach((point, i) => {
        expect(point.share - curve[i]!.share).toBeLessThanOrEqual(1 / 61 + largest + 1e-9)
      })
    }),
  )
})

test('median and 90th percentile are distances within which half and nine tenths live, and no smaller one is', () => {
  fc.assert(
    fc.property(cells(), places(), metres, (set, some, reach) => {
      const { total } = createProfiles(set, nearestDistances(set, some), 1)
      const { medianDistance, percentile90Distance, share } = figuresOf(total, reach)
      for (const [distance, part] of [
        [medianDistance, 0.5],
        [percentile90Distance, 0.9],
      ] as const) {
        if (distance === null) {
          expect(share === null || some.length === 0).toBe(true)
          continue
        }
        expect(figuresOf(total, distance).share).toBeGreaterThanOrEqual(part)
        const nearer = total.metres.findLast((other) => other < distance)
        if (nearer !== undefined) expect(figuresOf(total, nearer).share).toBeLessThan(part)
      }
    }),
  )
})

test('the order of numbers is that of a sort', () => {
  const number = fc.oneof(
    fc.double({ min: 0, noNaN: true }),
    fc.constantFrom(0, Infinity, 5e-324, 1.7976931348623157e308),
  )
  fc.assert(
    fc.property(fc.array(number), (list) => {
      const positive = list.map(Math.abs)
      const expected = [...positive.keys()].sort((a, b) =>
        positive[a]! < positive[b]! ? -1 : positive[a]! > positive[b]! ? 1 : a - b,
      )
      expect([...ascendingOrder(Float64Array.from(positive))]).toEqual(expected)
    }),
  )
})
