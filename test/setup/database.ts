import { openAsBlob } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, inject } from 'vitest'
import { openEmbedded, openServer, type Database } from '../../server/database/database.ts'
import { EmbeddedDatabase } from '../../server/kit/embedded.ts'
import { administer, serverUrl } from './server.ts'

let copies = 0

/** An embedded database with the shipped dataset, in memory, on whatever the tests run. */
export async function openDump(): Promise<Database> {
  return openEmbedded(await EmbeddedDatabase.open(undefined, { loadDataDir: await openAsBlob(inject('dump')) }))
}

/** A database that is open while the tests of a file run. Ask `.current` inside tests. */
export interface TestDatabase {
  readonly current: Database
}

/**
 * A database with the shipped dataset for the tests of one file, which may write into it: embedded, or on the server that
 * DATABASE_URL names.
 */
export function useDatabase(): TestDatabase {
  let database: Database
  beforeAll(async () => {
    database = await copyDatabase()
  })
  afterAll(() => database?.close())
  return {
    get current() {
      return database
    },
  }
}

let shared: Promise<Database> | undefined

/** The same for all files that a process runs one after the other: it refuses whoever writes. */
export function useSharedDatabase(): TestDatabase {
  let database: Database
  beforeAll(async () => {
    database = await (shared ??= copyDatabase({ readOnly: true }))
  })
  return {
    get current() {
      return database
    },
  }
}

async function copyDatabase({ readOnly = false } = {}): Promise<Database> {
  const template = inject('template')
  if (!template) {
    const database = await openDump()
    if (readOnly) await rowsOf(database, 'set default_transaction_read_only = on')
    return database
  }
  const name = `${template}_${process.pid}_${copies++}`
  await administer(`create database ${name} template ${template}`)
  if (readOnly) await administer(`alter database ${name} set default_transaction_read_only = on`)
  const database = await openServer(serverUrl(name))
  return {
    ...database,
    close: () => database.close().then(() => administer(`drop database ${name} with (force)`)),
  }
}

/** Rows of a statement on a database, outside of any request. */
export async function rowsOf<Row = Record<string, unknown>>(database: Database, statement: string): Promise<Row[]> {
  const em = database.orm.em.fork() as unknown as { getKysely(): never }
  return (await sql.raw<Row>(statement).execute(em.getKysely())).rows
}
