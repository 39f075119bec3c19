import { setMaxListeners } from 'node:events'
import { GraphQLError } from 'graphql'

/** What one request may use while it runs. */
export interface Budget {
  /** Fields of the answer, those in lists for every row. */
  fields: number
  /** Rows that the database gives. */
  rows: number
  /** Bytes of the answer, roughly. */
  bytes: number
  /** Seconds from its beginning to its end. */
  seconds: number
}

type Used = Record<Exclude<keyof Budget, 'seconds'>, number>

/** Anything. */
export const unlimited: Budget = { fields: Infinity, rows: Infinity, bytes: Infinity, seconds: Infinity }
const names: Record<keyof Used, string> = { fields: 'fields', rows: 'rows of the database', bytes: 'bytes' }

/** Measures what a request uses, and stops it when its budget is used up, its time is over, or its caller has gone. */
export class Meter {
  readonly used: Used = { fields: 0, rows: 0, bytes: 0 }
  private readonly controller = new AbortController()
  private timer: NodeJS.Timeout | undefined
  private seconds = 0

  /** @param budget left out: anything, for what nobody outside asks */
  constructor(private readonly budget: Budget = unlimited) {
    this.allow(budget.seconds)
    // Every statement listens, and a request may have many at once.
    setMaxListeners(0, this.signal)
  }

  /** Aborts with the reason when the request is to stop: statements and threads that work for it stop then. */
  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** Why the request was stopped; null = it was not. Every field asks, so it is no getter. */
  stopped: GraphQLError | null = null

  /** Count something, and stop the request when it becomes too much. */
  count(what: keyof Used, amount: number): void {
    this.used[what] += amount
    if (this.used[what] <= this.budget[what] || this.stopped) return
    const most = this.budget[what]
    this.stop(
      tooMuch(
        `The answer was stopped: it needs more than ${most} ${names[what]}. Ask for less at once, page by page.`,
        {
          most: { [what]: most },
        },
      ),
    )
  }

  /** Give the request more time. */
  allow(seconds: number): void {
    if (seconds === Infinity || this.stopped) return
    this.seconds += seconds
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      const most = this.seconds
      this.stop(
        tooMuch(`The answer was stopped: it takes longer than ${most} seconds. Ask for less at once.`, {
          most: { seconds: most },
        }),
      )
    }, this.seconds * 1000)
    this.timer.unref()
  }

  /** The caller has gone. */
  leave(): void {
    this.stop(
      new GraphQLError('The answer was stopped, because the connection was closed.', {
        extensions: { code: 'CANCELLED' },
      }),
    )
  }

  /** The request is over: its time runs no more. */
  end(): void {
    clearTimeout(this.timer)
  }

  private stop(reason: GraphQLError): void {
    this.end()
    this.stopped ??= reason
    this.controller.abort(this.stopped)
  }
}

function tooMuch(message: string, more: object): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', ...more, http: { status: 400 } } })
}
