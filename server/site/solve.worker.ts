import loadHighs from 'highs'
import { answer } from './answer.ts'
import { TooManyPairsError } from './build-problem.ts'
import type { SolverAnswer, SolverQuestion, TooLarge, Unreachable } from './question.ts'

const highs = await loadHighs()

/** What a thread of the solver does. */
export default function solve(question: SolverQuestion): SolverAnswer | Unreachable | TooLarge {
  try {
    return answer(highs, question)
  } catch (error) {
    // An error would lose its class on the way to the main thread.
    if (error instanceof TooManyPairsError) return { pairs: error.pairs }
    throw error
  }
}
