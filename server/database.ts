import { resolve } from 'node:path'
import { Migrator } from '@mikro-orm/migrations'
import { PgliteDriver } from '@mikro-orm/pglite'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import { MikroORM } from '@mikro-orm/sql'
import type { Pool } from 'pg'
import { ConfigError, type Config } from './config.ts'
import { migrations, refuseNewer } from './migrations.ts'
import { tables } from './rooms.ts'
import { watchPool } from './shared/metrics.ts'
import { EmbeddedDatabase } from './shared/embedded.ts'
import { lockFolder } from './shared/folder-lock.ts'
import { lockServer } from './shared/lock-server.ts'
import { alwaysThere, ServerPresence, type Presence } from './shared/presence.ts'

/** An open database: the ORM, whether it is there, and how to close it. */
export interface Database {
  orm: MikroORM
  presence: Presence
  /** Do what only one process may do with this database at a time; others wait until it is done. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/**
 * Connections of a server: how many at most, how long to wait for one (to be made, or to be given back), and how long it may
 * lie idle, in milliseconds.
 */
const pool = { max: 10, wait: 5000, idle: 60_000 }

/** Of every connection. Compiling a statement takes PostgreSQL longer than running any of ours; none of a request takes 30 s. */
const session = '-c jit=off -c statement_timeout=30s'

/** Open a PostGIS server through its address. */
export async function openServer(databaseUrl: string): Promise<Database> {
  let presence: ServerPresence | undefined
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: databaseUrl,
    driverOptions: {
      options: session,
      keepAlive: true,
      connectionTimeoutMillis: pool.wait,
      onPoolCreated(created: Pool) {
        presence = new ServerPresence(created)
        watchPool(created)
      },
    },
    entities: tables,
    propagationOnPrototype: false,
    extensions: [Migrator],
    migrations: { migrationsList: await migrations(), snapshot: false, silent: true },
    pool: { max: pool.max, idleTimeoutMillis: pool.idle },
  })
  // Makes the pool, and opens no connection yet.
  await orm.em.getConnection().connect({ skipOnConnect: true })
  return {
    orm,
    presence: presence!,
    alone: (work) => lockServer(orm, work),
    async close() {
      presence!.close()
      await orm.close()
    },
  }
}

/** Use an embedded database that is already open. Closing the result closes it. */
export async function openEmbedded(embedded: EmbeddedDatabase): Promise<Database> {
  const orm = await MikroORM.init({
    driver: PgliteDriver,
    dbName: 'embedded',
    driverOptions: { pglite: embedded },
    entities: tables,
    propagationOnPrototype: false,
    extensions: [Migrator],
    migrations: { migrationsList: await migrations(), snapshot: false, silent: true },
  })
  return {
    orm,
    presence: alwaysThere,
    alone: (work) => work(),
    async close() {
      await orm.close()
      await embedded.close()
    },
  }
}

/** The database that the configuration names: a PostGIS server, or the embedded one under the data folder. */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Database> {
  if (config.databaseUrl) return openReachable(config.databaseUrl)
  const unlock = await lockFolder(config.dataFolder)
  try {
    const database = await openEmbedded(await EmbeddedDatabase.open(resolve(config.dataFolder, 'database')))
    return { ...database, close: () => database.close().finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

async function openReachable(databaseUrl: string): Promise<Database> {
  const database = await openServer(databaseUrl)
  database.presence.watch()
  const execute = (statement: string) => database.orm.em.fork().getConnection().execute(statement)
  const orRefuse = async (work: () => Promise<unknown>, refusal: (reason: string) => string) => {
    try {
      await work()
    } catch (error) {
      await database.close()
      const [reason] = (error as Error).message.split('\n')
      throw new ConfigError(refusal(reason!))
    }
  }
  const unreachable = (reason: string) =>
    `DATABASE_URL names a server that cannot be reached (${reason}); it should be one that runs and lets this user in.`
  await orRefuse(() => execute('select 1'), unreachable)
  await orRefuse(
    () => database.alone(() => execute('create extension if not exists postgis')),
    (reason) =>
      `DATABASE_URL names a database without PostGIS, and its user may not add it (${reason}); its administrator should run: create extension postgis`,
  )
  return database
}

/**
 * Bring the tables up to date, and let each of them raise the revision: all of it, or nothing. Processes that start together
 * do it one after the other. Returns the names of the migrations that ran; none when there was nothing to do.
 * @throws NewerSchemaError when a newer version has been here.
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
      if (pending.length > 0)
        await execute(`insert into revision (description, derived)
          select 'Tabellen auf neuem Stand', false where exists (select from revision)`)
    })
    return pending.map(({ name }) => name)
  })
}
