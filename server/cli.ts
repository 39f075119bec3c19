import { writeFile } from 'node:fs/promises'
import { ConfigError, readConfig } from './config.ts'
import { migrate, openDatabase } from './database.ts'
import { SeedError } from './dataset/seed.ts'
import { ImportError } from './import/import-error.ts'
import { FolderLockedError } from './shared/folder-lock.ts'
import { say } from './shared/progress.ts'

/** The commands of the program. Each is loaded only when it is called. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  async serve() {
    const { serve } = await import('./main.ts')
    await serve()
  },
  async migrate() {
    const database = await openDatabase(readConfig(process.env))
    for (const name of await migrate(database)) say(`Migrated: ${name}`)
    await database.close()
  },
  async import(args) {
    const { importCommand } = await import('./import/import.command.ts')
    await importCommand(args)
  },
  async schema([path = 'schema.graphql']) {
    const { lexicographicSortSchema, printSchema } = await import('graphql')
    const { createGraph } = await import('./graph.ts')
    await writeFile(path, `${printSchema(lexicographicSortSchema(await createGraph()))}\n`)
    say(`Wrote ${path}`)
  },
}

/** Errors that say all in one line: no stack helps the person who reads them. */
function isPlain(error: unknown): error is Error {
  return (
    error instanceof ConfigError ||
    error instanceof SeedError ||
    error instanceof FolderLockedError ||
    error instanceof ImportError
  )
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
try {
  if (!command) throw new ConfigError(`There is no command "${name}"; known are ${Object.keys(commands).join(', ')}.`)
  await command(args)
} catch (error) {
  process.stderr.write(`${isPlain(error) ? error.message : (error as Error).stack}\n`)
  process.exit(1)
}
