import { GraphQLError } from 'graphql'
import { Piscina } from 'piscina'
import { watchQueue } from '../shared/metrics.ts'
import type { Answer, Question, TooLarge, Unreachable } from './question.ts'

/** So many questions are solved at the same time, each in a thread of its own; the next ones wait. */
export const mostThreads = 4
/** So many wait at most. */
export const mostWaiting = 16
/** A thread without a question ends after so many milliseconds. */
const idleTimeout = 60_000

/**
 * The threads. None runs before the first question, and an idle one does not keep the process alive. They step back
 * behind everything else that the process does, as with the command `nice`. Node 24 runs their TypeScript by itself: what
 * they import has no enums, decorators or parameter properties.
 */
export const threads = new Piscina<Question, Answer | Unreachable | TooLarge>({
  filename: new URL('./solve.worker.ts', import.meta.url).href,
  execArgv: [],
  minThreads: 0,
  maxThreads: mostThreads,
  maxQueue: mostWaiting,
  idleTimeout,
  niceIncrement: 10,
})

watchQueue('sites', () => ({ active: threads.threads.length, waiting: threads.queueSize }))

/**
 * Solve a question in a thread of its own. When the signal aborts, the thread is stopped at once.
 * @throws GraphQLError CANCELLED when it was stopped, TOO_BUSY when too many questions wait.
 */
export async function solveInThread(question: Question, signal: AbortSignal): Promise<Answer | Unreachable | TooLarge> {
  if (threads.queueSize >= mostWaiting)
    throw new GraphQLError(
      `${mostThreads} questions about sites are being solved, and ${mostWaiting} wait; ask again in a minute.`,
      { extensions: { code: 'TOO_BUSY', http: { status: 503 } } },
    )
  try {
    return await threads.run(question, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
    throw new GraphQLError('The search was stopped, because the connection was closed.', {
      extensions: { code: 'CANCELLED' },
    })
  }
}
