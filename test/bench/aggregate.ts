import pg from 'pg'
import { openServer } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { administer, serverUrl } from '../setup/server.ts'
import { facilitiesOf } from './aggregate.sql.ts'
import { generateDataset } from './generate.ts'
import { table } from './table.ts'

const sizes = [10_000, 100_000, 1_000_000]
const rounds = 15

/** What is asked, and how it is called. */
const questions = {
  'whole list: count, sum': '{ facilities(first: 0) { aggregate { count capacity { sum known unknown } } } }',
  'by type: count': '{ facilities(first: 0) { aggregate(groupBy: type) { keys { type { label } } count } } }',
  'by type: sum, mean, known':
    '{ facilities(first: 0) { aggregate(groupBy: type) { keys { type { label } } count capacity { sum mean min max known unknown } } } }',
  'by type: median':
    '{ facilities(first: 0) { aggregate(groupBy: type) { keys { type { label } } capacity { median } } } }',
  'by type, year, known or not: sum':
    '{ facilities(first: 0) { aggregate(groupBy: [type, startYear, capacityKnown]) { keys { startYear capacityKnown } count capacity { sum } } } }',
  'by district: sum':
    '{ facilities(first: 0) { aggregate(groupBy: district) { keys { district { name } } count capacity { sum } } } }',
  'by district and type: count':
    '{ facilities(first: 0) { aggregate(groupBy: [district, type]) { keys { district { name } type { label } } count } } }',
  'by carrier: count': '{ facilities(first: 0) { aggregate(groupBy: carriers) { keys { carriers { name } } count } } }',
  'below 45 districts, by type: sum':
    '{ areas(kind: DISTRICT) { nodes { facilities { aggregate(groupBy: type) { keys { type { label } } count capacity { sum } } } } } }',
}

/**
 * How long aggregates over many facilities take, asked one after the other through the graph of one process, on a PostGIS
 * server (DATABASE_URL; in a database of its own, which it drops). Run by itself: `node --import tsx test/bench/aggregate.ts`.
 */
export async function measureAggregates(): Promise<string> {
  const name = `bench_aggregate_${process.pid}`
  await administer(`create database ${name}`)
  try {
    const database = await openServer(serverUrl(name))
    await migrate(database)
    await generateDataset(database)
    const app = await createServer(database, readConfig({ BASEMAP: 'plain' }))
    const rows: string[][] = []
    for (const size of sizes) {
      await fill(serverUrl(name), size)
      for (const [what, query] of Object.entries(questions)) {
        const times: number[] = []
        for (let round = -1; round < rounds; round++) {
          const start = performance.now()
          const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query } })
          if (answer.statusCode !== 200 || answer.json().errors) throw new Error(answer.body.slice(0, 1000))
          // The first warms up.
          if (round >= 0) times.push(performance.now() - start)
        }
        times.sort((one, other) => one - other)
        rows.push([String(size), what, times[Math.floor(rounds / 2)]!.toFixed(0), times.at(-1)!.toFixed(0)])
      }
    }
    await app.close()
    await database.close()
    return table(['Facilities', 'Asked', 'p50 ms', `slowest of ${rounds} ms`], rows)
  } finally {
    await administer(`drop database ${name} with (force)`)
  }
}

async function fill(connectionString: string, size: number): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(`set session_replication_role = 'replica'`)
    for (const statement of facilitiesOf(size)) await client.query(statement)
  } finally {
    await client.end()
  }
}

if (import.meta.main) console.log(await measureAggregates())
