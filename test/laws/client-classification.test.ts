import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classIndexOf, classify, type ValueClass } from '../../presentation/classification.ts'
import { methods } from '../../presentation/choices.ts'

/** Figures as they come: amounts with cents, often the same ones again. */
const value = fc.oneof(
  fc.integer({ min: -1_000_000, max: 100_000_000 }).map((cents) => cents / 100),
  fc.constantFrom(100_000, 222_000, 0.625, 30.8),
)
const values = fc.array(value, { maxLength: 80 })
const most = fc.integer({ min: 1, max: 9 })
const contains = ({ from, to, above }: ValueClass, value: number) =>
  (above ? value > from : value >= from) && value <= to

describe.each(methods)('classes by %s', (method) => {
  test('every value falls into exactly one class, the one that is named for it', () => {
    fc.assert(
      fc.property(values, most, (values, most) => {
        const classes = classify(values, method, most)
        for (const value of values) {
          const holding = classes.flatMap((valueClass, index) => (contains(valueClass, value) ? [index] : []))
          expect(holding).toEqual([classIndexOf(classes, value)])
        }
      }),
    )
  })

  test('the limits ascend, from the least value to the greatest', () => {
    fc.assert(
      fc.property(values, most, (values, most) => {
        const classes = classify(values, method, most)
        for (const [index, { from, to, above }] of classes.entries()) {
          expect(to).toBeGreaterThanOrEqual(from)
          const before = classes[index - 1]
          if (before) expect(above ? from >= before.to : from > before.to).toBe(true)
        }
        expect(classes[0]?.from).toBe(values.length > 0 ? Math.min(...values) : undefined)
        expect(classes.at(-1)?.to).toBe(values.length > 0 ? Math.max(...values) : undefined)
      }),
    )
  })

  test('there are never more classes than asked for, or than distinct values', () => {
    fc.assert(
      fc.property(values, most, (values, most) => {
        const { length } = classify(values, method, most)
        expect(length).toBeLessThanOrEqual(Math.min(most, new Set(values).size))
        expect(length > 0).toBe(values.length > 0)
      }),
    )
  })

  test('the order of the values changes nothing', () => {
    fc.assert(
      fc.property(values, most, (values, most) => {
        expect(classify(values.toReversed(), method, most)).toEqual(classify(values, method, most))
      }),
    )
  })
})

test.each(['quantile', 'natural-breaks'] as const)(
  'by %s no class is empty, and few values have their own',
  (method) => {
    fc.assert(
      fc.property(values, most, (values, most) => {
        const classes = classify(values, method, most)
        for (const valueClass of classes) expect(values.some((value) => contains(valueClass, value))).toBe(true)
        const distinct = new Set(values).size
        if (distinct <= most) expect(classes.filter(({ from, to }) => from === to)).toHaveLength(distinct)
      }),
    )
  },
)

test('equal intervals are equally wide', () => {
  fc.assert(
    fc.property(values, most, (values, most) => {
      const widths = classify(values, 'equal-interval', most).map(({ from, to }) => to - from)
      for (const width of widths) expect(width).toBeCloseTo(widths[0]!, 4)
    }),
  )
})
