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

/** A database with the shipped dataset for one test file: embedded, or on the server that DATABASE_URL names. */
async function copyDatabase(): Promise<Database> {
  const template = inject('template')
  if (!template) return openDump()
  const name = `${template}_${process.pid}_${copies++}`
  await administer(`create database ${name} template ${template}`)
  const database = await openServer(serverUrl(name))
  return {
    ...database,
    close: () => database.close().then(() => administer(`drop database ${name} with (force)`)),
  }
}

/** The same, opened before and closed after the tests of a file. Ask `.current` inside tests. */
export function useDatabase(): { readonly current: Database } {
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

/** Rows of a statement on a database, outside of any request. */
export async function rowsOf<Row = Record<string, unknown>>(database: Database, statement: string): Promise<Row[]> {
  const em = database.orm.em.fork() as unknown as { getKysely(): never }
  return (await sql.raw<Row>(statement).execute(em.getKysely())).rows
}
