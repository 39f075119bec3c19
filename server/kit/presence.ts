import type { Client, Pool, PoolClient } from 'pg'
import { DatabaseAwayError } from './away.ts'

/** Whether a database is there. */
export interface Presence {
  /** Whether it did not answer when it was last asked. */
  readonly away: boolean
  /** Ask it now. Resolves after about three seconds at most, and never fails. */
  check(): Promise<boolean>
  /** Ask it every two seconds from now on. */
  watch(): void
  /** Whom to tell that it went away, or came back. */
  onChange: (away: boolean) => void
  close(): void
}

/** The embedded database is part of this process: it is always there. */
export const alwaysThere: Presence = { away: false, check: async () => true, watch() {}, onChange() {}, close() {} }

/** How often a server is asked, and how long its answer may take, in milliseconds. */
const interval = 2000
const patience = 3000

/**
 * Whether a PostgreSQL server answers. It is asked on a connection of its own: one of the pool might be waited for. A server
 * that is frozen, or a network that swallows everything, fails no statement; so when it has not answered in time, all
 * connections are cut, and whoever waits for it gets a `DatabaseAwayError`. It may take as long as it likes for a statement
 * otherwise.
 */
export class ServerPresence implements Presence {
  away = false
  onChange: Presence['onChange'] = () => {}
  #pool: Pool
  #connections = new Set<PoolClient>()
  #own: Client | undefined
  #asking: Promise<boolean> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(pool: Pool) {
    this.#pool = pool
    pool.on('connect', (connection) => this.#connections.add(connection))
    pool.on('remove', (connection) => this.#connections.delete(connection))
  }

  check(): Promise<boolean> {
    return (this.#asking ??= this.#check().finally(() => (this.#asking = undefined)))
  }

  watch(): void {
    this.#timer ??= setInterval(() => void this.check(), interval).unref()
  }

  close(): void {
    clearInterval(this.#timer)
    this.#forget()
    // Otherwise the pool would wait for the farewell of a server that says nothing.
    if (this.away) this.#cut()
  }

  async #check(): Promise<boolean> {
    const late = new AbortController()
    const there = await inTime(this.#answers(late.signal))
    late.abort()
    if (!there) {
      this.#forget()
      this.#cut()
    }
    if (this.away === there) {
      this.away = !there
      this.onChange(this.away)
    }
    return there
  }

  /** Whether it answers on the connection that is open, or else on a new one. */
  async #answers(late: AbortSignal): Promise<boolean> {
    if (this.#own && (await this.#asks(this.#own))) return true
    if (late.aborted) return false
    // As the pool connects.
    const { Client: Connection, options } = this.#pool as unknown as { Client: typeof Client; options: object }
    const connection = (this.#own = new Connection(options))
    connection.on('error', () => this.#forget(connection))
    try {
      await connection.connect()
    } catch (error) {
      this.#forget(connection)
      return refuses(error)
    }
    return this.#asks(connection)
  }

  async #asks(connection: Client): Promise<boolean> {
    try {
      await connection.query('select 1')
      return true
    } catch {
      this.#forget(connection)
      return false
    }
  }

  #forget(connection = this.#own): void {
    if (connection) cut(connection)
    if (connection === this.#own) this.#own = undefined
  }

  #cut(): void {
    for (const connection of this.#connections) cut(connection)
  }
}

/** Whether a server that is there turns us away: with its reason, and not because it starts or stops. */
function refuses(error: unknown): boolean {
  const { code } = error as { code?: string }
  return /^[\dA-Z]{5}$/.test(code ?? '') && !/^(08|57P|E)/.test(code!)
}

/** End a connection without a farewell, whatever it waits for. */
function cut(connection: Client | PoolClient): void {
  const { stream } = (connection as unknown as { connection: { stream: NodeJS.WritableStream } }).connection
  ;(stream as unknown as { destroy(error: Error): void }).destroy(new DatabaseAwayError())
}

/**
 * Whether something came true in time. Time is counted in turns of this process: while it computes, it reads no answer, and
 * nobody else is to blame for that.
 */
async function inTime(answer: Promise<boolean>): Promise<boolean> {
  const turn = 100
  let left = patience / turn
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setInterval(() => --left <= 0 && resolve(false), turn)
  })
  return Promise.race([answer, late]).finally(() => clearInterval(timer))
}
