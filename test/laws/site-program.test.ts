import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { straightLine } from '../../arithmetic/straight-line.ts'
import { buildCovering, buildDistance } from '../../server/site/build-problem.ts'
import { Deadline } from '../../server/site/deadline.ts'
import { createProgram } from '../../server/site/model.ts'
import { findLeastCost } from '../../server/site/optimum.ts'
import { allCandidates } from '../../server/site/heuristic.ts'
import { createCity } from '../bench/sites.ts'

const highs = await loadHighs()
const metric = straightLine()

test.each([1, 2, 3, 4])('in city %i, what the search leaves out changes nothing', (seed) => {
  const city = createCity(200, 40, seed)
  for (const problem of [buildDistance(city, metric), buildCovering(city, metric, 2500)])
    for (const count of [3, 8, 12]) {
      const whole = [...allCandidates(problem)]
      const steps = new Uint32Array(problem.weight.length).fill(whole.length)
      const { model, scale } = createProgram(highs, problem, whole, count, steps)
      model.run()
      const least = model.getObjectiveValue() * scale
      model.dispose()
      const found = findLeastCost(highs, problem, count, new Deadline(120))
      expect(found.isProven).toBe(true)
      expect(found.cost / least).toBeCloseTo(1, 6)
    }
})

test('when the time is over, the best so far is answered, with a bound that holds', () => {
  const problem = buildDistance(createCity(600, 100, 1), metric)
  const best = findLeastCost(highs, problem, 12, new Deadline(120))
  expect(best.isProven).toBe(true)
  for (const seconds of [0, 0.05, 0.2]) {
    const found = findLeastCost(highs, problem, 12, new Deadline(seconds))
    expect(found.sites).toHaveLength(12)
    expect(found.cost).toBeGreaterThanOrEqual(best.cost)
    expect(found.bound).toBeLessThanOrEqual(best.cost)
    expect(found.bound).toBeGreaterThan(0)
  }
})
