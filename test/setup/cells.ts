import fc from 'fast-check'
import { toMillionths, toSquareDecimetres, type CellSet } from '../../arithmetic/cells.ts'
import type { Place } from '../../arithmetic/place.ts'

/** Whole eighths of a metre: coordinates that can be moved by such a vector without rounding. */
export const eighths = fc.integer({ min: -80_000, max: 80_000 }).map((number) => number / 8)

/** Reaches from nothing to all; often one at which a cell lies exactly. */
export const metres = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 24_000 }),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
)

export const detourFactor = fc.constantFrom(1, 1, 1.25, 1.3)

/** Places, also several at one spot. */
export const places = (most = 12): fc.Arbitrary<Place[]> =>
  fc
    .array(fc.record({ x: eighths, y: eighths, capacity: fc.option(fc.integer({ min: 0, max: 200 })) }), {
      maxLength: most,
    })
    .chain((some) => fc.constantFrom(some, [...some, ...some.slice(0, 1)]))
    .map((some) => some.map((place, i) => ({ key: `place-${i}`, ...place })))

interface RawCell {
  x: number
  y: number
  people: number | null
  share: number
  areas: [number, number]
}

/** Cells in up to four areas, each cell in one or two; the people of one in five are unknown. */
export const cells = (most = 40): fc.Arbitrary<CellSet> =>
  fc
    .array(
      fc.record({
        x: eighths,
        y: eighths,
        people: fc.oneof(
          { weight: 1, arbitrary: fc.constant(null) },
          { weight: 4, arbitrary: fc.integer({ min: 0, max: 900 }) },
        ),
        share: fc.integer({ min: 1, max: 1_000_000 }),
        areas: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })),
      }),
      { maxLength: most },
    )
    .map(toCells)

function toCells(raw: RawCell[]): CellSet {
  const pieces = raw.flatMap(({ people, share, areas: [one, other] }, cell) => {
    const all = people === null ? NaN : toMillionths(people)
    if (one === other || share === 1_000_000)
      return [{ cell, area: one, people: all, surface: toSquareDecimetres(10_000) }]
    // As the cells are divided: whole millionths that add up.
    const part = Math.floor((all * share) / 1e6)
    return [
      { cell, area: one, people: part, surface: share },
      { cell, area: other, people: all - part, surface: 1_000_000 - share },
    ]
  })
  return {
    halfDiagonal: 70.75,
    x: Float64Array.from(raw, ({ x }) => x),
    y: Float64Array.from(raw, ({ y }) => y),
    areas: ['a', 'b', 'c', 'd'],
    piece: {
      cell: Uint32Array.from(pieces, ({ cell }) => cell),
      area: Uint16Array.from(pieces, ({ area }) => area),
      people: Float64Array.from(pieces, ({ people }) => people),
      surface: Float64Array.from(pieces, ({ surface }) => surface),
    },
  }
}
