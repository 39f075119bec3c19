import { beforeAll, expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'

const database = useDatabase()
const run = <Row = Record<string, unknown>>(statement: string) => rowsOf<Row>(database.current, statement)
const citedKeys = async () =>
  (
    await run<{ key: string }>(
      `select key from citation where noun = 'organisation' and source_key = 'vo-0601-16' and key like 'made%'`,
    )
  ).map(({ key }) => key)

beforeAll(async () => {
  await run(`insert into organisation (key, name) values ('made', 'Made'), ('made-too', 'Made, too')`)
  await run(`insert into citation (source_key, noun, key) values ('vo-0601-16', 'organisation', 'made')`)
})

test('what is cited for is there, follows its key, and takes its citations along', async () => {
  await expect(
    run(`insert into citation (source_key, noun, key) values ('vo-0601-16', 'organisation', 'nowhere')`),
  ).rejects.toThrow(/foreign key/)
  await expect(
    run(`insert into citation (source_key, noun, key) values ('vo-0601-16', 'organisation', 'made')`),
  ).rejects.toThrow(/citation_once/)
  await run(`update organisation set key = 'made-anew' where key = 'made'`)
  expect(await citedKeys()).toEqual(['made-anew'])
  await run(`delete from organisation where key = 'made-anew'`)
  expect(await citedKeys()).toEqual([])
})

test('every row of every noun that can be cited is known to be one', async () => {
  const nouns = await run<{ noun: string }>('select distinct noun from citable order by noun')
  expect(nouns.length).toBe(9)
  for (const { noun } of nouns)
    expect(
      await run(`(select key from citable where noun = '${noun}' except select key::text from "${noun}")
        union all (select key::text from "${noun}" except select key from citable where noun = '${noun}')`),
    ).toEqual([])
})
