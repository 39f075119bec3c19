import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { administer, serverUrl } from '../setup/server.ts'
import { startServer } from './server-process.ts'
import { table } from './table.ts'

const seconds = 10
const connections = 32

/** What is asked of each line-up: a public map that is kept, and a question to the graph. */
const requests = {
  map: { path: '/embed/funding', method: 'GET' },
  question: { path: '/graphql', method: 'POST', body: '{"query": "{ areas(first: 50) { nodes { key name } } }"}' },
} as const

/** So many servers, each of so many processes. */
const lineUps = [
  { servers: 1, workers: 1 },
  { servers: 1, workers: 2 },
  { servers: 2, workers: 1 },
]

/**
 * How much more several processes, and several servers, answer than one, on one PostGIS server (DATABASE_URL; in a database of
 * its own, which it drops). All of them, the database and whoever asks share the cores of this machine. Run by itself:
 * `node --import tsx test/bench/processes.ts`.
 */
export async function measureProcesses(): Promise<string> {
  const name = `bench_processes_${process.pid}`
  await administer(`create database ${name}`)
  const rows: string[][] = []
  try {
    for (const lineUp of lineUps) rows.push(await measure(lineUp, serverUrl(name)))
  } finally {
    await administer(`drop database ${name} with (force)`)
  }
  const [first] = rows
  const ratio = (row: string[], column: number) => (Number(row[column]) / Number(first![column])).toFixed(2)
  return table(
    ['Servers', 'Processes each', 'Kept maps 1/s', 'Ratio', 'Questions 1/s', 'Ratio'],
    rows.map((row) => [row[0]!, row[1]!, row[2]!, ratio(row, 2), row[3]!, ratio(row, 3)]),
  )
}

async function measure({ servers, workers }: (typeof lineUps)[number], databaseUrl: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'quartieratlas-bench-'))
  const environment = { DATABASE_URL: databaseUrl, WORKERS: String(workers) }
  const started = await Promise.all(Array.from({ length: servers }, () => startServer(folder, environment)))
  try {
    const perSecond: number[] = []
    for (const request of Object.values(requests)) {
      const shots = started.map(({ origin }) => shoot(origin, request, connections / servers))
      perSecond.push((await Promise.all(shots)).reduce((sum, each) => sum + each, 0))
    }
    return [String(servers), String(workers), ...perSecond.map((each) => each.toFixed(0))]
  } finally {
    await Promise.all(started.map(({ stop }) => stop()))
    await rm(folder, { recursive: true })
  }
}

async function shoot(
  origin: string,
  { path, ...request }: (typeof requests)[keyof typeof requests],
  connectionsOfServer: number,
): Promise<number> {
  const headers = { 'content-type': 'application/json', 'accept-encoding': 'br' }
  const options = { url: origin + path, headers, connections: connectionsOfServer, sampleInt: 20, ...request }
  await autocannon({ ...options, duration: 2 })
  const { errors, non2xx, requests: answered, duration } = await autocannon({ ...options, duration: seconds })
  if (errors + non2xx > 0) throw new Error(`${errors} errors and ${non2xx} refusals at ${path}`)
  return answered.total / duration
}

if (import.meta.main) console.log(await measureProcesses())
