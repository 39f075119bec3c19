import { readFile, readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Migration, Migrator } from '@mikro-orm/migrations'
import { PgliteDriver } from '@mikro-orm/pglite'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import { MikroORM } from '@mikro-orm/sql'
import { ConfigError, type Config } from './config.ts'
import { tables } from './rooms.ts'
import { watchPool } from './shared/metrics.ts'
import { EmbeddedDatabase } from './shared/embedded.ts'
import { lockFolder } from './shared/folder-lock.ts'

/** An open database: the ORM, and how to close it. */
export interface Database {
  orm: MikroORM
  close(): Promise<void>
}

const migrationFolder = resolve(import.meta.dirname, '../db/migrations')

/** The numbered .sql files of db/migrations, each as one migration, in order. */
async function migrations() {
  const files = (await readdir(migrationFolder)).filter((file) => /^\d{3}_.*\.sql$/.test(file)).sort()
  return Promise.all(
    files.map(async (file) => {
      const statements = await readFile(resolve(migrationFolder, file), 'utf8')
      return {
        name: file.replace(/\.sql$/, ''),
        class: class extends Migration {
          override up() {
            for (const statement of splitStatements(statements)) this.addSql(statement)
          }
        },
      }
    }),
  )
}

/**
 * Split a migration at the semicolons that end a line, but not within the `$$` of a function. Comment lines are dropped: they
 * may hold anything.
 */
function splitStatements(text: string): string[] {
  const lines = text.split('\n').filter((line) => !line.trim().startsWith('--'))
  const statements = lines.join('\n').matchAll(/(?:\$\$.*?\$\$|.)+?(?:;\s*$|$(?![^]))/gms)
  return [...statements].map(([statement]) => statement.trim().replace(/;$/, '')).filter(Boolean)
}

/** Open a PostGIS server through its address. */
export async function openServer(databaseUrl: string): Promise<Database> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: databaseUrl,
    // Compiling a statement takes PostgreSQL longer than running any of ours.
    driverOptions: { options: '-c jit=off', onPoolCreated: watchPool },
    entities: tables,
    propagationOnPrototype: false,
    extensions: [Migrator],
    migrations: { migrationsList: await migrations(), snapshot: false, silent: true },
    pool: { max: 10 },
  })
  return { orm, close: () => orm.close() }
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
  const database = await openEmbedded(await EmbeddedDatabase.open(resolve(config.dataFolder, 'database')))
  return { orm: database.orm, close: () => database.close().finally(unlock) }
}

async function openReachable(databaseUrl: string): Promise<Database> {
  const database = await openServer(databaseUrl)
  const orRefuse = async (statement: string, refusal: (reason: string) => string) => {
    try {
      await database.orm.em.fork().getConnection().execute(statement)
    } catch (error) {
      await database.close()
      const [reason] = (error as Error).message.split('\n')
      throw new ConfigError(refusal(reason!))
    }
  }
  await orRefuse(
    'select 1',
    (reason) =>
      `DATABASE_URL names a server that cannot be reached (${reason}); it should be one that runs and lets this user in.`,
  )
  await orRefuse(
    'create extension if not exists postgis',
    (reason) =>
      `DATABASE_URL names a database without PostGIS, and its user may not add it (${reason}); its administrator should run: create extension postgis`,
  )
  return database
}

/**
 * Bring the tables up to date, and let each of them raise the revision. Returns the names of the migrations that ran; none when
 * there was nothing to do.
 */
export async function migrate(database: Database): Promise<string[]> {
  const done = await database.orm.migrator.up()
  const connection = database.orm.em.fork().getConnection()
  await connection.execute('select watch_tables()')
  // The data may mean something else now, and other things may follow from them.
  if (done.length > 0)
    await connection.execute(`insert into revision (description, derived)
      select 'Tabellen auf neuem Stand', false where exists (select from revision)`)
  return done.map((migration) => migration.name)
}
