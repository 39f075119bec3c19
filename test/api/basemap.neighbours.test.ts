import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchUpstream } from '../../server/web/basemap/upstream.ts'
import { kinds } from '../../server/web/basemap/kind.ts'
import { Neighbours } from '../../server/web/basemap/neighbours.ts'
import { prepare, bytes } from './basemap.setup.ts'
import { tile } from './basemap.upstream.ts'

const resolved = vi.hoisted(() => new Map<string, string[]>())
vi.mock('node:dns', async (original) => {
  const dns = await original<typeof import('node:dns')>()
  const entries = (name: string) =>
    resolved.get(name)?.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  const lookup = (name: string, options: object, done: (error: Error | null, found: unknown) => void) =>
    entries(name) ? done(null, entries(name)) : dns.lookup(name, options, done as never)
  return { ...dns, default: dns, lookup }
})
vi.mock('node:dns/promises', async (original) => {
  const dns = await original<typeof import('node:dns/promises')>()
  const lookup = async (name: string, options: object) =>
    resolved.get(name)?.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })) ??
    dns.lookup(name, options)
  return { ...dns, default: dns, lookup }
})

const world = prepare()
let inside: Server
let connections = 0
let port: number

beforeEach(async () => {
  connections = 0
  inside = createServer((socket) => {
    connections++
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(inside, 'listening')
  port = (inside.address() as { port: number }).port
})
afterEach(() => {
  resolved.clear()
  inside.close()
})

/** What comes of asking for a tile that a style names. */
async function ask(style: string, address: string): Promise<string> {
  const neighbours = new Neighbours(style)
  try {
    await fetchUpstream(address, { ...kinds.rasterTile, timeout: 500 }, neighbours, new AbortController().signal)
    return 'answered'
  } catch (error) {
    return (error as Error).message
  } finally {
    await neighbours.close()
  }
}

const refused = /is not reachable \(\S+ is \w+, where the style does not live\)/

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '224.0.0.1',
  '[::1]',
  '[::]',
  '[fe80::1]',
  '[fd00::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[64:ff9b::a00:1]',
  '2130706433',
  '0x7f.1',
])('a style of the world does not lead to %s, as a number or by a name', async (host) => {
  resolved.set('style.example', ['203.0.114.7'])
  expect(await ask('https://style.example/s.json', `http://${host}:${port}/0/0/0.png`)).toMatch(refused)
  const address = new URL(`http://${host}`).hostname.replace(/^\[(.*)\]$/, '$1')
  resolved.set('tiles.example', [address])
  expect(await ask('https://style.example/s.json', `http://tiles.example:${port}/0/0/0.png`)).toMatch(refused)
  expect(connections).toBe(0)
})

test('one address among several is enough to be refused', async () => {
  resolved.set('style.example', ['203.0.114.7'])
  resolved.set('tiles.example', ['203.0.114.8', '127.0.0.1'])
  expect(await ask('https://style.example/s.json', `http://tiles.example:${port}/`)).toMatch(refused)
})

test('a name that led outside and leads inside when it is connected to is refused', async () => {
  const neighbours = new Neighbours('http://style.example/s.json')
  resolved.set('style.example', ['203.0.114.7'])
  const get = () => fetchUpstream(`http://style.example:${port}/`, { ...kinds.style, timeout: 300 }, neighbours, new AbortController().signal).catch((error: Error) => error.message) // prettier-ignore
  resolved.set('first.example', ['127.0.0.1'])
  // Something asks where the style lives, and then its owner moves it.
  await fetchUpstream(`http://first.example:${port}/`, kinds.rasterTile, neighbours, new AbortController().signal).catch(() => null) // prettier-ignore
  resolved.set('style.example', ['127.0.0.1'])
  expect(await get()).toMatch(refused)
  expect(connections).toBe(0)
  await neighbours.close()
})

test('a style that lives inside leads to its own kind of network, and to no other', async () => {
  const style = 'http://127.0.0.1/s.json'
  expect(await ask(style, `http://127.0.0.1:${port}/`)).not.toMatch(refused)
  expect(connections).toBe(1)
  expect(await ask(style, 'http://169.254.169.254/latest/meta-data/')).toMatch(refused)
  expect(await ask(style, 'http://10.0.0.1/')).toMatch(refused)
})

test('the basemap of this machine is delivered as before, and redirects are not followed', async () => {
  const { get, tilePath } = await world.start()
  expect(await bytes(await get(await tilePath()))).toEqual(tile)
  world.upstream.answers['/tiles/v2/base/14/3/3.pbf'] = (reply) => reply.redirect(`http://127.0.0.1:${port}/`)
  expect((await get(await tilePath(14, 3, 3))).status).toBe(503)
  expect(connections).toBe(0)
})
