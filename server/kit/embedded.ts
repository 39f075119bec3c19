import { PGlite, type PGliteOptions, type Results, type Transaction } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { createPostgreSqlTypeParsers } from '@mikro-orm/sql'
import array from 'postgres-array'

/** A statement that the embedded database began but did not complete. Nothing of it may be believed or kept. */
export class IncompleteStatementError extends Error {
  constructor(statement: string) {
    super(`The database did not complete a statement (invalid geometry?): ${statement.trim().slice(0, 200)}`)
    this.name = 'IncompleteStatementError'
  }
}

/**
 * The embedded database: PostgreSQL with PostGIS in WebAssembly.
 *
 * PGlite swallows the exceptions of GEOS: a statement that fails inside PostGIS returns no rows and no error.
 * What gives it away is that PostgreSQL never sets the tag of the finished command: a query has none, a write has `???`.
 * This class turns that into an error, so that the transaction around it is rolled back.
 */
export class EmbeddedDatabase extends PGlite {
  /** Open (or create) a database in a folder; without one, in memory. `loadDataDir` restores a dump. */
  static async open(folder?: string, options: PGliteOptions = {}): Promise<EmbeddedDatabase> {
    const parsers = createPostgreSqlTypeParsers((text) => array.parse(text))
    // Not `create`: that makes a plain PGlite.
    const database = new EmbeddedDatabase({ ...options, dataDir: folder, extensions: { postgis }, parsers })
    await database.waitReady
    return database
  }

  override async query<Row>(...args: Parameters<Executor['query']>): Promise<Results<Row>> {
    return complete(args[0], await super.query<Row>(...args))
  }

  override async exec(...args: Parameters<Executor['exec']>): Promise<Results[]> {
    return (await super.exec(...args)).map((results) => complete(args[0], results))
  }

  override transaction<Result>(callback: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return super.transaction((transaction) =>
      callback(
        Object.assign(Object.create(transaction) as Transaction, {
          query: async <Row>(...args: Parameters<Executor['query']>) =>
            complete(args[0], await transaction.query<Row>(...args)),
          exec: async (...args: Parameters<Executor['exec']>) =>
            (await transaction.exec(...args)).map((results) => complete(args[0], results)),
        }),
      ),
    )
  }
}

type Executor = Pick<Transaction, 'query' | 'exec'>

/** The results, if the statement was completed. */
function complete<Row>(statement: string, results: Results<Row>): Results<Row> {
  const { command } = results as { command?: string }
  if (command === undefined || command === '???') throw new IncompleteStatementError(statement)
  return results
}
