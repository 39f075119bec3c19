import type { MikroORM } from '@mikro-orm/sql'
import { say } from './progress.ts'

/** The advisory lock of whoever prepares a database: its number means nothing. */
const preparing = 51_41

/** Hold a lock on a PostgreSQL server, on a connection of its own, while something is done there. It is gone with its holder. */
export function lockServer<Result>(orm: MikroORM, work: () => Promise<Result>): Promise<Result> {
  return orm.em.fork().transactional(async (em) => {
    const ask = <Row>(statement: string) =>
      em.getConnection().execute<Row & {}>(statement, [], 'get', em.getTransactionContext())
    await ask('set local statement_timeout = 0')
    const { free } = await ask<{ free: boolean }>(`select pg_try_advisory_xact_lock(${preparing}) as free`)
    if (!free) {
      say('Another process prepares this database; waiting for it …')
      await ask(`select pg_advisory_xact_lock(${preparing})`)
    }
    return work()
  })
}
