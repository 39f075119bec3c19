import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
let port: number

beforeAll(async () => {
  await graph.app.listen({ host: '127.0.0.1', port: 0 })
  port = (graph.app.server.address() as AddressInfo).port
})

/** What is answered to these bytes, as they come over the line. */
async function send(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk))
  socket.write(text)
  await once(socket, 'close')
  return answer
}

const request = (line: string, ...headers: string[]) => [line, ...headers, 'Connection: close', '', ''].join('\r\n')

test('two hosts are refused, in whatever letters; one is not', async () => {
  expect(await send(request('GET / HTTP/1.1', 'Host: a.example', 'HOST: b.example'))).toMatch(/^HTTP\/1\.1 400 /)
  expect(await send(request('GET /health/live HTTP/1.1', 'Host: a.example'))).toMatch(/^HTTP\/1\.1 200 /)
})

test.each([
  ['a page', request('GET / HTTP/1.1', 'Host: a'), 200],
  ['data', request('GET /embed/people.csv HTTP/1.1', 'Host: a'), 200],
  ['nothing there', request('GET /nowhere HTTP/1.1', 'Host: a'), 404],
  ['a wrong method', request('DELETE /embed/people HTTP/1.1', 'Host: a'), 405],
  ['an address that cannot be read', request('GET /%zz HTTP/1.1', 'Host: a'), 400],
  ['a wrong parameter', request('GET /embed/people?lang=xx HTTP/1.1', 'Host: a'), 400],
  ['two hosts', request('GET / HTTP/1.1', 'Host: a', 'Host: b'), 400],
  ['no host', request('GET / HTTP/1.1'), 400],
  ['no request of HTTP', 'HELLO\r\n\r\n', 400],
  ['an address that is too long', request(`GET /${'x'.repeat(20_000)} HTTP/1.1`, 'Host: a'), 431],
  ['a query that is none', request('GET /graphql HTTP/1.1', 'Host: a', 'Accept: application/json'), 400],
])('%s is answered with headers that protect', async (_, text, status) => {
  const [head = ''] = (await send(text)).split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(head).toMatch(/^x-content-type-options: nosniff\r?$/im)
  expect(head).toMatch(/^content-security-policy: default-src '(self|none)'/im)
  expect(head).toMatch(/^referrer-policy: no-referrer\r?$/im)
  expect(head).not.toMatch(/^(server|x-powered-by):/im)
})

test('without PUBLIC_ADDRESS nothing that may be kept repeats the host of a request', async () => {
  for (const url of ['/embed/funding', '/', '/barrierefreiheit', '/nowhere', '/robots.txt']) {
    const { body, headers } = await graph.app.inject({ url, headers: { host: 'evil.example', accept: 'text/html' } })
    expect(body + JSON.stringify(headers), url).not.toContain('evil.example')
  }
  const { body } = await graph.app.inject('/embed/funding')
  expect(body).toContain('<link rel="canonical" href="/embed/funding">')
})

test('what was built is told to nobody', async () => {
  for (const url of ['/.vite/manifest.json', '/.vite/', '/.vite/license.md', '/embed/../.vite/manifest.json'])
    expect([url, (await graph.app.inject(url)).statusCode]).toEqual([url, 404])
})

test('browsers keep to https only when HSTS_SECONDS says so, and never for other hosts', async () => {
  expect((await graph.app.inject('/')).headers['strict-transport-security']).toBeUndefined()
  const app = await createServer(graph.database.current, readConfig({ BASEMAP: 'plain', HSTS_SECONDS: '86400' }))
  const { headers } = await app.inject('/')
  await app.close()
  expect(headers['strict-transport-security']).toBe('max-age=86400')
})

test.each([
  ['atlas@example.de', 'mailto:atlas@example.de'],
  ['https://www.example.de/kontakt', 'https://www.example.de/kontakt'],
])('security.txt names CONTACT=%s, and holds for less than a year', async (contact, address) => {
  const app = await createServer(graph.database.current, readConfig({ BASEMAP: 'plain', CONTACT: contact }))
  const { body } = await app.inject('/.well-known/security.txt')
  await app.close()
  expect(body).toContain(`Contact: ${address}\n`)
  const days = (Date.parse(/^Expires: (.*)$/m.exec(body)![1]!) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(100)
  expect(days).toBeLessThan(365)
})

test('without CONTACT there is no security.txt; robots and a mark are always there', async () => {
  expect((await graph.app.inject('/.well-known/security.txt')).statusCode).toBe(404)
  expect((await graph.app.inject('/robots.txt')).body).toBe('User-agent: *\nDisallow: /graphql\nDisallow: /basemap/\n')
  const icon = await graph.app.inject('/favicon.ico')
  expect([icon.statusCode, icon.headers['content-type']]).toEqual([200, 'image/svg+xml'])
})
