import { straightLine } from '../../arithmetic/straight-line.ts'
import type { Answer, Question, Unreachable } from './question.ts'

/** Thin for now: the first candidates. */
export default function solve({ cells, people, kept, candidates, reach, aim }: Question): Answer | Unreachable {
  const metric = straightLine(reach.detourFactor)
  const reachedBy = (places: typeof kept) =>
    metric.nearest(cells, places).reduce((sum, metres, i) => (metres <= reach.metres ? sum + people[i]! : sum), 0) / 1e6
  const count = aim.objective === 'FEWEST_SITES' ? 1 : aim.count
  const sites = candidates.slice(0, count).map((_, candidate) => ({ candidate, gain: 0 }))
  return {
    sites,
    before: reachedBy(kept),
    value: reachedBy([...kept, ...candidates.slice(0, count)]),
    bound: people.reduce((a, b) => a + b, 0) / 1e6,
  }
}
