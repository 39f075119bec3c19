import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { openEmbedded, openServer, type Database } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import { deriveAgain } from '../../server/change/keep-derived.ts'
import { createServer } from '../../server/web/http.ts'
import { prepare } from '../../server/database/prepare.ts'
import { EmbeddedDatabase } from '../../server/kit/embedded.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { administer, serverUrl } from '../setup/server.ts'

const fresh = useDatabase()
const name = `quartieratlas_upgrade_${process.pid}`
let upgraded: Database
let before: Record<string, string>

/** How many rows each table of the old database had, from the database itself. */
const counts = async (database: Database) => {
  const tables = await rowsOf<{ name: string }>(
    database,
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'spatial_ref_sys'`,
  )
  const entries = tables.map(async ({ name: table }) => {
    const [row] = await rowsOf<{ count: string }>(database, `select count(*)::text as count from ${table}`)
    return [table, row!.count] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

async function openOld(): Promise<Database> {
  const dump = await readFile(resolve(import.meta.dirname, '../upgrades/before-008.sql'), 'utf8')
  if (!process.env.DATABASE_URL) {
    const embedded = await EmbeddedDatabase.open()
    await embedded.exec(dump)
    return openEmbedded(embedded)
  }
  await administer(`create database ${name}`)
  const client = new pg.Client({ connectionString: serverUrl(name) })
  await client.connect()
  await client.query(dump)
  await client.end()
  return openServer(serverUrl(name))
}

beforeAll(async () => {
  upgraded = await openOld()
  before = await counts(upgraded)
  await prepare(upgraded)
})
afterAll(async () => {
  await upgraded?.close()
  if (process.env.DATABASE_URL) await administer(`drop database if exists ${name} with (force)`)
})

test('the database of the first version has every migration afterwards, and needs none again', async () => {
  const names = (database: Database) => rowsOf(database, 'select name from mikro_orm_migrations order by name')
  expect(await names(upgraded)).toEqual(await names(fresh.current))
  expect(await migrate(upgraded)).toEqual([])
})

test('it keeps its own rows, and gets none of the dataset that is shipped now', async () => {
  const after = await counts(upgraded)
  const own = Object.keys(before).filter((table) => !['mikro_orm_migrations', 'revision', 'area_containment', 'facility_area'].includes(table)) // prettier-ignore
  expect(own.length).toBeGreaterThan(20)
  for (const table of own) expect([table, after[table]]).toEqual([table, before[table]])
})

// Rules of columns that may not be null have chance names in PostgreSQL 18; `is_nullable` tells of them.
test.each([
  ['columns', `select table_name, column_name, data_type, udt_name, is_nullable, column_default from information_schema.columns where table_schema = 'public' order by 1, 2`], // prettier-ignore
  ['constraints', `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as rule from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' order by 1, 2`], // prettier-ignore
  ['indexes', `select tablename, indexname, indexdef from pg_indexes where schemaname = 'public' order by 1, 2`],
  ['triggers', `select tgrelid::regclass::text as table, tgname, pg_get_triggerdef(oid) as rule from pg_trigger where not tgisinternal order by 1, 2`], // prettier-ignore
  ['views', `select viewname, definition from pg_views where schemaname = 'public' and viewname not like 'geo%' order by 1`], // prettier-ignore
])('its %s are those of a new database', async (_, statement) => {
  const rows = await rowsOf(upgraded, statement)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows).toEqual(await rowsOf(fresh.current, statement))
})

test('the graph answers as it did then, once what follows from the rows is derived again', async () => {
  await deriveAgain(upgraded)
  const app = await createServer(upgraded, readConfig({ BASEMAP: 'plain' }))
  const query = `{
    areas { totalCount } projects { totalCount } positions { totalCount } grants { totalCount }
    known: area(key: "nordstadt") { funding { total state } population { value } }
    unknown: area(key: "heckinghausen") { funding { total state } population { value } }
  }`
  const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query } })
  const map = await app.inject('/embed/funding')
  await app.close()
  expect(answer.json().errors).toBeUndefined()
  expect(answer.json().data).toMatchObject({
    areas: { totalCount: 55 },
    known: { funding: { total: '222000.00', state: 'KNOWN' }, population: { value: 17027 } },
    unknown: { funding: { total: null, state: 'UNKNOWN' }, population: { value: 10694 } },
  })
  expect(map.statusCode).toBe(200)
})
