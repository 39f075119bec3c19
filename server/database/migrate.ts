import type { Database } from './database.ts'
import { refuseNewer, refuseOlder } from './migrations.ts'

/**
 * Bring the tables up to date, and let each of them raise the revision: all of it, or nothing. Processes that start together
 * do it one after the other. Returns the names of the migrations that ran; none when there was nothing to do.
 * @throws SchemaError when a newer version has been here.
 */
export function migrate(database: Database): Promise<string[]> {
  return database.alone(async () => {
    const { migrator, em } = database.orm
    // Before the transaction: it makes the table that keeps their names, on a connection of its own.
    const pending = await migrator.getPending()
    await refuseNewer((await migrator.getExecuted()).map(({ name }) => name))
    await em.fork().transactional(async (inside) => {
      const transaction = inside.getTransactionContext()
      const execute = (statement: string) => inside.getConnection().execute(statement, [], 'run', transaction)
      await execute('set local statement_timeout = 0')
      if (pending.length > 0) await migrator.up({ transaction })
      await execute('select watch_tables()')
      // The data may mean something else now, and other things may follow from them.
      if (pending.length > 0) {
        await execute(`insert into revision (description)
          select 'Tabellen auf neuem Stand' where exists (select from revision)`)
        await execute('select underive_all()')
      }
    })
    return pending.map(({ name }) => name)
  })
}

/**
 * Make sure that somebody has brought the tables up to date, where this user may not.
 * @throws SchemaError when nobody has, or a newer version has been here
 */
export async function requireMigrated({ orm }: Database): Promise<void> {
  const ask = <Row>(statement: string) => orm.em.fork().getConnection().execute<(Row & {})[]>(statement)
  const [table] = await ask<{ exists: boolean }>(`select to_regclass('mikro_orm_migrations') is not null as exists`)
  const executed = table!.exists ? await ask<{ name: string }>('select name from mikro_orm_migrations') : []
  const names = executed.map(({ name }) => name)
  await refuseNewer(names)
  await refuseOlder(names)
}
