import fc from 'fast-check'
import type { Place } from '../../arithmetic/place.ts'
import type { Aim, SolverQuestion } from '../../server/site/question.ts'
import { eighths } from './cells.ts'

const point = fc.record({ x: eighths, y: eighths })
const places = (minLength: number, maxLength: number) =>
  fc
    .array(point, { minLength, maxLength })
    .map((some): Place[] => some.map((each, i) => ({ key: `${i}`, ...each, capacity: null })))

/** Small questions about sites: everything that they could suggest can be tried out. Some cells and candidates share a spot. */
export const questions = (aim: (candidateCount: number) => fc.Arbitrary<Aim>): fc.Arbitrary<SolverQuestion> =>
  fc
    .record({
      cells: fc.array(fc.record({ at: point, people: fc.integer({ min: 1, max: 900 }) }), {
        minLength: 1,
        maxLength: 14,
      }),
      kept: fc.oneof(places(0, 0), places(1, 2)),
      candidates: places(1, 8),
      metres: fc.oneof(fc.constant(0), fc.integer({ min: 1000, max: 15_000 }), fc.constant(1e9)),
      detourFactor: fc.constantFrom(1, 1, 1.3),
    })
    .chain((raw) => aim(raw.candidates.length).map((chosen) => ({ raw, chosen })))
    .map(({ raw: { cells, kept, candidates, metres, detourFactor }, chosen }) => ({
      cells: { x: Float64Array.from(cells, ({ at }) => at.x), y: Float64Array.from(cells, ({ at }) => at.y) },
      people: Float64Array.from(cells, ({ people }) => people * 1e6),
      kept,
      // The first candidate is on the first cell, so that a reach of 0 reaches someone.
      candidates: [{ ...candidates[0]!, x: cells[0]!.at.x, y: cells[0]!.at.y }, ...candidates.slice(1)],
      reach: { metres, detourFactor },
      aim: chosen,
      seconds: 60,
    }))

/** All sets of so many candidates at most. */
export function subsets(candidateCount: number, most: number): number[][] {
  const all: number[][] = [[]]
  for (let candidate = 0; candidate < candidateCount; candidate++)
    all.push(...all.filter((set) => set.length < most).map((set) => [...set, candidate]))
  return all
}

/** What a set of candidates is worth, written down as plainly as possible: people reached, and metres per head. */
export function worthOf({ cells, people, kept, candidates, reach }: SolverQuestion, set: readonly number[]) {
  const open = [...kept, ...set.map((candidate) => candidates[candidate]!)]
  let [reached, total, way] = [0, 0, 0]
  people.forEach((each, cell) => {
    const distances = open.map(
      ({ x, y }) => Math.sqrt((x - cells.x[cell]!) ** 2 + (y - cells.y[cell]!) ** 2) * reach.detourFactor,
    )
    if (distances.some((distance) => distance <= reach.metres)) reached += each / 1e6
    total += each / 1e6
    way += (each / 1e6) * Math.min(...distances)
  })
  return { reached, total, mean: way / total }
}
