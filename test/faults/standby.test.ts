import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../setup/free-port.ts'
import { startNginx } from '../setup/nginx.ts'
import { canRunPostgres, createPostgres, createStandby, type Postgres } from '../setup/postgres.ts'
import { runProgram, until, type Program } from '../setup/program.ts'

/** What somebody was answered: in which state of the data, and what stood there. */
interface Answer {
  status: number
  revision: number
  name: string | null
  /** The newest state, and name, that whoever asked had seen before. */
  seen: number
  seenName: string | null
}

const folder = mkdtempSync(join(tmpdir(), 'quartieratlas-standby-'))
const servers: Postgres[] = []
let [primary, standby]: (Postgres | undefined)[] = []
let programs: Program[] = []
let ports: number[]
let address: string
let stopNginx: () => Promise<void>
const answers: Answer[] = []
/** The name of the area in each state in which it changed. */
const names = new Map<number, string>()
let over = false
let clients: Promise<void>[] = []

async function on<Row>(postgres: Postgres, statement: string): Promise<Row[]> {
  const client = new pg.Client(postgres.url())
  await client.connect()
  try {
    return (await client.query(statement)).rows as Row[]
  } finally {
    await client.end()
  }
}

async function rename(postgres: Postgres, name: string): Promise<number> {
  await on(postgres, `update area set name = '${name}' where key = 'nordstadt'`)
  const [row] = await on<{ number: string }>(postgres, 'select max(number)::text as number from revision')
  names.set(Number(row!.number), name)
  return Number(row!.number)
}

async function ask(seen = 0, origin = address, seenName: string | null = null): Promise<Answer> {
  const query = { query: '{ area(key: "nordstadt") { name } }' }
  const headers = { 'content-type': 'application/json', 'x-revision': String(seen) }
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(query) })
  const body = await response.text()
  const name = response.ok ? (JSON.parse(body) as { data: { area: { name: string } } }).data.area.name : null
  return { status: response.status, revision: Number(response.headers.get('x-revision')), name, seen, seenName }
}

/** Somebody who asks without a pause, and never wants to see less than before. */
async function client(): Promise<void> {
  for (let seen = 0; !over;) {
    const answer = await ask(seen)
    answers.push(answer)
    seen = Math.max(seen, answer.revision)
  }
}

/** How many were not answered since. No answer is older than the state that it names, or than what was seen before. */
function failedSince(from: number): number {
  const changes = [...names].toSorted(([a], [b]) => a - b).map(([, name]) => name)
  const at = (name: string | null) => (name === null ? -1 : changes.indexOf(name))
  const named = (revision: number) => [...names.keys()].filter((number) => number <= revision).length - 1
  const since = answers.slice(from)
  const answered = since.filter(({ status }) => status === 200)
  const old = ({ name, revision, seen, seenName }: Answer) =>
    at(name) < named(revision) || at(name) < at(seenName) || revision < seen
  expect(answered.filter(old)).toEqual([])
  expect(answered.length).toBeGreaterThan(0)
  const failed = since.filter(({ status }) => status !== 200)
  expect(failed.filter(({ status }) => status !== 503)).toEqual([])
  return failed.length
}

async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  await Promise.all(programs.map((program) => program.kill()))
  programs = ports.map((port) =>
    runProgram(['serve'], {
      ...environment,
      PORT: String(port),
      DATA_FOLDER: folder,
      PUBLIC_ADDRESS: address,
      METRICS_PORT: '0',
    }),
  )
  await Promise.all(programs.map((program) => program.address()))
}

/** Which databases each of the servers used for its last answer, as its metrics say. */
async function inUse(): Promise<string[]> {
  const texts = programs.map(async ({ out }) => {
    const [, metrics] = /^Metrics: (\S+)$/m.exec(out)!
    return (await fetch(metrics!)).text()
  })
  return (await Promise.all(texts)).map((text) =>
    [...text.matchAll(/^quartieratlas_database_in_use\{database="(.*)"\} 1$/gm)].map(([, name]) => name).join(', '),
  )
}

const bothUse = (databases: string) =>
  until(`both servers use ${databases}`, async () => (await inUse()).every((used) => used === databases))

const said: string[] = []
const count = (what: string, from: number) =>
  said.push(`${what}: ${failedSince(from)} of ${answers.length - from} failed`)

