import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellSet } from '../../arithmetic/cells.ts'
import { commonGround } from '../../arithmetic/common-ground.ts'
import { cells, detourFactor, metres, places } from '../setup/cells.ts'
import { cover } from '../setup/cover.ts'

/** The same cells on another day: of some pieces people have become known, or are not known yet. */
const twoDays = cells().chain((set) =>
  fc.record({
    first: fc.array(fc.boolean(), { minLength: set.piece.cell.length, maxLength: set.piece.cell.length }),
    second: fc.array(fc.boolean(), { minLength: set.piece.cell.length, maxLength: set.piece.cell.length }),
    set: fc.constant(set),
  }),
)

const knownWhere = (set: CellSet, known: boolean[]): CellSet => ({
  ...set,
  piece: { ...set.piece, people: set.piece.people.map((people, i) => (known[i] ? people : NaN)) },
})

test('where no place changes, nothing changes, whatever becomes known', () => {
  fc.assert(
    fc.property(twoDays, places(), metres, detourFactor, ({ set, first, second }, some, reach, factor) => {
      const { sides } = commonGround(knownWhere(set, first), knownWhere(set, second))
      const [one, other] = sides.map((side) => cover(side, some, { metres: reach, detourFactor: factor }))
      expect(other).toEqual(one)
    }),
  )
})

test('people count exactly where they are known on both sides', () => {
  fc.assert(
    fc.property(twoDays, ({ set, first, second }) => {
      const [one, other] = [knownWhere(set, first), knownWhere(set, second)]
      const { sides, compared, leftOut, leftOutCells, sameCells } = commonGround(one, other)
      expect(sameCells).toBe(true)
      const inBoth = Array.from(set.piece.people, (people, i) => first[i] && second[i] && !Number.isNaN(people))
      for (const side of sides) expect(Array.from(side.piece.people, (people) => !Number.isNaN(people))).toEqual(inBoth)
      const known = new Set(inBoth.flatMap((is, i) => (is ? [set.areas[set.piece.area[i]!]!] : [])))
      expect(compared).toEqual(set.areas.filter((key) => known.has(key)))
      expect([...compared, ...leftOut].sort()).toEqual(set.areas)
      expect(leftOutCells).toBe(inBoth.filter((is, i) => !is && known.has(set.areas[set.piece.area[i]!]!)).length)
    }),
  )
})

test('it does not matter which side is the first', () => {
  fc.assert(
    fc.property(twoDays, cells(), fc.boolean(), ({ set, first }, foreign, same) => {
      const [one, other] = [knownWhere(set, first), same ? set : foreign]
      const [here, there] = [commonGround(one, other), commonGround(other, one)]
      expect(there).toEqual({ ...here, sides: here.sides.toReversed() })
    }),
  )
})

test('of other cells only areas count whose people are wholly known on both sides, and both count the same areas', () => {
  fc.assert(
    fc.property(cells(), cells(), (one, other) => {
      const { sides, compared, sameCells } = commonGround(one, { ...other, halfDiagonal: 50 })
      expect(sameCells).toBe(false)
      for (const [index, side] of sides.entries())
        for (const [area, key] of side.areas.entries()) {
          const pieces = [...side.piece.people].filter((_, i) => side.piece.area[i] === area)
          if (compared.includes(key)) expect(pieces.some(Number.isNaN), `${key} of side ${index}`).toBe(false)
        }
    }),
  )
})

test('areas that one side does not have are dropped from the other', () => {
  fc.assert(
    fc.property(cells(), (set) => {
      const { piece } = set
      const kept = [...piece.cell.keys()].filter((i) => piece.area[i] !== 0)
      const without: CellSet = {
        ...set,
        areas: set.areas.slice(1),
        piece: {
          cell: Uint32Array.from(kept, (i) => piece.cell[i]!),
          area: Uint16Array.from(kept, (i) => piece.area[i]! - 1),
          people: Float64Array.from(kept, (i) => piece.people[i]!),
          surface: Float64Array.from(kept, (i) => piece.surface[i]!),
        },
      }
      const { sides, leftOut, sameCells } = commonGround(set, without)
      expect(sameCells).toBe(true)
      expect(sides[0]).toEqual(sides[1])
      expect(leftOut).toContain(set.areas[0])
    }),
  )
})
