import { Lane } from '../work/lane.ts'
import type { Answer, Question, TooLarge, Unreachable } from './question.ts'

/** So many questions are solved at the same time, each in a thread of its own; the next ones wait. */
export const mostThreads = 2
/** So many wait at most. */
export const mostWaiting = 16

/** The threads of the solver. What they hold in WebAssembly and in typed arrays comes beside their objects: see `mostPairs`. */
export const solving = new Lane<Question, Answer | Unreachable | TooLarge>({
  file: new URL('./solve.worker.ts', import.meta.url),
  atOnce: mostThreads,
  waiting: mostWaiting,
  megabytes: 512,
  nice: 10,
})

/**
 * Solve a question in a thread of its own. When the signal aborts, the thread is stopped at once.
 * @throws BusyError when too many questions wait, CancelledError when it was stopped
 */
export function solveInThread(question: Question, signal: AbortSignal): Promise<Answer | Unreachable | TooLarge> {
  return solving.runUntilLeft(question, signal)
}
