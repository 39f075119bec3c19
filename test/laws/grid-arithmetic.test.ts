import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportionByWeight } from '../../server/people/apportion-by-weight.ts'
import { clip, surfaceOf, type Ring } from '../../server/people/clip.ts'
import { visitCellShares } from '../../server/people/cover.ts'
import { PairSet } from '../../server/people/pair-set.ts'
import { hexagons, squares, type Tiling } from '../../server/people/tiling.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Rings around a middle, counter-clockwise, that do not cross themselves: at rising angles, any distances. The second is half as large. */
const stars = fc
  .record({
    x: number(-1e6, 1e6),
    y: number(-1e6, 1e6),
    reach: fc.array(number(1, 900), { minLength: 3, maxLength: 40 }),
  })
  .map(({ x, y, reach }): [Ring, Ring] => {
    const around = (scale: number) =>
      reach.flatMap((distance, i) => {
        const angle = (2 * Math.PI * i) / reach.length
        return [x + scale * distance * Math.cos(angle), y + scale * distance * Math.sin(angle)]
      })
    return [around(1), around(0.5)]
  })
const reverse = (ring: Ring): Ring => ring.map((_, i) => ring[i % 2 === 0 ? ring.length - 2 - i : ring.length - i]!)
const tilings: [string, Tiling][] = [
  ['squares', squares(100)],
  ['hexagons', hexagons(50)],
]

function shares(rings: Ring[], tiling: Tiling): Map<string, number> {
  const found = new Map<string, number>()
  visitCellShares(rings, tiling, (column, row, share) => {
    expect(found.has(`${column} ${row}`), 'a tile is told once').toBe(false)
    found.set(`${column} ${row}`, share)
  })
  return found
}
const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0)

describe.each(tilings)('%s cut with an outline', (_, tiling) => {
  test('have shares from 0 to 1 that add up to its surface', () => {
    fc.assert(
      fc.property(stars, ([ring]) => {
        const found = shares([ring], tiling)
        for (const share of found.values()) expect(share > 0 && share <= 1).toBe(true)
        expect(Math.abs(sum(found.values()) * tiling.surface - surfaceOf([ring]))).toBeLessThan(
          1e-6 * tiling.surface * (1 + found.size),
        )
      }),
    )
  })

  test('have shares that add up where the outline is cut in two, or has a hole', () => {
    fc.assert(
      fc.property(stars, number(0, 2 * Math.PI), ([ring, hole], angle) => {
        // A line at any angle, through the middle of an edge.
        const [a, b] = [Math.cos(angle), Math.sin(angle)]
        const c = (a * (ring[0]! + ring[2]!)) / 2 + (b * (ring[1]! + ring[3]!)) / 2
        const [left, right] = [clip(ring, a, b, c), clip(ring, -a, -b, -c)].map((half) =>
          shares(half.length < 6 ? [] : [half], tiling),
        )
        const [whole, inside, around] = [
          shares([ring], tiling),
          shares([hole], tiling),
          shares([ring, reverse(hole)], tiling),
        ]
        for (const [one, other] of [
          [left!, right!],
          [inside, around],
        ] as const)
          for (const [tile, share] of whole)
            expect(Math.abs((one.get(tile) ?? 0) + (other.get(tile) ?? 0) - share)).toBeLessThan(1e-6)
      }),
    )
  })

  test('cover the plane: tiles do not overlap, and each holds its midpoint', () => {
    const around = [-3, -2, -1, 0, 1, 2, 3]
    const cells = around.flatMap((column) => around.map((row) => ({ column, row, ring: tiling.corners(column, row) })))
    for (const { column, row, ring } of cells) {
      expect(surfaceOf([ring])).toBeCloseTo(tiling.surface, 6)
      const own = shares([ring], tiling)
      expect([...own.keys()], `${column} ${row}`).toEqual([`${column} ${row}`])
      const [x, y] = tiling.midpoint(column, row)
      const corners = ring.length / 2
      const mean = [0, 1].map((axis) => sum(ring.filter((_, i) => i % 2 === axis)) / corners)
      expect(mean[0]).toBeCloseTo(x, 9)
      expect(mean[1]).toBeCloseTo(y, 9)
    }
  })
})

describe('a whole number divided among weights', () => {
  const weights = fc.array(fc.nat(1e6), { minLength: 1, maxLength: 200 }).filter((all) => sum(all) > 0)

  test('adds up exactly, in whole parts that are less than one away from their share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), weights, (total, all) => {
        const parts = apportionByWeight(total, all)
        expect(sum(parts)).toBe(total)
        const weight = sum(all)
        for (const [i, part] of parts.entries()) {
          expect(Number.isInteger(part) && part >= 0).toBe(true)
          expect(Math.abs(part - (total / weight) * all[i]!)).toBeLessThan(1 + 1e-13 * total)
        }
      }),
    )
  })

  test('is exact where it divides without rest', () => {
    fc.assert(
      fc.property(fc.nat(20_000), weights, (people, all) => {
        expect([...apportionByWeight(people * sum(all), all)]).toEqual(all.map((weight) => people * weight))
      }),
    )
  })

  test('is unknown when it is', () => expect([...apportionByWeight(NaN, [1, 2])]).toEqual([NaN, NaN]))
})

test('a set of pairs has what was added, once', () => {
  const pair = fc.tuple(fc.integer({ min: -2000, max: 90_000 }), fc.integer({ min: -2000, max: 90_000 }))
  fc.assert(
    fc.property(fc.array(pair), fc.array(pair), (added, others) => {
      const [set, names] = [new PairSet(), new Set<string>()]
      for (const [column, row] of added) {
        expect(set.add(column, row)).toBe(!names.has(`${column} ${row}`))
        names.add(`${column} ${row}`)
      }
      expect(set.size).toBe(names.size)
      for (const [column, row] of [...added, ...others])
        expect(set.has(column, row)).toBe(names.has(`${column} ${row}`))
    }),
  )
})
