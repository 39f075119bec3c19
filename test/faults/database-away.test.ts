import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicLanguages } from '../../presentation/address/public-view.ts'
import { wordingOf } from '../../server/publish/view/languages.ts'
import { readable } from '../setup/embed.ts'
import { canRunPostgres, createPostgres, type Postgres } from '../setup/postgres.ts'
import { runProgram, until, type Program } from '../setup/program.ts'

let postgres: Postgres
let program: Program
let address: string
const folder = mkdtempSync(join(tmpdir(), 'quartieratlas-away-'))

beforeAll(async () => {
  if (!canRunPostgres) return
  postgres = await createPostgres()
  program = runProgram(['serve'], { DATABASE_URL: postgres.url(), DATA_FOLDER: folder })
  address = await program.address()
})
afterAll(async () => {
  await program?.kill()
  postgres?.remove()
  rmSync(folder, { recursive: true })
})

/** An answer, which has to come within ten seconds. */
async function get(path: string, init: RequestInit = {}) {
  const response = await fetch(address + path, { signal: AbortSignal.timeout(10_000), ...init })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

const json = { 'content-type': 'application/json' }
const graph = () => get('/graphql', { method: 'POST', headers: json, body: '{"query": "{ areas { totalCount } }"}' })
const isReady = async () => (await get('/health/ready')).status === 200

/** What nobody outside should read: hosts, ports, users, paths, statements, stacks. */
function expectNothingInternal({ headers, body }: Awaited<ReturnType<typeof get>>): void {
  const all = `${JSON.stringify([...headers])} ${body}`
  expect(all).not.toContain(`:${postgres.port}`)
  expect(all).not.toMatch(/ECONN|postgres|pg_|select |from "|node_modules|\.ts:|\bat async\b|Connection terminated/i)
}

const known = '/embed/people'
const inLanguage = (path: string, lang: string) => `${path}?level=district&lang=${lang}`

describe.skipIf(!canRunPostgres).each([
  ['stopped', '/embed/projects', () => postgres.stop(), () => postgres.start()],
  ['frozen', '/embed/funding', () => postgres.freeze(), () => postgres.thaw()],
])('while the database is %s', (_what, unknown, take, giveBack) => {
  beforeAll(async () => {
    for (const lang of publicLanguages) expect((await get(inLanguage(known, lang))).status).toBe(200)
    expect((await get(`${known}.csv`)).status).toBe(200)
    take()
  })
  afterAll(() => giveBack())

  test('whoever asks at once is answered: what is known with 200, everything else with 503', async () => {
    const answers = await Promise.all([get(inLanguage(known, 'de')), get(inLanguage(unknown, 'de')), graph(), graph()])
    for (const { body } of answers.slice(2)) expect(body).toContain('DATABASE_UNAVAILABLE')
    expect(answers.map(({ status }) => status)).toEqual([200, 503, 503, 503])
    for (const answer of answers) expectNothingInternal(answer)
  })

  test('the process lives and is not ready', async () => {
    expect((await get('/health/live')).status).toBe(200)
    const ready = await get('/health/ready')
    expect(ready.status).toBe(503)
    expect(JSON.parse(ready.body).code).toBe('DATABASE_UNAVAILABLE')
    expectNothingInternal(ready)
  })

  test.each(publicLanguages)(
    'a known map says from when it is, an unknown one when to come again: %s',
    async (lang) => {
      const { text } = wordingOf(lang)
      const stale = await get(inLanguage(known, lang))
      expect(stale.status).toBe(200)
      expect(stale.headers.get('warning')).toBe('110 - "Response is Stale"')
      expect(stale.headers.get('cache-control')).toBe('public, max-age=0')
      const [before] = text('away.note', { when: '|' }).split('|')
      expect(readable(stale.body)).toContain(before)
      expectNothingInternal(stale)

      const refused = await get(inLanguage(unknown, lang), { headers: { accept: 'text/html' } })
      expect(refused.status).toBe(503)
      expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
      expect(refused.headers.get('cache-control')).toBe('no-store')
      expect(refused.body).toContain(`<html lang="${lang}"`)
      expect(readable(refused.body)).toContain(text('away.text'))
      expectNothingInternal(refused)
    },
  )

  test('a known table comes with a warning, an unknown one and the graph as a problem with 503', async () => {
    const table = await get(`${known}.csv`)
    expect([table.status, table.headers.get('warning')]).toEqual([200, '110 - "Response is Stale"'])
    const picture = await get(`${unknown}.png`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
    ])
    const answer = await graph()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(JSON.parse(answer.body).errors[0].extensions.code).toBe('DATABASE_UNAVAILABLE')
    for (const each of [table, picture, answer]) expectNothingInternal(each)
  })

  test('once it is back everything is as before', async () => {
    giveBack()
    await until('the program is ready again', isReady)
    const page = await get(inLanguage(known, 'de'))
    expect([page.status, page.headers.get('warning')]).toEqual([200, null])
    expect(page.body).not.toContain('class="away"')
    expect((await get(inLanguage(unknown, 'de'))).status).toBe(200)
    expect(JSON.parse((await graph()).body).data.areas.totalCount).toBeGreaterThan(0)
  })
})

describe.skipIf(!canRunPostgres)('the last known form', () => {
  test('is not shown when the data have changed since: what it shows may have been withdrawn', async () => {
    const [path, other] = [inLanguage(known, 'en'), inLanguage('/embed/full-time-equivalents', 'en')]
    await until('the program is ready', isReady)
    expect((await get(path)).status).toBe(200)
    const name = 'update area set name = name where key = (select min(key) from area)'
    const client = new pg.Client({ connectionString: postgres.url() })
    await client.connect()
    await client.query(name)
    await client.end()
    // Anyone's request makes the new revision known.
    expect((await get(other)).status).toBe(200)
    postgres.stop()
    try {
      expect((await get(path)).status).toBe(503)
      expect((await get(other)).status).toBe(200)
    } finally {
      postgres.start()
    }
  })
})