describe.skipIf(!canRunPostgres)('two servers behind nginx, on a primary and a standby', () => {
  beforeAll(async () => {
    servers.push((primary = await createPostgres()))
    // Fills the primary before it is copied.
    ports = [await freePort(), await freePort()]
    const proxy = await freePort()
    address = `http://127.0.0.1:${proxy}/atlas`
    await serve({ DATABASE_URL: primary.url() })
    servers.push((standby = await createStandby(primary)))
    await serve({ DATABASE_URL: primary.url(), DATABASE_REPLICA_URLS: standby.url() })
    stopNginx = await startNginx(proxy, ...ports)
    await rename(primary, 'Name 0')
    clients = Array.from({ length: 4 }, client)
  })
  afterAll(async () => {
    over = true
    await Promise.all(clients)
    await stopNginx?.()
    await Promise.all(programs.map((program) => program.kill()))
    for (const each of servers) each.remove()
    rmSync(folder, { recursive: true })
    console.log(said.join('\n'))
  })

  test('questions are answered by the standby', async () => {
    await bothUse('primary, standby 1')
    const from = answers.length
    await until('many were answered', () => answers.length > from + 100)
    /** Connections on which areas were last asked for. */
    const asked = (postgres: Postgres) =>
      on(postgres, `select from pg_stat_activity where query like '%area%' and pid <> pg_backend_pid()`)
    await until('the standby was asked', async () => (await asked(standby!)).length > 0)
    expect(await asked(primary!)).toEqual([])
    expect(count('as usual', from)).toBeGreaterThan(0)
    expect(said.at(-1)).toMatch(/: 0 of/)
  })

  test('a standby that lags is left out, comes back, and shows nothing old meanwhile', async () => {
    const from = answers.length
    await on(standby!, 'select pg_wal_replay_pause()')
    const revision = await rename(primary!, 'Name 1')
    for (const port of ports)
      expect(await ask(0, `http://127.0.0.1:${port}`)).toMatchObject({ status: 200, name: 'Name 1' })
    await bothUse('primary')
    expect((await ask()).revision).toBeGreaterThanOrEqual(revision)
    await on(standby!, 'select pg_wal_replay_resume()')
    await bothUse('primary, standby 1')
    count('a standby lags', from)
    expect(said.at(-1)).toMatch(/: 0 of/)
  })

  test('while the primary is away the standby answers, but never with less than was seen', async () => {
    const from = answers.length
    await on(standby!, 'select pg_wal_replay_pause()')
    await rename(primary!, 'Name 2')
    // Both have seen it, and the standby has it, but does not show it yet.
    for (const port of ports) expect(await ask(0, `http://127.0.0.1:${port}`)).toMatchObject({ name: 'Name 2' })
    await until('the standby has received it', async () => {
      const [written] = await on<{ at: string }>(primary!, 'select pg_current_wal_lsn() as at')
      const [row] = await on<{ has: boolean }>(standby!, `select pg_last_wal_receive_lsn() >= '${written!.at}'::pg_lsn as has`) // prettier-ignore
      return row!.has
    })
    primary!.stop()
    for (const port of ports) expect((await ask(0, `http://127.0.0.1:${port}`)).status).toBe(503)
    await on(standby!, 'select pg_wal_replay_resume()')
    await bothUse('standby 1')
    expect(await ask()).toMatchObject({ status: 200, name: 'Name 2' })
    // Whoever has seen something newer elsewhere is told nothing older.
    expect((await ask(1_000_000)).status).toBe(503)
    primary!.start()
    await bothUse('primary, standby 1')
    count('the primary stops and starts, the standby lags', from)
  })

  test('a standby that is killed is left out, and comes back', async () => {
    const from = answers.length
    standby!.stop()
    await rename(primary!, 'Name 3')
    await bothUse('primary')
    expect(await ask()).toMatchObject({ status: 200, name: 'Name 3' })
    standby!.start()
    await bothUse('primary, standby 1')
    count('the standby is killed and starts', from)
  })

  test('a standby that is frozen is left out, and comes back', async () => {
    const from = answers.length
    standby!.freeze()
    await bothUse('primary')
    await rename(primary!, 'Name 4')
    standby!.thaw()
    await bothUse('primary, standby 1')
    count('the standby is frozen and thaws', from)
  })

  test('the standby is promoted, and the old primary comes back as its standby', async () => {
    const from = answers.length
    primary!.stop()
    standby!.promote()
    const renamed = await until('it can be written', () => rename(standby!, 'Name 5').catch(() => null))
    await until('both servers show it', async () => (await ask(renamed)).status === 200)
    // The old primary knows less, and is left out although it is the one that the servers were told.
    primary!.start()
    for (let turn = 0; turn < 10; turn++) expect(await ask()).toMatchObject({ status: 200, name: 'Name 5' })
    expect(await inUse()).toEqual(['standby 1', 'standby 1'])
    count('the standby is promoted, the old primary comes back too early', from)

    primary!.remove()
    const again = await createStandby(standby!)
    servers.push(again)
    over = true
    await Promise.all(clients)
    await serve({ DATABASE_URL: standby!.url(), DATABASE_REPLICA_URLS: again.url() })
    await until('the new standby is used', async () => {
      await ask()
      return (await inUse()).some((used) => used === 'primary, standby 1')
    })
    expect(await ask()).toMatchObject({ status: 200, name: 'Name 5' })
  })

  test('a server that was never a copy of the primary is left out', async () => {
    const stranger = await createPostgres()
    servers.push(stranger)
    await serve({ DATABASE_URL: stranger.url() })
    await rename(stranger, 'Fremd')
    await serve({ DATABASE_URL: standby!.url(), DATABASE_REPLICA_URLS: stranger.url() })
    for (let turn = 0; turn < 4; turn++) expect(await ask()).toMatchObject({ status: 200, name: 'Name 5' })
    expect(await inUse()).toEqual(['primary', 'primary'])
  })
})
