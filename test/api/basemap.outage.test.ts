import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyReply } from 'fastify'
import { expect, test, vi } from 'vitest'
import { bytes, DAY, later, MINUTE, prepare } from './basemap.setup.ts'
import { startUpstream, tile } from './basemap.upstream.ts'

const world = prepare()

test('after a restart without a connection the cache answers', async () => {
  const first = await world.start()
  const path = await first.tilePath()
  await first.get(path)
  await first.app.close()
  world.upstream.mode = 'down'
  const { get, style } = await world.start()
  expect((await style()).name).toBe('grey')
  expect(await bytes(await get(path))).toEqual(tile)
})

test('an old copy is served at once and replaced as soon as upstream can', async () => {
  const { get, tilePath, app } = await world.start()
  const path = await tilePath()
  await get(path)
  later(29 * DAY)
  await get(path)
  expect(world.upstream.asked('/tiles/v2/base/14/8514/5488.pbf')).toBe(1)

  later(2 * DAY)
  world.upstream.mode = 'down'
  expect(await bytes(await get(path))).toEqual(tile)
  await vi.waitFor(() => expect(world.complaints()).toHaveLength(1))

  later(2 * MINUTE)
  world.upstream.mode = 'fine'
  world.upstream.answers['/tiles/v2/base/14/8514/5488.pbf'] = (reply) => reply.send(Buffer.from([0x1a, 9]))
  expect(await bytes(await get(path))).toEqual(tile)
  await vi.waitFor(async () => expect(await bytes(await get(path))).toEqual(Buffer.from([0x1a, 9])))
  await app.close()
})

test('without a connection: 503 with a reason, remembered for a minute, one line in the log', async () => {
  world.upstream.mode = 'down'
  const { get } = await world.start()
  const answer = await get('/basemap/style.json')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('60')
  expect(await answer.json()).toMatchObject({ status: 503, code: 'BASEMAP_UNAVAILABLE', detail: expect.any(String) })
  await Promise.all(Array.from({ length: 20 }, (_, x) => get(`/basemap/tiles/0123456789abcdef/14/${x}/0`)))
  expect(world.upstream.requests).toHaveLength(1)

  later(MINUTE)
  expect((await get('/basemap/style.json')).status).toBe(503)
  expect(world.upstream.requests).toHaveLength(2)
  later(2 * 60 * MINUTE)
  await get('/basemap/style.json')
  expect(world.complaints()).toEqual([expect.objectContaining({ level: 40 })])

  later(MINUTE)
  world.upstream.mode = 'fine'
  expect((await get('/basemap/style.json')).status).toBe(200)
})

test('when upstream falls silent under an open map, tiles fail fast and together', async () => {
  const { timeout } = AbortSignal
  const timeouts = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout.call(AbortSignal, 50))
  const { get, tilePath } = await world.start()
  const path = await tilePath()
  world.upstream.mode = 'silent'
  expect((await get(path)).status).toBe(503)
  expect((await get(path.replace('8514', '8515'))).status).toBe(503)
  expect(world.upstream.requests.filter(({ path }) => path.includes('/base/'))).toHaveLength(1)
  expect(world.complaints()).toHaveLength(1)
  expect(timeouts.mock.calls).toEqual([[3000], [2000], [10_000]])
})

test('a request that hangs upstream does not hold up the end of the server', async () => {
  const { app, get, tilePath } = await world.start()
  const path = await tilePath()
  world.upstream.mode = 'silent'
  const hanging = get(path)
  await vi.waitFor(() => expect(world.upstream.requests).toHaveLength(3))
  await app.close()
  expect((await hanging).status).toBe(503)
  expect(world.complaints()).toEqual([])
})

test.each([
  ['HTML', (reply: FastifyReply) => reply.type('text/html').send('<html>Please log in</html>')],
  ['JSON that is no style', (reply: FastifyReply) => reply.send({ version: 7 })],
  [
    'a style with a foreign scheme',
    (reply: FastifyReply) =>
      reply.send({ version: 8, layers: [], sources: { a: { type: 'vector', url: 'mapbox://a' } } }),
  ],
  [
    'tiles without coordinates',
    (reply: FastifyReply) => reply.send({ version: 8, layers: [], sources: { a: { type: 'vector', tiles: ['/a'] } } }),
  ],
  ['an error', (reply: FastifyReply) => reply.code(500).send()],
  ['a redirect', (reply: FastifyReply) => reply.redirect('/styles/other.json')],
])('%s instead of a style is a 503 and one line', async (_what, answer) => {
  world.upstream.answers['/styles/grey.json'] = answer
  const { get } = await world.start()
  expect((await get('/basemap/style.json')).status).toBe(503)
  expect((await get('/basemap/style.json')).status).toBe(503)
  expect(world.upstream.requests).toHaveLength(1)
  expect(world.complaints()).toHaveLength(1)
})

test('a good style is not replaced by a login page', async () => {
  const { get, style } = await world.start()
  await style()
  world.upstream.answers['/styles/grey.json'] = (reply) => reply.type('text/html').send('<html>Please log in</html>')
  for (const _day of [1, 2, 3]) {
    later(DAY + 1)
    expect((await get('/basemap/style.json')).status).toBe(200)
  }
  expect((await style()).name).toBe('grey')
})

test('bad tiles cost themselves only', async () => {
  const other = await startUpstream()
  const answers: typeof world.upstream.answers = {
    huge: (reply) => reply.send(Buffer.alloc(6_000_000)),
    bomb: (reply) => reply.header('content-encoding', 'gzip').send(gzipSync(Buffer.alloc(6_000_000))),
    page: (reply) => reply.type('text/html').send('<html></html>'),
    elsewhere: (reply) => reply.redirect(`${other.address}/relief/3/4/2.png`),
    broken: (reply) => reply.code(500).send(),
  }
  const { get, tilePath } = await world.start()
  for (const [x, answer] of Object.values(answers).entries()) {
    world.upstream.answers[`/tiles/v2/base/14/${x}/0.pbf`] = answer
    expect((await get(await tilePath(14, x, 0))).status).toBe(503)
    expect((await get(await tilePath(14, x, 0))).status).toBe(503)
    expect(world.upstream.asked(`/tiles/v2/base/14/${x}/0.pbf`)).toBe(1)
  }
  world.upstream.answers['/relief/3/0/0.png'] = (reply) => reply.type('image/png').send('<svg onload="alert(1)"/>')
  expect((await get(await tilePath(3, 0, 0, 'relief'))).status).toBe(503)
  expect((await get(await tilePath())).status).toBe(200)
  expect(other.requests).toEqual([])
  expect(world.complaints()).toHaveLength(1)
  await other.close()
})

test('a cache that cannot be used costs speed, not the map', async () => {
  const file = join(world.folder, 'a file')
  await writeFile(file, '')
  const { get, tilePath } = await world.start({ cacheFolder: file })
  const path = await tilePath()
  expect(await bytes(await get(path))).toEqual(tile)
  expect(await bytes(await get(path))).toEqual(tile)
  expect(world.complaints().filter(({ msg }) => msg.includes('cache'))).toHaveLength(1)
})

test('a damaged copy on disk is fetched anew', async () => {
  const { get, tilePath } = await world.start()
  const path = await tilePath()
  await get(path)
  for (const entry of await readdir(world.folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.parentPath.includes('content-'))
      await writeFile(join(entry.parentPath, entry.name), 'x')
  }
  for (const _time of [1, 2]) expect(await bytes(await get(path))).toEqual(tile)
  expect(world.upstream.asked('/tiles/v2/base/14/8514/5488.pbf')).toBe(2)
})
