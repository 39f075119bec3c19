import { sql, type Kysely } from 'kysely'
import type { EntityManager } from '@mikro-orm/sql'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../server/database/migrate.ts'
import { importFile } from '../../server/intake/import.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { tableRows } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'
import { createFolder } from '../setup/import-files.ts'

const graph = useGraph(useDatabase())
const folder = createFolder()
const change = (statement: string) => rowsOf<Record<string, any>>(graph.database.current, statement)
const revision = async () => Number((await graph.ask('{ dataset { revision } }')).data.dataset.revision)
const newest = async () => (await change('select * from revision order by number desc limit 1'))[0]!

/** Statements in one transaction, which is rolled back when one of them fails. */
const together = (...statements: string[]) =>
  (graph.database.current.orm.em.fork() as EntityManager).transactional(async (transaction) => {
    const database = transaction.getKysely() as unknown as Kysely<unknown>
    for (const statement of statements) await sql.raw(statement).execute(database)
  })

const rename = `update area set name = name || '!' where key = 'hoehe'`

test('every table raises the revision, also one that is added later', async () => {
  const silent = () =>
    change(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
      and (select array_agg(tgname::text order by tgname) from pg_trigger where tgrelid = pg_class.oid and tgname like 'revision_%')
        is distinct from array['revision_delete', 'revision_insert', 'revision_truncate', 'revision_update'] order by name`)
  expect(await silent()).toEqual([{ name: 'mikro_orm_migrations' }, { name: 'revision' }])
  await change('create table meeting (key text primary key)')
  await migrate(graph.database.current)
  expect(await silent()).toHaveLength(2)
  const before = await revision()
  await change(`insert into meeting values ('first')`)
  expect(await revision()).toBeGreaterThan(before)
  await change('drop table meeting')
})

describe('a change by SQL', () => {
  test.each([
    ['insert', `insert into organisation (key, name) values ('nobody', 'Nobody')`],
    ['update', `update organisation set name = 'Somebody' where key = 'nobody'`],
    ['delete', `delete from organisation where key = 'nobody'`],
    ['truncate', `truncate consultation`],
    ['a deletion that takes rows of other tables along', `delete from area where key = 'quarter-99'`],
  ])('%s raises the revision', async (_, statement) => {
    await change(`insert into area (key, kind, name) values ('quarter-99', 'QUARTER', 'X') on conflict do nothing`)
    const before = await revision()
    await change(statement)
    expect(await revision()).toBeGreaterThan(before)
    expect((await newest()).description).toBe('Änderung in der Datenbank')
  })

  test('a transaction raises it once, however much it changes', async () => {
    const [{ count }] = (await change('select count(*)::int from revision')) as [any]
    await together(rename, rename, `insert into organisation (key, name) values ('once', 'Once')`, rename)
    expect(await change('select count(*)::int from revision')).toEqual([{ count: count + 1 }])
  })

  test.each([
    ['what touches no row', [`update area set name = 'x' where false`, `delete from area where false`]],
    ['what is rolled back', [rename, 'select 1 / 0']],
    ['what is rolled back to a savepoint', ['savepoint here', rename, 'rollback to savepoint here']],
  ])('%s raises nothing', async (_, statements) => {
    const before = await change('select * from revision')
    await together(...statements).catch(() => {})
    expect(await change('select * from revision')).toEqual(before)
  })

  test('whoever may change a table needs no right to the revision', async () => {
    const before = await revision()
    await change('drop role if exists qgis')
    await change('create role qgis')
    await change('grant insert on organisation to qgis')
    await together('set local role qgis', `insert into organisation (key, name) values ('by-qgis', 'By QGIS')`)
    await expect(together('set local role qgis', 'delete from revision')).rejects.toThrow(/permission denied/)
    expect(await revision()).toBe(before + 1)
    await change('revoke all on organisation from qgis')
    await change('drop role qgis')
  })

  test('is shown on the next request by map, page, table and coverage', async () => {
    const csv = '/embed/people.csv?level=quarter'
    const page = await graph.app.inject('/embed/people?level=quarter')
    const cells = '{ coverage(areas: { keys: ["quarter-37"] }, reach: { metres: 500 }) { total { people } } }'
    const coverage = await graph.ask(cells)
    await graph.app.inject(csv)
    await change(`update observation set value = 4 where indicator_key = 'population' and area_key = 'quarter-37'`)
    const after = await graph.app.inject({
      url: '/embed/people?level=quarter',
      headers: { 'if-none-match': page.headers.etag },
    })
    expect(after.statusCode).toBe(200)
    expect(tableRows(after.body)).toContainEqual({ name: 'Höhe', value: 'unter 5' })
    expect((await graph.app.inject(csv)).body).toContain('WITHHELD')
    expect(coverage.data.coverage.total.people).toBeGreaterThan(1000)
    expect((await graph.ask(cells)).data.coverage.total.people).toBe(4)
  })
})

test('an import says what it was, and the same again raises nothing', async () => {
  const path = folder.write(
    'werte.csv',
    'area;indicator;date;value;source\nquarter-61;population;2021-12-31;12345;Statistikstelle\n',
  )
  const before = await revision()
  await importFile(graph.database.current, 'observations', path)
  expect(await newest()).toMatchObject({ description: 'Import: Kennzahlen aus werte.csv' })
  expect(await revision()).toBe(before + 1)
  await importFile(graph.database.current, 'observations', path)
  expect(await revision()).toBe(before + 1)
})
