import { readFile, readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Migration } from '@mikro-orm/migrations'

/** A database that another version has migrated: this one does not know what its tables mean, or needs others. */
export class SchemaError extends Error {}

const migrationFolder = resolve(import.meta.dirname, '../../db/migrations')

/** The numbered .sql files of db/migrations, each as one migration, in order. */
export async function migrations() {
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

/** @throws SchemaError when a database has had a migration that this version does not know. */
export async function refuseNewer(executed: string[]): Promise<void> {
  const known = (await migrations()).map(({ name }) => name)
  const stranger = executed.find((name) => !known.includes(name))
  if (stranger !== undefined)
    throw new SchemaError(
      `The database has been migrated by a newer version ("${stranger}"); this one ends at "${known.at(-1)}". Start the newer version, or restore a backup from before.`,
    )
}

/** @throws SchemaError when a database lacks a migration, and its user may not make up for it. */
export async function refuseOlder(executed: string[]): Promise<void> {
  const missing = (await migrations()).find(({ name }) => !executed.includes(name))
  if (missing)
    throw new SchemaError(
      `The database lacks the migration "${missing.name}", and the user of DATABASE_URL may not make tables there; run "migrate" with the user who owns them.`,
    )
}
