import { resolve } from 'node:path'
import { ConfigError } from '../settings/config.ts'
import { SeedError } from '../seed/seed.ts'
import { ImportError } from '../intake/import-error.ts'
import { SchemaError } from '../database/migrations.ts'
import { isDatabaseAway, isDiskFull } from '../kit/away.ts'
import { FolderLockedError } from '../kit/folder-lock.ts'

/** Errors that say all in one line: no stack helps the person who reads them. */
const plain = [ConfigError, SeedError, FolderLockedError, ImportError, SchemaError]

/** What ended a command, for the person at the terminal: one line if that says it, else a stack for those who mend us. */
export function explain(error: unknown, environment: NodeJS.ProcessEnv): string {
  if (isDiskFull(error)) return describeFullDisk(environment)
  if (plain.some((kind) => error instanceof kind)) return (error as Error).message
  if (isDatabaseAway(error))
    return `The database went away (${(error as Error).message}); nothing half was kept. Try again.`
  return error instanceof Error ? (error.stack ?? String(error)) : String(error)
}

function describeFullDisk({ DATABASE_URL, DATA_FOLDER }: NodeJS.ProcessEnv): string {
  const folder = resolve(DATA_FOLDER || '.data')
  const where = DATABASE_URL ? `the PostgreSQL server, or here under ${folder}` : `here, under ${folder}`
  return `The disk is full: ${where}. Nothing half was kept; make room and start again.`
}
