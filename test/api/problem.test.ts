import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { readable } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const people = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const ask = (url: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET', accept = '*/*') =>
  graph.app.inject({ url, method, headers: { accept } })

test.each([
  ['/nowhere', 'GET', 404, 'NOT_FOUND'],
  ['/icons/nothing.svg', 'GET', 404, 'NOT_FOUND'],
  ['/icons/../package.json', 'GET', 404, 'NOT_FOUND'],
  ['/basemap/nowhere', 'GET', 404, 'NOT_FOUND'],
  ['/embed', 'GET', 404, 'NOT_FOUND'],
  ['/embed/funding?level=planet', 'GET', 400, 'BAD_PARAMETER'],
  ['/embed/funding?lang=%ff', 'GET', 400, 'BAD_PARAMETER'],
  ['/oembed', 'GET', 400, 'BAD_PARAMETER'],
  ['/%', 'GET', 400, 'BAD_REQUEST'],
  ['/embed/%ff', 'GET', 400, 'BAD_REQUEST'],
  ['/', 'POST', 405, 'METHOD_NOT_ALLOWED'],
  ['/health/live', 'DELETE', 405, 'METHOD_NOT_ALLOWED'],
  ['/graphql', 'PUT', 405, 'METHOD_NOT_ALLOWED'],
] as const)(
  '%s (%s) is answered with %i: for programs in one form, for people as a page',
  async (url, method, status, code) => {
    const answer = await ask(url, method)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const problem = answer.json()
    expect(problem).toMatchObject({
      type: 'about:blank',
      status,
      code,
      title: expect.any(String),
      detail: expect.any(String),
    })
    const page = await ask(url, method, people)
    expect(page.statusCode).toBe(status)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body).toMatch(/<html lang="de".*<h1>.*<div lang="en">/s)
    expect(readable(page.body)).toContain(problem.detail)
    for (const { headers } of [answer, page]) {
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers.vary).toContain('accept')
      if (status === 405) expect(headers.allow).toContain('GET')
    }
    const style = /style-src ('sha256-[^']+')/
    expect(page.headers['content-security-policy']).toMatch(style)
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'/)
  },
)

test('a failure of ours is masked, with an id that the log has too', async () => {
  const log = vi.spyOn(graph.app.log, 'error').mockImplementation(() => undefined)
  const fork = vi.spyOn(graph.database.current.orm.em, 'fork').mockImplementation(() => {
    throw new Error('password=secret at 10.0.0.1')
  })
  const ready = await ask('/health/ready')
  const failed = await ask('/embed/funding?lang=tr')
  const page = await ask('/embed/funding?lang=tr', 'GET', people)
  fork.mockRestore()
  log.mockRestore()
  expect(ready.json()).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' })
  expect(failed.json()).toMatchObject({ status: 500, code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) })
  expect(failed.json().detail).toContain(failed.json().id)
  expect(page.statusCode).toBe(500)
  expect(readable(page.body)).toContain('Bei uns ist etwas schiefgegangen')
  for (const { body, headers } of [ready, failed, page]) {
    expect(body).not.toContain('secret')
    expect(headers['cache-control']).toBe('no-store')
  }
})

test('an address that is too long for HTTP is told so', async () => {
  await graph.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = graph.app.server.address() as AddressInfo
  const body = await new Promise<string>((done, fail) => {
    request({ port, host: '127.0.0.1', path: `/${'x'.repeat(20_000)}` }, (response) => {
      response.setEncoding('utf8').on('data', done)
    })
      .on('error', fail)
      .end()
  })
  expect(JSON.parse(body)).toMatchObject({ status: 431, code: 'TOO_LARGE', detail: expect.stringContaining('POST') })
})
