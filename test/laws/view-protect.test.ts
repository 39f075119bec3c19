import fc from 'fast-check'
import { expect, test } from 'vitest'
import { protect, type Sum } from '../../server/publish/view/protect.ts'

const least = 5
const most = 12

/** Quarters in districts in a city, and areas composed of any quarters, with counts that add up. */
const cities = fc
  .record({
    districts: fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 })), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 2 },
    ),
    composed: fc.array(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  })
  .map(({ districts, composed }) => {
    const counts = new Map<string, number>()
    const sums: Sum[] = []
    const addSum = (whole: string, parts: string[]) => {
      counts.set(
        whole,
        parts.reduce((sum, part) => sum + counts.get(part)!, 0),
      )
      sums.push({ whole, parts })
    }
    const quarters = districts.flatMap((some, district) =>
      some.map((count, i) => ({ key: `q${district}${i}`, count, district })),
    )
    for (const { key, count } of quarters) counts.set(key, count)
    districts.forEach((_, district) =>
      addSum(
        `d${district}`,
        quarters.filter((each) => each.district === district).map(({ key }) => key),
      ),
    )
    addSum(
      'city',
      districts.map((_, district) => `d${district}`),
    )
    composed.forEach((members, i) =>
      addSum(`c${i}`, [...new Set(members.map((member) => quarters[member % quarters.length]!.key))]),
    )
    return { counts, sums, quarters: quarters.map(({ key }) => key) }
  })

/** Every way in which the quarters can be counted that agrees with all that is told; each as the counts of all areas. */
function possible(
  { counts, sums, quarters }: { counts: Map<string, number>; sums: Sum[]; quarters: string[] },
  hidden: ReadonlyMap<string, string>,
) {
  const found: Map<string, number>[] = []
  const agrees = (key: string, value: number) =>
    hidden.has(key) ? counts.get(key)! < least === value < least : value === counts.get(key)
  const fill = (index: number, tried: Map<string, number>): void => {
    if (index < quarters.length) {
      const key = quarters[index]!
      for (let value = 0; value <= most; value++)
        if (agrees(key, value)) fill(index + 1, new Map([...tried, [key, value]]))
      return
    }
    const all = new Map(tried)
    for (const { whole, parts } of sums)
      all.set(
        whole,
        parts.reduce((sum, part) => sum + all.get(part)!, 0),
      )
    if ([...all].every(([key, value]) => agrees(key, value))) found.push(all)
  }
  fill(0, new Map())
  return found
}

test('no count below five can be computed from what is told', () => {
  fc.assert(
    fc.property(cities, (city) => {
      const hidden = protect(city.counts, city.sums, least)
      const few = [...city.counts].filter(([, count]) => count < least).map(([key]) => key)
      expect(
        [...hidden]
          .filter(([, why]) => why === 'few')
          .map(([key]) => key)
          .toSorted(),
      ).toEqual(few.toSorted())
      if (few.length === 0) return
      const ways = possible(city, hidden)
      for (const key of few) expect(new Set(ways.map((way) => way.get(key))).size, key).toBeGreaterThan(1)
    }),
    { numRuns: 300 },
  )
})

test('where every count is large, all are told', () => {
  const counts = new Map([['a', 5], ['b', 9], ['ab', 14]]) // prettier-ignore
  expect(protect(counts, [{ whole: 'ab', parts: ['a', 'b'] }], least)).toEqual(new Map())
})

test('beside one small count the smallest neighbour is withheld, and the whole stays', () => {
  const counts = new Map([['a', 3], ['b', 40], ['c', 9], ['all', 52]]) // prettier-ignore
  const hidden = protect(counts, [{ whole: 'all', parts: ['a', 'b', 'c'] }], least)
  expect(hidden).toEqual(new Map([['a', 'few'], ['c', 'withheld']])) // prettier-ignore
})
