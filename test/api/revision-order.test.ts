import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { tableRows } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'
import { serverUrl } from '../setup/server.ts'

const graph = useGraph(useDatabase())
const rows = (statement: string) => rowsOf<Record<string, any>>(graph.database.current, statement)
const revision = async () => Number((await graph.ask('{ dataset { revision } }')).data.dataset.revision)
const names = async () =>
  tableRows((await graph.app.inject('/embed/people?level=management-area')).body).map(({ name }) => name)

const patient = { timeout: 60_000 }

/** The embedded database has one connection: there nobody else can write at the same time. */
describe.runIf(process.env.DATABASE_URL)('of two who write at the same time', () => {
  let [first, second]: pg.Client[] = []
  beforeAll(async () => {
    const [{ name }] = (await rows('select current_database() as name')) as [any]
    const open = async () => {
      const client = new pg.Client({ connectionString: serverUrl(name) })
      await client.connect()
      return client
    }
    ;[first, second] = [await open(), await open()]
  })
  afterAll(() => Promise.all([first?.end(), second?.end()]))
  const rename = (key: string, name: string) => `update area set name = '${name}' where key = '${key}'`

  test('whoever began first but ended last has the higher number, and its change is shown', async () => {
    const before = await revision()
    await first!.query(`begin; ${rename('hoehe', 'Höhe neu')}`)
    await second!.query(`begin; ${rename('nordstadt', 'Nordstadt neu')}; commit`)
    expect(await revision()).toBe(before + 1)
    expect(await names()).toEqual(expect.arrayContaining(['Höhe', 'Nordstadt neu']))
    await first!.query('commit')
    expect(await revision()).toBe(before + 2)
    expect(await names()).toEqual(expect.arrayContaining(['Höhe neu', 'Nordstadt neu']))
  })

  test('nobody gets a number while one with a lower number cannot yet be seen', async () => {
    const before = await revision()
    // What the end of a transaction does first: from here on it has its number, and holds the lock.
    await first!.query(`begin; ${rename('hoehe', 'Höhe zuletzt')}; set constraints all immediate`)
    const pid = (second as unknown as { processID: number }).processID
    const waiting = second!.query(rename('nordstadt', 'Nordstadt zuletzt'))
    await expect
      .poll(
        () => rows(`select wait_event from pg_stat_activity where pid = ${pid} and wait_event_type = 'Lock'`),
        patient,
      )
      .toEqual([{ wait_event: 'advisory' }])
    expect(await revision()).toBe(before)
    await first!.query('commit')
    await waiting
    expect(await revision()).toBe(before + 2)
    expect(await rows(`select count(*)::int from revision where number < 0`)).toEqual([{ count: 0 }])
  })

  test('an import that takes long holds up nobody else', async () => {
    await first!.query(
      `begin; insert into organisation (key, name) select 'o-' || n, 'O' from generate_series(1, 5000) n`,
    )
    await second!.query(rename('nordstadt', 'Nordstadt'))
    expect(await names()).toContain('Nordstadt')
    await first!.query('rollback')
  })

  test('a view is read again when the data change while it is read: no small count is told by what was withheld before', async () => {
    const people = async () => tableRows((await graph.app.inject('/embed/people?level=quarter')).body)
    const value = (number: number) =>
      `update observation set value = ${number} where indicator_key = 'population' and area_key = 'quarter-37'`
    await first!.query(value(4000))
    expect(await people()).toContainEqual({ name: 'Höhe', value: '4.000' })
    // Neither in the memory of forms nor in that of answers, but with what is withheld at this revision.
    await first!.query('begin; lock table observation in access exclusive mode')
    const asked = graph.app.inject('/embed/people?level=quarter&layers=facilities').then(({ body }) => body)
    await expect
      .poll(
        () => rows(`select count(*)::int from pg_locks where relation = 'observation'::regclass and not granted`),
        patient,
      )
      .not.toEqual([{ count: 0 }])
    await first!.query(`${value(3)}; commit`)
    expect(tableRows(await asked)).toContainEqual({ name: 'Höhe', value: 'unter 5' })
  })
})
