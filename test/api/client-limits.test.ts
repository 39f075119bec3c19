import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { createServer, mostConnections } from '../../server/web/http.ts'
import { useDatabase } from '../setup/database.ts'
import { readable } from '../setup/embed.ts'
import { freePort } from '../setup/free-port.ts'

const database = useDatabase()
const open: FastifyInstance[] = []
const people = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

async function serverWith(settings: Record<string, string> = {}): Promise<FastifyInstance> {
  const config = readConfig({
    BASEMAP: 'plain',
    REQUESTS_PER_MINUTE: '5',
    COSTLY_REQUESTS_PER_MINUTE: '3',
    ...settings,
  })
  const app = await createServer(database.current, config)
  open.push(app)
  return app
}

const get = (app: FastifyInstance, url: string, remoteAddress: string, headers: Record<string, string> = {}) =>
  app.inject({ url, remoteAddress, headers })
const ask = (app: FastifyInstance, remoteAddress: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ __typename }' }, remoteAddress, headers })
const statuses = async (count: number, answer: () => Promise<{ statusCode: number }>) => {
  const seen: number[] = []
  for (let i = 0; i < count; i++) seen.push((await answer()).statusCode)
  return seen
}

test('who asks more often than allowed gets 429 with the time to wait, in the form of the route; others do not', async () => {
  const app = await serverWith()
  expect(await statuses(4, () => ask(app, '203.0.113.1'))).toEqual([200, 200, 200, 429])
  const refused = await ask(app, '203.0.113.1')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.json().errors[0]).toMatchObject({
    message: expect.stringContaining('ask again in'),
    extensions: { code: 'TOO_MANY_REQUESTS' },
  })
  expect((await ask(app, '203.0.113.2')).statusCode).toBe(200)

  const map = await get(app, '/embed/funding', '203.0.113.1')
  expect(map.statusCode).toBe(429)
  expect(map.json()).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS', retryAfterSeconds: expect.any(Number) })
  const page = await get(app, '/embed/funding', '203.0.113.1', { accept: people })
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['retry-after']).toBe(String(map.json().retryAfterSeconds))
  expect(readable(page.body)).toMatch(/zu viele Anfragen.*Sekunden noch einmal.*Too many requests/s)
})

test('files and tiles are counted for themselves, also those that are not there; health is not counted', async () => {
  const app = await serverWith()
  expect(await statuses(6, () => get(app, '/icons/bus.svg', '203.0.113.1'))).toEqual([200, 200, 200, 200, 200, 429])
  expect(await statuses(6, () => get(app, '/nowhere', '203.0.113.2'))).toEqual([404, 404, 404, 404, 404, 429])
  expect((await ask(app, '203.0.113.1')).statusCode).toBe(200)
  expect(await statuses(9, () => get(app, '/health/live', '203.0.113.1'))).toEqual(Array(9).fill(200))
})

