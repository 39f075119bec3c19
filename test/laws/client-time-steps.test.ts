import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesAround, stepAt, timeSteps } from '../../client/nouns/dataset/time-steps.ts'

const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
/** The span of a dataset and the days on which something changes in it. */
const span = fc
  .array(day, { minLength: 1, maxLength: 20 })
  .map((days) => days.toSorted())
  .map((changes) => ({ first: changes[0]!, last: changes.at(-1)!, changes }))

test('the steps ascend from the first day to the last, each once', () => {
  fc.assert(
    fc.property(span, ({ first, last, changes }) => {
      const steps = timeSteps(first, last, changes)
      expect(steps).toEqual([...new Set(steps)].toSorted())
      expect([steps[0], steps.at(-1)]).toEqual([first, last])
    }),
  )
})

test('every change is a step, and every first of a month, and nothing else', () => {
  fc.assert(
    fc.property(span, ({ first, last, changes }) => {
      const steps = timeSteps(first, last, changes)
      expect(steps).toEqual(expect.arrayContaining(changes))
      const firsts = steps.filter((step) => step.endsWith('-01'))
      const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
      expect(firsts).toHaveLength(months(last) - months(first) + (first.endsWith('-01') ? 1 : 0))
      for (const step of steps) expect(step.endsWith('-01') || changes.includes(step)).toBe(true)
    }),
  )
})

test('a day is shown at the last step that is not after it', () => {
  fc.assert(
    fc.property(span, day, ({ first, last, changes }, day) => {
      const steps = timeSteps(first, last, changes)
      const index = stepAt(steps, day)
      if (day >= first) expect(steps[index]! <= day).toBe(true)
      else expect(index).toBe(0)
      if (index < steps.length - 1) expect(steps[index + 1]! > day).toBe(true)
    }),
  )
})

test('the neighbouring changes are on either side of the day, with none between', () => {
  fc.assert(
    fc.property(span, day, ({ changes }, day) => {
      const { before, after } = changesAround(changes, day)
      expect(before === null || before < day).toBe(true)
      expect(after === null || after > day).toBe(true)
      const between = changes.filter(
        (change) => change !== day && (!before || change > before) && (!after || change < after),
      )
      expect(between).toEqual([])
      expect(changesAround(changes, null)).toEqual({ before: changes.at(-1), after: null })
    }),
  )
})
