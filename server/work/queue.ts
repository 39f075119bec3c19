import { spanned } from '../kit/spans.ts'
import { BusyError, CancelledError } from './busy.error.ts'

/** How much a queue lets happen. */
export interface QueueLimits {
  /** So many pieces of work at the same time. */
  atOnce: number
  /** Among them at most so many large ones, so that small ones never wait for large ones alone; undefined = as many as fit. */
  largeAtOnce?: number
  /** So many wait at most; the next one is refused. */
  waiting: number
}

/** Someone who waits. */
interface Turn {
  large: boolean
  begin: () => void
}

/** Costly work of one kind, in the order in which it was asked for. What waits costs nothing, and leaves with who asked. */
export class Queue {
  private readonly limits: QueueLimits
  private readonly turns = new Set<Turn>()
  private running = 0
  private runningLarge = 0

  constructor(limits: QueueLimits) {
    this.limits = limits
  }

  /** How many pieces of work wait. */
  get waiting(): number {
    return this.turns.size
  }

  /** How many are being worked on. */
  get active(): number {
    return this.running
  }

  /**
   * Do a piece of work when it is its turn.
   * @param signal when it aborts, what waits is given up; what has begun decides for itself
   * @param large whether it takes much longer than most of its kind
   * @throws BusyError at once when too many wait, CancelledError when the signal aborts before its turn
   */
  async run<Value>(work: () => Promise<Value>, signal: AbortSignal, large = false): Promise<Value> {
    if (signal.aborted) throw new CancelledError()
    if (this.hasRoom(large)) this.count(large, 1)
    else await spanned('wait for a turn', {}, () => this.wait(signal, large))
    try {
      return await work()
    } finally {
      this.count(large, -1)
      this.next()
    }
  }

  private wait(signal: AbortSignal, large: boolean): Promise<void> {
    if (this.turns.size >= this.limits.waiting) throw new BusyError()
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.turns.delete(turn)
        reject(new CancelledError())
      }
      const begin = () => {
        this.turns.delete(turn)
        signal.removeEventListener('abort', leave)
        this.count(large, 1)
        resolve()
      }
      const turn = { large, begin }
      signal.addEventListener('abort', leave, { once: true })
      this.turns.add(turn)
    })
  }

  /** Begin with those who may begin now. */
  private next(): void {
    for (const { large, begin } of this.turns) if (this.hasRoom(large)) begin()
  }

  private hasRoom(large: boolean): boolean {
    const { atOnce, largeAtOnce = atOnce } = this.limits
    return this.running < atOnce && (!large || this.runningLarge < largeAtOnce)
  }

  private count(large: boolean, change: 1 | -1): void {
    this.running += change
    if (large) this.runningLarge += change
  }
}