test('this machine itself is not counted, whichever way it is written', async () => {
  const app = await serverWith()
  for (const address of ['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])
    expect(await statuses(5, () => ask(app, address))).toEqual(Array(5).fill(200))
})

test('one network of IPv6 is one client, and an IPv4 address is one in both spellings', async () => {
  const app = await serverWith()
  expect(await statuses(3, () => ask(app, '2001:db8:0:1::1'))).toEqual([200, 200, 200])
  expect((await ask(app, '2001:db8:0:1:ffff::2')).statusCode).toBe(429)
  expect((await ask(app, '2001:db8:0:2::1')).statusCode).toBe(200)
  expect(await statuses(3, () => ask(app, '203.0.113.9'))).toEqual([200, 200, 200])
  expect((await ask(app, '::ffff:203.0.113.9')).statusCode).toBe(429)
})

test('behind a proxy the client is whom the proxy names, but only a trusted one is believed', async () => {
  const forwarded = (address: string) => ({ 'x-forwarded-for': address })
  const trusting = await serverWith({ TRUST_PROXY: '10.0.0.0/8' })
  expect(await statuses(4, () => ask(trusting, '10.0.0.1', forwarded('198.51.100.1')))).toEqual([200, 200, 200, 429])
  expect((await ask(trusting, '10.0.0.1', forwarded('198.51.100.2'))).statusCode).toBe(200)
  // What the client itself says stands before what the proxy adds.
  expect((await ask(trusting, '10.0.0.1', forwarded('192.0.2.7, 198.51.100.1'))).statusCode).toBe(429)
  const stranger = (last: number) => ask(trusting, '203.0.113.1', forwarded(`198.51.100.${last}`))
  expect([await stranger(3), await stranger(4), await stranger(5), await stranger(6)].at(-1)!.statusCode).toBe(429)

  const alone = await serverWith()
  const claimed = (last: number) => ask(alone, '203.0.113.1', forwarded(`198.51.100.${last}`))
  expect([await claimed(1), await claimed(2), await claimed(3), await claimed(4)].at(-1)!.statusCode).toBe(429)
})

describe('what arrives too slowly, or in too great numbers', () => {
  test('a request whose body drips is answered with 408', async () => {
    const app = await serverWith()
    await app.listen({ port: 0, host: '127.0.0.1' })
    app.server.headersTimeout = app.server.requestTimeout = 1000
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
    const drip = setInterval(() => socket.write(' '), 200)
    let answer = ''
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
    socket.on('error', () => undefined)
    await once(socket, 'close')
    clearInterval(drip)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain('"code":"TOO_SLOW"')
  })

  test('a request that arrives in time is answered, and there is a limit to connections', async () => {
    const app = await serverWith()
    expect(app.server.requestTimeout).toBeGreaterThan(0)
    expect(app.server.headersTimeout).toBeGreaterThan(0)
    expect(app.server.maxConnections).toBe(mostConnections)
    app.server.maxConnections = 2
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const first = connect(port, '127.0.0.1')
    await once(first, 'connect')
    expect((await fetch(`${address}/health/live`)).status).toBe(200)
    const second = connect(port, '127.0.0.1')
    second.on('error', () => undefined)
    await once(second, 'close')
    first.destroy()
  })
})

/** Debian installs it below /usr/bin; other machines may have none. */
const redisServer = await promisify(execFile)('sh', ['-c', 'command -v redis-server']).then(
  ({ stdout }) => stdout.trim(),
  () => '',
)

describe.skipIf(redisServer === '')('with Redis', () => {
  let redis: ChildProcess | undefined
  let folder: string

  afterEach(async () => {
    if (redis && redis.exitCode === null) {
      redis.kill()
      await once(redis, 'exit')
    }
    await rm(folder, { recursive: true, force: true })
  })

  async function startRedis(): Promise<string> {
    folder = await mkdtemp(join(tmpdir(), 'quartieratlas-redis-'))
    const port = await freePort()
    redis = spawn(redisServer, ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder])
    for await (const text of redis.stdout!) if (String(text).includes('Ready to accept connections')) break
    return `redis://127.0.0.1:${port}`
  }

  test('two processes count together, and nobody is refused while Redis is away', async () => {
    const url = await startRedis()
    const one = await serverWith({ REDIS_URL: url })
    const other = await serverWith({ REDIS_URL: url })
    // Before the connection stands, nobody is counted.
    await expect.poll(async () => (await ask(one, '203.0.113.5')).statusCode, { timeout: 10_000 }).toBe(429)
    await expect.poll(async () => (await ask(other, '203.0.113.5')).statusCode, { timeout: 10_000 }).toBe(429)
    expect((await ask(other, '203.0.113.6')).statusCode).toBe(200)
    redis!.kill()
    await once(redis!, 'exit')
    await expect.poll(async () => (await ask(one, '203.0.113.5')).statusCode, { timeout: 10_000 }).toBe(200)
  })
})
