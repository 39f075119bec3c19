import pg from 'pg'
import { openServer, type Database } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { administer, serverUrl } from '../setup/server.ts'
import { table } from './table.ts'

/** So many facilities, each ten times as many as before. */
const sizes = [10_000, 100_000, 1_000_000]
/** Questions at the beginning that do not count. */
const warmUps = 3

/** What is asked of more and more facilities. */
export interface Growing {
  /** What the questions are about: one word, also for the name of the database. */
  name: string
  /** What is there whatever the size. Left out: nothing. */
  prepare?: (database: Database) => Promise<void>
  /**
   * Statements that put so many facilities in place of those there are. The session is a replica's, which neither checks nor
   * derives: a million would take long.
   */
  fill: (facilities: number) => string[]
  /** How many areas there are then. */
  areas: (facilities: number) => number
  /** What is asked, by how it is called; it may be another place in every round. */
  questions: Record<string, (round: number) => string>
  /** How often each is asked. */
  rounds: number
}

/** Milliseconds: the 50th and the 99th percentile. Of fewer than a hundred, the latter is the slowest. */
interface Times {
  p50: number
  p99: number
}

/**
 * How long questions take when facilities become more, asked one after the other through the graph of one process, on a PostGIS
 * server (DATABASE_URL; in databases of its own, which it drops). A row for each question.
 * @throws Error when a question is not answered
 */
export async function measureGrowth(all: Growing[]): Promise<string> {
  if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is not set; it should name a PostGIS server.')
  const rows: string[][] = []
  for (const growing of all) rows.push(...(await grow(growing)))
  const head = sizes.flatMap((size) => [`${size.toLocaleString('en')}: p50 ms`, 'p99 ms'])
  const growth = `p50 of ${sizes.at(-1)!.toLocaleString('en')} : ${sizes[0]!.toLocaleString('en')}`
  return table(['About', 'Asked', 'Areas', ...head, growth], rows)
}

async function grow({ name, prepare, fill, areas, questions, rounds }: Growing): Promise<string[][]> {
  const databaseName = `bench_${name}_${process.pid}`
  await administer(`create database ${databaseName}`)
  try {
    const database = await openServer(serverUrl(databaseName))
    await migrate(database)
    await prepare?.(database)
    const app = await createServer(database, readConfig({ BASEMAP: 'plain' }))
    const ask = async (query: string) => {
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query } })
      if (answer.statusCode !== 200 || answer.json().errors) throw new Error(answer.body.slice(0, 1000))
    }
    const times = new Map<string, Times[]>(Object.keys(questions).map((what) => [what, []]))
    for (const size of sizes) {
      await run(serverUrl(databaseName), fill(size))
      for (const [what, query] of Object.entries(questions))
        times.get(what)!.push(await timesOf((round) => ask(query(round)), rounds))
    }
    await app.close()
    await database.close()
    const counts = sizes.map((size) => areas(size).toLocaleString('en'))
    return [...times].map(([what, each]) => [name, what, [...new Set(counts)].join(' / '), ...cells(each)])
  } finally {
    await administer(`drop database ${databaseName} with (force)`)
  }
}

async function timesOf(ask: (round: number) => Promise<void>, rounds: number): Promise<Times> {
  const times: number[] = []
  for (let round = -warmUps; round < rounds; round++) {
    const start = performance.now()
    await ask(round)
    if (round >= 0) times.push(performance.now() - start)
  }
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.ceil(rounds * share) - 1]!
  return { p50: at(0.5), p99: at(0.99) }
}

function cells(times: Times[]): string[] {
  const growth = times.at(-1)!.p50 / times[0]!.p50
  return [...times.flatMap(({ p50, p99 }) => [p50.toFixed(1), p99.toFixed(1)]), growth.toFixed(1)]
}

async function run(connectionString: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(`set session_replication_role = 'replica'`)
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
