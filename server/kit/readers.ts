import type { EntityManager, MikroORM } from '@mikro-orm/sql'
import type { FastifyRequest } from 'fastify'
import { sql, type Kysely } from 'kysely'
import { DatabaseAwayError } from './away.ts'
import { databasesInUse } from './metrics.ts'
import type { Presence } from './presence.ts'
import { ProblemError } from './problem.ts'

/** The header in which an answer names the state of the data it is from, and a request the newest that its sender has seen. */
export const revisionHeader = 'x-revision'

/** A database that can be asked. */
export interface Readable {
  orm: MikroORM
  presence: Presence
}

/** The database that answers one request from the first statement to the last; its revision, where there are several. */
export interface Reader {
  em: EntityManager
  revision?: string
}

/** What a server says of itself: which databases it is a copy of, and how new it is. */
interface State {
  system: string
  revision: bigint
}

/**
 * Chooses the database that answers a request. Without standbys that is the one there is. Otherwise standbys take turns, and
 * the primary answers only where none of them can. No answer is older than what any of them has at that moment, nor than what
 * this process or whoever asks had seen before: a standby that lags is left out until it has caught up, also when the primary is
 * away. What has never been a copy of the primary is left out as well.
 */
export class Readers {
  /** The primary, and its standbys. */
  #databases: [Readable, ...Readable[]]
  #turn = 0
  #seen = 0n
  #system: string | undefined

  constructor(primary: Readable, standbys: Readable[] = []) {
    this.#databases = [primary, ...standbys]
  }

  /** Whether any database answers now. Resolves after about three seconds at most, and never fails. */
  isReady(): Promise<boolean> {
    const answers = async ({ orm, presence }: Readable) => {
      if (!(await presence.check())) throw new DatabaseAwayError()
      await orm.em.fork().getConnection().execute('select 1 from revision limit 1')
    }
    return Promise.any(this.#databases.map(answers)).then(
      () => true,
      () => false,
    )
  }

  /**
   * The database for one request.
   * @param seen the newest revision that whoever asks has seen
   * @throws DatabaseAwayError when none is there that is as new
   */
  async choose(seen = 0n): Promise<Reader> {
    const [primary, ...standbys] = this.#databases
    if (standbys.length === 0) {
      // Whoever knows already that nobody answers does not wait for it.
      if (primary.presence.away) throw new DatabaseAwayError()
      return { em: primary.orm.em as EntityManager }
    }
    const able = await this.#newEnough(seen)
    const copies = able.filter(({ database }) => database !== primary)
    const chosen = copies[this.#turn++ % copies.length] ?? able[0]
    if (!chosen) throw new DatabaseAwayError()
    return { em: chosen.database.orm.em as EntityManager, revision: String(chosen.revision) }
  }

  async #newEnough(seen: bigint) {
    // What others see while this one waits for its answers counts for those who come later.
    const seenBefore = this.#seen
    const states = await Promise.all(this.#databases.map(stateOf))
    this.#system = states[0]?.system ?? this.#system
    const known = states.map((state) => (state?.system === this.#system ? state!.revision : null))
    const present = known.filter((revision) => revision !== null)
    this.#seen = latest(this.#seen, ...present)
    const newest = latest(seen, seenBefore, ...present)
    return this.#databases.flatMap((database, index) => {
      const revision = known[index] ?? null
      const isUsed = revision !== null && revision >= newest
      databasesInUse.set({ database: index === 0 ? 'primary' : `standby ${index}` }, Number(isUsed))
      return isUsed ? [{ database, revision }] : []
    })
  }
}

function latest(...revisions: bigint[]): bigint {
  return revisions.reduce((one, other) => (one > other ? one : other))
}

/** What a server says of itself; null = it does not answer. */
async function stateOf({ orm, presence }: Readable): Promise<State | null> {
  if (presence.away) return null
  try {
    const { rows } = await sql<{ system: string; revision: string }>`
      select (select system_identifier from pg_control_system())::text as system, coalesce(max(number), 0)::text as revision
      from revision`.execute((orm.em.fork() as EntityManager).getKysely() as unknown as Kysely<unknown>)
    const [{ system, revision }] = rows as [{ system: string; revision: string }]
    return { system, revision: BigInt(revision) }
  } catch {
    return null
  }
}

/** The newest revision that whoever asks has seen; 0 = says nothing of it. @throws ProblemError for anything but a number */
export function seenBy({ headers }: FastifyRequest): bigint {
  const seen = headers[revisionHeader] ?? '0'
  if (typeof seen === 'string' && /^\d{1,18}$/.test(seen)) return BigInt(seen)
  throw new ProblemError({
    status: 400,
    code: 'BAD_REQUEST',
    detail: `The header ${revisionHeader} is "${String(seen)}"; it should be a number that an earlier answer had there.`,
  })
}
