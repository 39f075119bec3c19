import { resolve } from 'node:path'
import { Migrator } from '@mikro-orm/migrations'
import { PgliteDriver } from '@mikro-orm/pglite'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import { MikroORM } from '@mikro-orm/sql'
import type { Pool } from 'pg'
import { ConfigError, type Config } from '../settings/config.ts'
import { migrations } from './migrations.ts'
import { tables } from '../nouns.ts'
import { watchPool } from '../kit/metrics.ts'
import { EmbeddedDatabase } from '../kit/embedded.ts'
import { lockFolder } from '../kit/folder-lock.ts'
import { lockServer } from '../kit/lock-server.ts'
import { alwaysThere, ServerPresence } from '../kit/presence.ts'
import type { Readable } from '../kit/readers.ts'

/** An open database: the ORM, whether it is there, and how to close it. */
export interface Database extends Readable {
  /** Whether its tables may be made and filled: not on a standby, nor by a user who may only read. */
  mayWrite: boolean
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

/** Whether this user may make tables here. */
const mayWrite = `select not pg_is_in_recovery() and current_setting('default_transaction_read_only') = 'off'
  and coalesce(has_schema_privilege(current_schema(), 'create'), false) as writable`

const hasPostgis = `select exists (select from pg_extension where extname = 'postgis') as known`

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
    mayWrite: true,
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
    mayWrite: true,
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

/** A standby, which need not be there: whoever asks leaves it out until it is. */
export async function openStandby(databaseUrl: string): Promise<Database> {
  const database = await openServer(databaseUrl)
  await database.presence.check()
  database.presence.watch()
  return { ...database, mayWrite: false }
}

async function openReachable(databaseUrl: string): Promise<Database> {
  const database = await openServer(databaseUrl)
  database.presence.watch()
  const ask = <Row>(statement: string) => database.orm.em.fork().getConnection().execute<Row & {}>(statement, [], 'get')
  const orRefuse = async <Answer>(work: () => Promise<Answer>, refusal: (reason: string) => string) => {
    try {
      return await work()
    } catch (error) {
      await database.close()
      const [reason] = (error as Error).message.split('\n')
      throw new ConfigError(refusal(reason!))
    }
  }
  const { writable } = await orRefuse(
    () => ask<{ writable: boolean }>(mayWrite),
    (reason) =>
      `DATABASE_URL names a server that cannot be reached (${reason}); it should be one that runs and lets this user in.`,
  )
  const { known } = await ask<{ known: boolean }>(hasPostgis)
  if (!known)
    await orRefuse(
      () => database.alone(() => ask('create extension if not exists postgis')),
      (reason) =>
        `DATABASE_URL names a database without PostGIS, and its user may not add it (${reason}); its administrator should run: create extension postgis`,
    )
  return { ...database, mayWrite: writable }
}
