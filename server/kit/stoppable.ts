import { PgliteDriver } from '@mikro-orm/pglite'
import type { EntityManager } from '@mikro-orm/sql'
import type { AbortableQueryOptions, Kysely, QueryExecutor } from 'kysely'
import type { Meter } from './meter.ts'
import { spanned } from './spans.ts'

/**
 * What becomes of a statement whose request stops: a server cancels it. The embedded database has one connection and
 * cannot; nobody waits for the statement any more, but it goes on until it is done.
 */
export function abortOptions(em: EntityManager, { signal }: Meter): AbortableQueryOptions {
  const isEmbedded = em.getDriver() instanceof PgliteDriver
  return { signal, inflightQueryAbortStrategy: isEmbedded ? 'ignore query' : 'cancel query' }
}

/** The same database for one request: its statements stop with the request, and the meter counts their rows. */
export function metered(database: Kysely<unknown>, meter: Meter, options: AbortableQueryOptions): Kysely<unknown> {
  const executeQuery: QueryExecutor['executeQuery'] = async (query) => {
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': query.sql }
    const result = await spanned('statement', attributes, () =>
      database.getExecutor().executeQuery<any>(query, options),
    )
    meter.count('rows', result.rows.length)
    return result
  }
  return replace(database, 'getExecutor', () => replace(database.getExecutor(), 'executeQuery', executeQuery))
}

/** An object with one method replaced. Its others need the object itself, for their private members. */
function replace<Target extends object, Name extends keyof Target>(target: Target, name: Name, method: Target[Name]) {
  return new Proxy(target, {
    get(_target, property) {
      if (property === name) return method
      const member: unknown = Reflect.get(target, property, target)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}
