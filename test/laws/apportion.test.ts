import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareOf, splitEqually, totalOf, type Item } from '../../server/shared/apportion.ts'
import { Basis } from '../../server/shared/basis.ts'
import { centsPerHead, euros } from '../../server/shared/money.ts'

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
        const share = (parts: string[]) => shareOf(item, { inside: new Set(parts), around: false })?.units ?? 0n
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
            shareOf(
              { key: 'x', units: whole, basis: Basis.DOCUMENTED, parts: order },
              { inside: new Set(inside), around: false },
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
    expect(shareOf(item, { inside: new Set(['a']), around: false })).toMatchObject({
      units: null,
      unknownReason: 'NOT_STATED',
    })
    expect(shareOf(item, { inside: new Set(), around: false })).toBeNull()
  })

  test('a sum with something unknown says so; of nothing but unknown it is unknown; of nothing it is zero', () => {
    const known = { units: 5n, basis: Basis.APPROXIMATE, unknownReason: null }
    const unknown = shareOf(item, { inside: new Set(['a']), around: false })!
    expect(totalOf([known, unknown])).toMatchObject({ units: 5n, unknownReason: 'NOT_STATED', basis: 'APPROXIMATE' })
    expect(totalOf([unknown])).toMatchObject({ units: null, unknownReason: 'NOT_STATED', basis: null })
    expect(totalOf([])).toMatchObject({ units: 0n, unknownReason: null, basis: null })
  })

  test('the bases add up to the total', () => {
    const share = fc.record({
      units,
      basis: fc.constantFrom(...Object.values(Basis)),
      unknownReason: fc.constant(null),
    })
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), (shares) => {
        const { units: total, byBasis } = totalOf(shares)
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
