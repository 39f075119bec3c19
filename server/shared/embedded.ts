import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
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
 * What gives it away is that PostgreSQL never reports the command as complete, so the result lacks its command tag.
 * This class turns that into an error, so that the transaction around it is rolled back.
 */
export class EmbeddedDatabase extends PGlite {
  /** Open (or create) a database in a folder; without one, in memory. `loadDataDir` restores a dump. */
  static open(folder?: string, options: PGliteOptions = {}): Promise<EmbeddedDatabase> {
    const parsers = createPostgreSqlTypeParsers((text) => array.parse(text))
    return EmbeddedDatabase.create({ ...options, dataDir: folder, extensions: { postgis }, parsers }) as unknown as Promise<EmbeddedDatabase>
  }

  override async query(...args: Parameters<PGlite['query']>): Promise<any> {
    const result = await super.query(...args)
    if ((result as { command?: string }).command === undefined) throw new IncompleteStatementError(args[0])
    return result
  }

  override async exec(...args: Parameters<PGlite['exec']>): ReturnType<PGlite['exec']> {
    const results = await super.exec(...args)
    if (results.some((result) => (result as { command?: string }).command === undefined))
      throw new IncompleteStatementError(args[0])
    return results
  }
}
