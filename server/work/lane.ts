import { Piscina } from 'piscina'
import { watchQueue } from '../kit/metrics.ts'
import { spanned } from '../kit/spans.ts'
import { CancelledError } from './busy.error.ts'
import { Queue, type QueueLimits } from './queue.ts'

/** A lane: its queue, and what its threads are. */
export interface LaneOptions extends QueueLimits {
  /** Under this name its queue is counted. */
  name: string
  /** The module whose default export does a task. Node runs its TypeScript by itself: neither it nor what it imports has enums, decorators or parameter properties. */
  file: URL
  /** The most JavaScript objects that one thread may hold, MB; a task that needs more fails alone. */
  megabytes: number
  /** How far the threads step back behind the rest of the process, as with the command `nice`. */
  nice: number
  /** A thread without a task ends after so many milliseconds; undefined = after a minute. */
  idleTimeout?: number
}

/**
 * Threads for one kind of costly work, and the queue in front of them: work of one lane never waits for that of another. There
 * are as many threads as pieces of work at once. They start with the first task, and do not keep the process alive.
 */
export class Lane<Task, Result> {
  readonly name: string
  readonly queue: Queue
  readonly threads: Piscina<Task, Result>

  constructor({ name, file, megabytes, nice, idleTimeout = 60_000, ...limits }: LaneOptions) {
    this.name = name
    this.queue = new Queue(limits)
    const { queue } = this
    watchQueue(name, () => ({ active: queue.active, waiting: queue.waiting }))
    this.threads = new Piscina<Task, Result>({
      filename: file.href,
      execArgv: [],
      minThreads: 0,
      maxThreads: limits.atOnce,
      idleTimeout,
      niceIncrement: nice,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
  }

  /** Do a task in a thread, now: for who has had its turn in the queue. A task that has begun is finished. */
  perform(task: Task): Promise<Result> {
    return this.#run(task)
  }

  /** Do a task in a thread when it is its turn. @throws BusyError, CancelledError as `Queue.run` does */
  run(task: Task, signal: AbortSignal): Promise<Result> {
    return this.queue.run(() => this.perform(task), signal)
  }

  /**
   * Do a task in a thread, now. When the signal aborts its thread is ended at once, and another one is started for the next.
   * @throws CancelledError when it was ended
   */
  async performUntilLeft(task: Task, signal: AbortSignal): Promise<Result> {
    try {
      return await this.#run(task, signal)
    } catch (error) {
      throw signal.aborted ? new CancelledError() : error
    }
  }

  #run(task: Task, signal?: AbortSignal): Promise<Result> {
    return spanned('work in a thread', { 'thread.pool': this.name }, () => this.threads.run(task, { signal }))
  }
}
