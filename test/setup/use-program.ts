import { onTestFinished } from 'vitest'
import { runProgram, type Program } from './program.ts'

/** Run a command of the program for one test: it is ended at the test's end, whatever happens. */
export function useProgram(...args: Parameters<typeof runProgram>): Program {
  const program = runProgram(...args)
  onTestFinished(() => program.kill())
  return program
}
