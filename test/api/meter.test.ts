import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import type { EntityManager } from '@mikro-orm/sql'
import { execute, parse, type GraphQLSchema } from 'graphql'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { createGraph } from '../../server/graph/graph.ts'
import { createContext } from '../../server/kit/context.ts'
import { Meter, type Budget } from '../../server/kit/meter.ts'
import { rowsOf } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const plenty: Budget = { fields: 1e6, rows: 1e6, bytes: 1e9, seconds: 600 }
const em = () => graph.database.current.orm.em as EntityManager

let schema: GraphQLSchema
beforeAll(async () => {
  schema = await createGraph()
})

async function ask(query: string, budget: Partial<Budget>) {
  const meter = new Meter({ ...plenty, ...budget })
  const answer = await execute({ schema, document: parse(query), contextValue: createContext(em(), meter) })
  meter.end()
  return { meter, answer }
}

const areas = '{ areas(kind: QUARTER, first: 1000) { nodes { key name boundary citations { source { title } } } } }'

test('what a request uses is counted: exactly its fields, its rows at least, its bytes roughly', async () => {
  const { meter, answer } = await ask('{ areas(kind: DISTRICT, first: 4) { nodes { key boundary } } }', {})
  const { nodes } = (answer.data as any).areas
  expect(meter.stopped).toBeNull()
  expect(meter.used.fields).toBe(1 + 1 + nodes.length * 2)
  expect(meter.used.rows).toBeGreaterThanOrEqual(nodes.length)
  const { length } = JSON.stringify(nodes)
  expect(meter.used.bytes).toBeGreaterThan(length / 2)
  expect(meter.used.bytes).toBeLessThan(length * 2)
})

test.each(['fields', 'rows', 'bytes'] as const)(
  'a request with just enough %s is answered, with one less it is stopped',
  async (what) => {
    const used = (await ask(areas, {})).meter.used[what]
    const enough = await ask(areas, { [what]: used })
    expect(enough.meter.stopped).toBeNull()
    expect(enough.answer.errors).toBeUndefined()
    const { meter, answer } = await ask(areas, { [what]: used - 1 })
    expect(meter.stopped?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', most: { [what]: used - 1 } })
    // It ends quickly: nothing fails field by field.
    expect(answer.errors?.length ?? 0).toBeLessThanOrEqual((enough.answer.data as any).areas.nodes.length)
  },
)

test('what has been stopped does no more work, and asks the database nothing more', async () => {
  const { meter } = await ask(areas, { fields: 1 })
  expect(meter.used.fields).toBeLessThanOrEqual(2)
  expect(meter.used.rows).toBe(0)
})

test('time that is over stops a request; more can be allowed', async () => {
  const meter = new Meter({ ...plenty, seconds: 0.05 })
  await once(meter.signal, 'abort')
  expect(meter.stopped?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', most: { seconds: 0.05 } })
  const patient = new Meter({ ...plenty, seconds: 0.05 })
  patient.allow(600)
  const quick = new Meter({ ...plenty, seconds: 0.1 })
  await once(quick.signal, 'abort')
  expect(patient.stopped).toBeNull()
  patient.end()
})

describe.skipIf(!process.env.DATABASE_URL)('on a server', () => {
  const running = async () =>
    rowsOf(
      graph.database.current,
      `select pid from pg_stat_activity where datname = current_database() and state = 'active' and pid <> pg_backend_pid()
        and query not like '%pg_stat_activity%'`,
    )

  test('a statement is cancelled in the database when its request stops', async () => {
    const meter = new Meter({ ...plenty, seconds: 1 })
    const { database } = createContext(em(), meter)
    const sleeping = sql`select pg_sleep(600)`.execute(database)
    await expect(sleeping).rejects.toMatchObject({ extensions: { code: 'QUERY_TOO_COSTLY' } })
    await expect.poll(running, { timeout: 10_000 }).toEqual([])
  })

  test('so is that of a caller who leaves, also what the entity manager asks', async () => {
    await graph.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = graph.app.server.address() as AddressInfo
    // The rows of tables are known, so only the question itself waits.
    await graph.ask('{ areas { totalCount } }')
    const blocker = await em().fork().getKysely().startTransaction().execute()
    await sql`lock table area, project in access exclusive mode`.execute(blocker)
    try {
      const body = JSON.stringify({ query: '{ areas { nodes { key } } projects { totalCount } }' })
      const caller = connect(port, '127.0.0.1')
      caller.write(
        `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      )
      await expect.poll(async () => (await running()).length, { timeout: 10_000 }).toBeGreaterThan(0)
      caller.destroy()
      await expect.poll(running, { timeout: 10_000 }).toEqual([])
    } finally {
      await blocker.rollback().execute()
    }
    expect((await graph.ask('{ areas { totalCount } }')).data.areas.totalCount).toBeGreaterThan(0)
  })
})
