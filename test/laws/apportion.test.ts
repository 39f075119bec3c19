import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareOfUnits, splitEqually, totalOf, type Item } from '../../server/kit/apportion.ts'
import { Basis } from '../../server/kit/basis.ts'
import { centsPerHead, euros } from '../../server/kit/money.ts'
import { UnknownReason } from '../../server/kit/unknown.ts'

const units = fc.bigInt({ min: 0n, max: 10n ** 14n })
const count = fc.integer({ min: 1, max: 60 })
const names = (n: number) => Array.from({ length: n }, (_, i) => `part-${i}`)

describe('splitting', () => {
  test('the parts add up to the whole to the cent, and differ by at most one', () => {
    fc.assert(
      fc.property(units, count, (whole, n) => {
        const parts = splitEqually(whole, n)
        expect(parts).toHaveLength(n)
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole)
        expect(parts[0]! - parts.at(-1)!).toBeLessThanOrEqual(1n)
      }),
    )
  })

  test('areas that share an item have together what one area around them has', () => {
    fc.assert(
      fc.property(units, count, fc.nat(), (whole, n, seed) => {
        const item: Item = { key: 'x', units: whole, basis: Basis.DOCUMENTED, parts: names(n) }
        const cut = seed % (n + 1)
        const share = (parts: string[]) => shareOfUnits(item, { inside: new Set(parts), around: null })?.units ?? 0n
        expect(share(names(n).slice(0, cut)) + share(names(n).slice(cut))).toBe(whole)
      }),
    )
  })

  test('the order in which parts are written down changes nothing', () => {
    fc.assert(
      fc.property(
        units,
        fc.shuffledSubarray(names(8), { minLength: 8 }),
        fc.subarray(names(8)),
        (whole, parts, inside) => {
          const share = (order: string[]) =>
            shareOfUnits(
              { key: 'x', units: whole, basis: Basis.DOCUMENTED, parts: order },
              { inside: new Set(inside), around: null },
            )
          expect(share(parts)).toEqual(share(names(8)))
        },
      ),
    )
  })
})

describe('unknown', () => {
  const item: Item = { key: 'x', units: null, basis: null, parts: ['a', 'b'] }

  test('an unknown amount stays unknown in every share, and is nothing where it does not reach', () => {
    expect(shareOfUnits(item, { inside: new Set(['a']), around: null })).toMatchObject({
      units: null,
      unknownReason: 'NOT_STATED',
    })
    expect(shareOfUnits(item, { inside: new Set(), around: null })).toBeNull()
  })

  test('a piece of an item that also lies around the area is a lower limit', () => {
    const known: Item = { ...item, units: 10n, basis: Basis.DOCUMENTED }
    const around = UnknownReason.NOT_SPLIT
    expect(shareOfUnits(known, { inside: new Set(['a']), around })).toMatchObject({
      units: 5n,
      unknownReason: 'NOT_SPLIT',
    })
    expect(shareOfUnits(known, { inside: new Set(), around })).toMatchObject({
      units: null,
      unknownReason: 'NOT_SPLIT',
    })
  })

  test('a cent for two areas is no zero for either: one has it, of the other nobody knows', () => {
    const cent: Item = { ...item, units: 1n, basis: Basis.DOCUMENTED }
    expect(shareOfUnits(cent, { inside: new Set(['a']), around: null })).toMatchObject({ units: 1n })
    expect(shareOfUnits(cent, { inside: new Set(['b']), around: null })).toMatchObject({
      units: null,
      unknownReason: 'NOT_SPLIT',
    })
  })

  const known = { units: 5n, basis: Basis.APPROXIMATE, whole: true, unknownReason: null }
  const zero = { ...known, units: 0n }
  const unknown = shareOfUnits(item, { inside: new Set(['a']), around: null })!

  test('a sum with something unknown says so; of nothing but unknown it is unknown', () => {
    const reason = { unknownReason: 'NOT_STATED' }
    expect(totalOf([known, unknown], false)).toMatchObject({ units: 5n, basis: 'APPROXIMATE', ...reason })
    expect(totalOf([unknown], true)).toMatchObject({ units: null, basis: null, ...reason })
  })

  test('a sum of nothing is nothing, and zero only where the list is complete', () => {
    expect(totalOf([], false)).toMatchObject({ units: null, basis: null, unknownReason: null })
    expect(totalOf([], true)).toMatchObject({ units: 0n, basis: 'DOCUMENTED', unknownReason: null })
  })

  test('a stated zero is zero, but nothing is "at least 0"', () => {
    expect(totalOf([zero], false)).toMatchObject({ units: 0n, basis: 'APPROXIMATE', unknownReason: null })
    expect(totalOf([zero, unknown], true)).toMatchObject({ units: null, basis: null, unknownReason: 'NOT_STATED' })
  })

  test('a sum is computed when it is made of several, or of a share', () => {
    expect([[], [unknown], [known], [known, unknown]].map((shares) => totalOf(shares, true).computed)).toEqual(
      Array(4).fill(false),
    )
    expect([[known, zero], [{ ...known, whole: false }]].map((shares) => totalOf(shares, true).computed)).toEqual([
      true,
      true,
    ])
  })

  test('the bases add up to the total', () => {
    const share = fc.record({
      units,
      basis: fc.constantFrom(...Object.values(Basis)),
      whole: fc.boolean(),
      unknownReason: fc.constant(null),
    })
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), (shares) => {
        const { units: total, byBasis } = totalOf(shares, false)
        expect(byBasis.DOCUMENTED + byBasis.APPROXIMATE + byBasis.ESTIMATED).toBe(total)
      }),
    )
  })
})

describe('money', () => {
  test('cents are written exactly', () => {
    expect([0n, 5n, 50n, 52191500n].map(euros)).toEqual(['0.00', '0.05', '0.50', '521915.00'])
  })

  test('per head is off by at most half a cent', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 10 ** 8 }), (cents, heads) => {
        const error = 2n * (centsPerHead(cents, heads) * BigInt(heads) - cents)
        expect(error <= BigInt(heads) && error >= -BigInt(heads)).toBe(true)
      }),
    )
  })
})
