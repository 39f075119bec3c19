import { Lane } from '../work/lane.ts'
import { Queue } from '../work/queue.ts'
import { tasks } from './tasks.ts'

/** So many cells are reckoned with where they are: that takes about 2 ms, as long as a thread is told of them and answers. */
export const fewCells = 4000

/** A coverage of more areas than this, or of all of a kind, is a large one. */
export const fewAreas = 10

/**
 * Coverages as a whole: what comes before the reckoning (areas, facilities, people) and what comes after it is done on the main
 * thread in pieces, and must not come for sixty at once. One of two places is always free of large ones.
 */
export const coverages = new Queue({ atOnce: 2, largeAtOnce: 1, waiting: 100 })

type Name = keyof typeof tasks
type Input<Task extends Name> = Parameters<(typeof tasks)[Task]>[0]
type Result<Task extends Name> = Awaited<ReturnType<(typeof tasks)[Task]>>

/**
 * A step on the whole ground of a city takes 10 to 100 ms; a coverage has up to six of them, and a question may have several
 * coverages: so many steps wait. What waits has no copy of its cells.
 */
export const reckoning = new Lane<{ name: Name; input: unknown }, never>({
  name: 'coverage',
  file: new URL('./reckon.worker.ts', import.meta.url),
  atOnce: 1,
  waiting: 250,
  megabytes: 256,
  nice: 5,
})

/**
 * Do a step of coverage: here where there are few cells, in a thread otherwise.
 * @param cells how many cells it is about
 * @throws BusyError when too many steps wait, CancelledError when the signal aborts before its turn
 */
export async function reckon<Task extends Name>(
  name: Task,
  input: Input<Task>,
  cells: number,
  signal: AbortSignal,
): Promise<Result<Task>> {
  if (cells <= fewCells) return (tasks[name] as (input: Input<Task>) => Result<Task>)(input)
  return reckoning.run({ name, input }, signal)
}
