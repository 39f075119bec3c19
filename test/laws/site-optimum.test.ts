import fc from 'fast-check'
import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { answer } from '../../server/site/answer.ts'
import type { Aim, SolverAnswer, SolverQuestion, Unreachable } from '../../server/site/question.ts'
import { questions, subsets, worthOf } from '../setup/sites.ts'

const highs = await loadHighs()
const numRuns = 300

/** SolverAnswer, and check what holds for every objective. */
function ask(question: SolverQuestion): SolverAnswer & { chosen: number[] } {
  const found = answer(highs, question) as SolverAnswer
  const chosen = found.sites.map(({ candidate }) => candidate)
  expect(new Set(chosen).size).toBe(chosen.length)
  expect(found.bound).toBe(found.value)
  const gains = found.sites.flatMap(({ gain }) => gain ?? [])
  gains.slice(1).forEach((gain, i) => expect(gain).toBeLessThanOrEqual(gains[i]! * (1 + 1e-12)))
  return { ...found, chosen }
}

const count = (most: number) => fc.integer({ min: 1, max: Math.min(most, 4) })
const covering = (most: number): fc.Arbitrary<Aim> =>
  count(most).map((n) => ({ objective: 'MOST_PEOPLE_COVERED', count: n }))
const nearing = (most: number): fc.Arbitrary<Aim> =>
  count(most).map((n) => ({ objective: 'LEAST_MEAN_DISTANCE', count: n }))
const sharing = (): fc.Arbitrary<Aim> =>
  fc
    .oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }))
    .map((share) => ({ objective: 'FEWEST_SITES', share }))

test('most people covered: no other sites cover more (exhaustive search)', () => {
  fc.assert(
    fc.property(questions(covering), (question) => {
      const { value, before, sites, chosen } = ask(question)
      const all = subsets(question.candidates.length, (question.aim as { count: number }).count)
      expect(value).toBe(Math.max(...all.map((set) => worthOf(question, set).reached)))
      expect(value).toBe(worthOf(question, chosen).reached)
      expect(before).toBe(worthOf(question, []).reached)
      expect(sites.reduce((sum, { gain }) => sum + gain!, before!)).toBe(value)
    }),
    { numRuns },
  )
})

test('fewest sites: fewer never do, or the share cannot be reached (exhaustive search)', () => {
  fc.assert(
    fc.property(questions(sharing), (question) => {
      const { share } = question.aim as { share: number }
      const all = subsets(question.candidates.length, Infinity).map((set) => ({ set, ...worthOf(question, set) }))
      const enough = all.filter(({ reached, total }) => reached >= share * total * (1 - 1e-14))
      if (enough.length === 0) {
        const { reachableShare } = answer(highs, question) as Unreachable
        expect(reachableShare).toBe(Math.max(...all.map(({ reached, total }) => reached / total)))
        return
      }
      const { value, chosen } = ask(question)
      expect(value).toBe(Math.min(...enough.map(({ set }) => set.length)))
      expect(chosen).toHaveLength(value)
      const { reached, total } = worthOf(question, chosen)
      expect(reached).toBeGreaterThanOrEqual(share * total * (1 - 1e-14))
    }),
    { numRuns },
  )
})

test('least mean distance: no other sites are nearer (exhaustive search)', () => {
  fc.assert(
    fc.property(questions(nearing), (question) => {
      const { value, before, sites, chosen } = ask(question)
      const all = subsets(question.candidates.length, (question.aim as { count: number }).count)
      const least = Math.min(...all.map((set) => worthOf(question, set).mean))
      // A ten-millionth of the farthest way is the precision that is promised: here at most some millimetres.
      expect(Math.abs(value - least)).toBeLessThanOrEqual(5e-3)
      expect(worthOf(question, chosen).mean).toBeCloseTo(value, 6)
      if (question.kept.length > 0)
        expect(sites.reduce((rest, { gain }) => rest - gain!, before!)).toBeCloseTo(value, 6)
      else expect([before, sites[0]!.gain]).toEqual([null, null])
    }),
    { numRuns },
  )
})

test.each([
  ['most people covered', covering, 1],
  ['least mean distance', nearing, -1],
])('%s: one site more is never worse', (_, aim, sign) => {
  fc.assert(
    fc.property(questions(aim), (question) => {
      const { count: n } = question.aim as { count: number }
      const more = { ...question, aim: { ...question.aim, count: n + 1 } as Aim }
      expect(sign * (ask(more).value - ask(question).value)).toBeGreaterThanOrEqual(-5e-3)
    }),
    { numRuns: 100 },
  )
})

test('fewest sites: a larger share never needs fewer', () => {
  fc.assert(
    fc.property(questions(sharing), fc.double({ min: 0, max: 1, noNaN: true }), (question, part) => {
      const { share } = question.aim as { share: number }
      const found = answer(highs, question)
      const less = answer(highs, { ...question, aim: { objective: 'FEWEST_SITES', share: share * part } })
      if ('value' in found) expect((less as SolverAnswer).value).toBeLessThanOrEqual(found.value)
    }),
    { numRuns: 100 },
  )
})
