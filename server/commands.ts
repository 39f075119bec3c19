import { writeFile } from 'node:fs/promises'
import { ConfigError, readConfig } from './settings/config.ts'
import { openDatabase } from './database/database.ts'
import { explain } from './process/explain.ts'
import { prepare } from './database/prepare.ts'
import { say } from './kit/progress.ts'

/** The commands of the program. Each is loaded only when it is called. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  async serve() {
    const { serve } = await import('./main.ts')
    await serve()
  },
  async migrate() {
    const database = await openDatabase(readConfig(process.env))
    await prepare(database, { dataset: false })
    await database.close()
  },
  async import(args) {
    const { importCommand } = await import('./intake/import.command.ts')
    await importCommand(args)
  },
  async schema([path = 'schema.graphql']) {
    const { schemaText } = await import('./graph/schema-text.ts')
    const { createGraph } = await import('./graph/graph.ts')
    await writeFile(path, schemaText(await createGraph()))
    say(`Wrote ${path}`)
  },
}

/** Run a command with its arguments. What goes wrong is told, and ends the process with 1. */
export async function run([name = '', ...args]: string[]): Promise<void> {
  const command = commands[name]
  try {
    if (!command) throw new ConfigError(`There is no command "${name}"; known are ${Object.keys(commands).join(', ')}.`)
    await command(args)
  } catch (error) {
    process.stderr.write(`${explain(error, process.env)}\n`)
    process.exit(1)
  }
}
