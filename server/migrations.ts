import { readFile, readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Migration } from '@mikro-orm/migrations'

/** A database that a newer version has migrated: this one does not know what its tables mean. */
export class NewerSchemaError extends Error {}

const migrationFolder = resolve(import.meta.dirname, '../db/migrations')

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

/** @throws NewerSchemaError when a database has had a migration that this version does not know. */
export async function refuseNewer(executed: string[]): Promise<void> {
  const known = (await migrations()).map(({ name }) => name)
  const stranger = executed.find((name) => !known.includes(name))
  if (stranger !== undefined)
    throw new NewerSchemaError(
      `The database has been migrated by a newer version ("${stranger}"); this one ends at "${known.at(-1)}". Start the newer version, or restore a backup from before.`,
    )
}
