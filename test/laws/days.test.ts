import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonDays, daysOf, unitsOfDays } from '../../server/kit/days.ts'
import { centsPerPost, euros } from '../../server/kit/money.ts'

const units = fc.bigInt({ min: 0n, max: 10n ** 14n })
const start = fc.integer({ min: -500_000, max: 500_000 })
const length = fc.integer({ min: 1, max: 40_000 })

describe('units spread over days', () => {
  test('however the days are cut, the pieces add up to the whole, and none is below zero', () => {
    fc.assert(
      fc.property(units, start, length, fc.array(fc.nat(), { maxLength: 30 }), (whole, first, days, cuts) => {
        const range = { start: first, end: first + days }
        const ends = [first, ...cuts.map((cut) => first + (cut % days)), range.end].toSorted((a, b) => a - b)
        const pieces = ends.slice(1).map((end, at) => unitsOfDays(whole, range, { start: ends[at]!, end }))
        expect(pieces.reduce((sum, piece) => sum + piece, 0n)).toBe(whole)
        expect(pieces.every((piece) => piece >= 0n)).toBe(true)
      }),
    )
  })

  test('a piece is less than a unit away from its exact part', () => {
    fc.assert(
      fc.property(units, start, length, fc.nat(), fc.nat(), (whole, first, days, one, other) => {
        const [from, to] = [one % days, other % days].toSorted((a, b) => a - b)
        const part = { start: first + from!, end: first + to! + 1 }
        const exact = whole * BigInt(to! + 1 - from!)
        const told = unitsOfDays(whole, { start: first, end: first + days }, part) * BigInt(days)
        expect(told - exact < BigInt(days) && exact - told < BigInt(days)).toBe(true)
      }),
    )
  })
})

test('a period has all days where an end is open, not stated, or in no calendar', () => {
  const open = { start: -Infinity, end: Infinity }
  for (const period of [null, { start: null, end: null }, { start: '-infinity', end: 'infinity' }])
    expect(daysOf(period)).toEqual(open)
  expect(daysOf({ start: '1970-01-02', end: null })).toEqual({ start: 1, end: Infinity })
})

test('days in common are those that both have; the end belongs to neither', () => {
  expect(commonDays({ start: 1, end: 5 }, { start: 3, end: Infinity })).toEqual({ start: 3, end: 5 })
  expect(commonDays({ start: 1, end: 5 }, { start: 5, end: 9 })).toBeNull()
})

test('cents below zero keep their sign, also those of less than one euro', () => {
  expect([-8500n, -5n, -0n, 5n].map(euros)).toEqual(['-85.00', '-0.05', '0.00', '0.05'])
})

test('per full-time equivalent is rounded half up to the cent', () => {
  expect(centsPerPost(100n, 1500)).toBe(67n)
  expect(centsPerPost(7_897_321n, 1625)).toBe(4_859_890n)
})
