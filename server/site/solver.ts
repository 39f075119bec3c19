import { Lane } from '../work/lane.ts'
import type { SolverAnswer, SolverQuestion, TooLarge, Unreachable } from './question.ts'

/** So many questions are solved at the same time, each in a thread of its own; the next ones wait. */
export const mostThreads = 2
/** So many wait at most. */
export const mostWaiting = 16

/**
 * Whoever searches for sites first asks the database for candidates, which is costly too, so the whole search waits for its
 * turn. The threads of the solver: what they hold in WebAssembly and in typed arrays comes beside their objects, see `mostPairs`.
 */
export const solving = new Lane<SolverQuestion, SolverAnswer | Unreachable | TooLarge>({
  name: 'sites',
  file: new URL('./solve.worker.ts', import.meta.url),
  atOnce: mostThreads,
  waiting: mostWaiting,
  megabytes: 512,
  nice: 10,
})
