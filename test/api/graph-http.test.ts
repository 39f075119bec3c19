import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'
import { countStatements } from '../setup/statements.ts'

const graph = useGraph(useDatabase())
const query = 'query Count($kind: AreaKind) { areas(kind: $kind) { totalCount } }'

function get(given: Record<string, string>, headers: Record<string, string> = {}) {
  return graph.app.inject({ url: `/graphql?${new URLSearchParams(given)}`, headers })
}

describe('an answer that is asked for by its address', () => {
  test('comes without more ado, as from curl, R or a spreadsheet', async () => {
    const answer = await get({ query: '{ areas(kind: CITY) { totalCount } }' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json().data).toEqual({ areas: { totalCount: 1 } })
    expect(answer.headers['cache-control']).toBe('public, no-cache')
    expect(answer.headers.vary).toMatch(/accept/)
  })

  test('need not be sent again until the data change, and is not made again', async () => {
    const { etag } = (await get({ query })).headers
    expect(etag).toMatch(/^W\/".{20,}"$/)
    const again = () => get({ query }, { 'if-none-match': `"other", ${etag}` })
    const kept = await again()
    expect([kept.statusCode, kept.body, kept.headers.etag]).toEqual([304, '', etag])
    // Only the revision is asked for.
    expect(await countStatements(again)).toBe(1)
    await rowsOf(
      graph.database.current,
      `update organisation set name = name || '!' where key = (select min(key) from organisation)`,
    )
    const changed = await again()
    expect(changed.statusCode).toBe(200)
    expect(changed.headers.etag).not.toBe(etag)
  })

  test.each([
    [{ query, variables: '{"kind": "CITY"}' }],
    [{ query: `${query} ` }],
    [{ query: `${query} query Other { areas { totalCount } }`, operationName: 'Count' }],
    [{ query: `${query} query Other { areas { totalCount } }`, operationName: 'Other' }],
  ])('is another one for another question: %o', async (given) => {
    const { etag } = (await get({ query })).headers
    const other = await get(given as unknown as Record<string, string>, { 'if-none-match': String(etag) })
    expect(other.statusCode).toBe(200)
    expect(other.headers.etag).not.toBe(etag)
  })

  test.each(['{ areas(first: -1) { totalCount } organisations { totalCount } }', '{ nothing }', '{'])(
    'is not kept when something of it is wrong: %s',
    async (wrong) => {
      const { headers, statusCode } = await get({ query: wrong })
      expect(headers.etag).toBeUndefined()
      expect(headers['cache-control']).toBe('no-store')
      expect([200, 400]).toContain(statusCode)
    },
  )

  test('is not kept when it was posted', async () => {
    const { headers } = await graph.app.inject({ method: 'POST', url: '/graphql', payload: { query } })
    expect([headers.etag, headers['cache-control']]).toEqual([undefined, 'no-store'])
  })

  test('may be asked for by the hash of a query that was sent before', async () => {
    const known = '{ persisted: areas(kind: CITY) { totalCount } }'
    const extensions = JSON.stringify({
      persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(known).digest('hex') },
    })
    const unknown = await get({ extensions })
    expect(unknown.json().errors[0]).toMatchObject({ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } })
    expect(unknown.headers['cache-control']).toMatch(/no-cache/)
    expect((await get({ extensions, query: known })).json().data).toEqual({ persisted: { totalCount: 1 } })
    const answer = await get({ extensions })
    expect(answer.json().data).toEqual({ persisted: { totalCount: 1 } })
    expect((await get({ extensions }, { 'if-none-match': String(answer.headers.etag) })).statusCode).toBe(304)
  })
})

test('the schema can be read as text, as it stands in the repository', async () => {
  const { body, headers } = await graph.app.inject('/graphql/schema.graphql')
  expect(body).toBe(await readFile('schema.graphql', 'utf8'))
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
})

describe('pages of other origins', () => {
  const page = 'https://www.example.de'
  const preflight = (app: FastifyInstance, origin = page) =>
    app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })
  let closed: FastifyInstance
  beforeAll(async () => {
    closed = await createServer(
      graph.database.current,
      readConfig({ BASEMAP: 'plain', CORS_ORIGINS: 'https://other.example.de' }),
    )
  })
  afterAll(() => closed?.close())

  test('may read unless it is said otherwise, never with credentials', async () => {
    const asked = await preflight(graph.app)
    expect(asked.statusCode).toBe(204)
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'content-type',
    })
    const answer = await get({ query }, { origin: page })
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['access-control-expose-headers']).toMatch(/etag/)
    // Also of what is wrong, so that a page can tell why.
    const wrong = await get({ query: '{' }, { origin: page })
    expect(wrong.headers['access-control-allow-origin']).toBe('*')
    for (const { headers } of [asked, answer, wrong])
      expect(headers['access-control-allow-credentials']).toBeUndefined()
  })

  test('may be limited to some', async () => {
    expect((await preflight(closed)).headers['access-control-allow-origin']).toBeUndefined()
    const allowed = await preflight(closed, 'https://other.example.de')
    expect(allowed.headers['access-control-allow-origin']).toBe('https://other.example.de')
    const answer = await closed.inject({ url: `/graphql?${new URLSearchParams({ query })}`, headers: { origin: page } })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers.vary).toMatch(/origin/i)
  })

  test('nothing but the graph is opened', async () => {
    for (const url of ['/', '/embed/people', '/health/ready'])
      expect(
        (
          await graph.app.inject({
            method: 'OPTIONS',
            url,
            headers: { origin: page, 'access-control-request-method': 'GET' },
          })
        ).statusCode,
        url,
      ).not.toBe(204)
    expect(
      (await graph.app.inject({ url: '/health/ready', headers: { origin: page } })).headers[
        'access-control-allow-origin'
      ],
    ).toBeUndefined()
  })

  test.each(['example.de', 'https://example.de/', 'https://*.example.de', '* https://a.de', 'null'])(
    'an origin such as "%s" is none',
    (origin) => {
      expect(() => readConfig({ CORS_ORIGINS: origin })).toThrow(/CORS_ORIGINS.*should be origins joined by spaces/s)
    },
  )
})
