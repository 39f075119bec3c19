import { expect, test, vi } from 'vitest'
import { fetch } from 'undici'
import { bytes, prepare } from './basemap.setup.ts'
import { png, tile } from './basemap.upstream.ts'

vi.mock('undici', async (original) => {
  const undici = await original<typeof import('undici')>()
  return { ...undici, fetch: vi.fn<typeof undici.fetch>(undici.fetch) }
})

const world = prepare()

test('plain has no style and asks nobody', async () => {
  const { get } = await world.start({ basemap: 'plain' })
  expect((await get('/basemap/style.json')).status).toBe(204)
})

test('a delivered style refers to our own origin only, and everything that it names can be had', async () => {
  const { get, style, tilePath } = await world.start()
  const document = await style()
  expect(JSON.stringify(document)).not.toMatch(/https?:/)
  expect(document.sources.photo).toBeUndefined()
  expect(document.layers.map(({ id }: { id: string }) => id)).toEqual(['background', 'relief', 'label'])
  expect(document.sources.base).toMatchObject({ minzoom: 2, maxzoom: 15, attribution: '© BKG' })

  const vectorTile = await get(await tilePath())
  expect(vectorTile.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile')
  expect(vectorTile.headers.get('cache-control')).toContain('public')
  expect(await bytes(vectorTile)).toEqual(tile)
  const rasterTile = await get(await tilePath(3, 4, 2, 'relief'))
  expect(rasterTile.headers.get('content-type')).toBe('image/png')
  const glyphs = await get(document.glyphs.replace('{fontstack}', 'Roboto Regular').replace('{range}', '0-255'))
  expect(await bytes(glyphs)).toEqual(Buffer.from([10, 1, 2]))
  expect(await (await get(`${document.sprite[0].url}.json`)).json()).toHaveProperty('church')
  expect(await bytes(await get(`${document.sprite[1].url}@2x.png`))).toEqual(png)
})

test('basemap.de says what it must, with the current year', async () => {
  vi.setSystemTime('2031-06-01')
  const { origin } = new URL(world.upstream.address)
  const real = vi.mocked(fetch).getMockImplementation()!
  vi.mocked(fetch).mockImplementation((address, init) =>
    real(String(address).replace('https://sgx.geodatenzentrum.de', origin), init),
  )
  world.upstream.answers['/gdz_basemapde_vektor/styles/bm_web_gry.json'] = (reply) =>
    reply.send({
      version: 8,
      sources: { a: { type: 'vector', tiles: ['a/{z}/{x}/{y}'], attribution: '2023' } },
      layers: [],
    })
  const { style } = await world.start({ basemap: 'basemap.de' })
  expect((await style()).sources.a.attribution).toBe('© 2031 basemap.de / BKG | Datenquellen: © GeoBasis-DE')
})

test('many visitors, one request upstream, and none of their headers', async () => {
  const { get, tilePath } = await world.start()
  const path = await tilePath()
  const headers = {
    cookie: 'session=1',
    referer: 'https://city.example/',
    'x-forwarded-for': '203.0.113.7',
    'user-agent': 'Visitor',
  }
  const answers = await Promise.all(Array.from({ length: 30 }, () => get(path, headers)))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(world.upstream.asked('/tiles/v2/base/14/8514/5488.pbf')).toBe(1)
  const ours = ['host', 'connection', 'accept', 'accept-encoding', 'accept-language', 'sec-fetch-mode', 'user-agent']
  for (const { headers } of world.upstream.requests) {
    expect(ours).toEqual(expect.arrayContaining(Object.keys(headers)))
    expect(headers).toMatchObject({ 'user-agent': 'Quartieratlas', 'accept-language': '*' })
  }
})

test('large vector tiles are compressed on the way to the visitor', async () => {
  const large = Buffer.alloc(20_000, 7)
  world.upstream.answers['/tiles/v2/base/14/1/1.pbf'] = (reply) => reply.send(large)
  const { get, tilePath } = await world.start()
  const answer = await get(await tilePath(14, 1, 1), { 'accept-encoding': 'gzip' })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(await bytes(answer)).toEqual(large)
})

test('a tile that upstream does not have is asked for once a day', async () => {
  world.upstream.answers['/tiles/v2/base/14/2/2.pbf'] = (reply) => reply.code(204).send()
  const { get, tilePath } = await world.start()
  for (const _time of [1, 2]) {
    expect((await get(await tilePath(14, 1, 1))).status).toBe(404)
    expect((await get(await tilePath(14, 2, 2))).status).toBe(204)
  }
  expect(world.upstream.asked('/tiles/v2/base/14/1/1.pbf')).toBe(1)
  expect(world.upstream.asked('/tiles/v2/base/14/2/2.pbf')).toBe(1)
  expect(world.complaints()).toEqual([])
})

test('what the style does not name is not asked for', async () => {
  const { app, style } = await world.start()
  const document = await style()
  const tiles = document.sources.base.tiles[0].replace('/{z}/{x}/{y}', '')
  const glyphs = document.glyphs.replace('/{fontstack}/{range}.pbf', '')
  const before = world.upstream.requests.length
  const paths = [
    ...['1/0/0', '16/0/0', '14/16384/0', '14/0/-1', '14/1.5/0', '14/0x1/0', '014/0/0', '14/0/0%3Fa', '14/%2e%2e/0'].map(
      (end) => `${tiles}/${end}`,
    ),
    ...['Roboto%20Regular/1-256', 'Roboto%20Regular/0-256', 'Roboto%20Regular/65536-65791', 'Arial/0-255'].map(
      (end) => `${glyphs}/${end}.pbf`,
    ),
    ...[
      '..%2f..%2fsecret/0-255',
      '../../secret/0-255',
      'Roboto%20Regular%2f..%2fsecret/0-255',
      'Roboto%20Regular%3f/0-255',
    ].map((end) => `${glyphs}/${end}.pbf`),
    ...['.js', '@3x.png', '.json%3fa', '/../../secret.png', ''].map((end) => document.sprite[0].url + end),
    '/basemap/tiles/http:%2f%2f127.0.0.1/1/1/1',
    '/basemap/sprites/..%2fstyle.json',
  ]
  for (const path of paths) expect([path, (await app.inject(path)).statusCode]).toEqual([path, 404])
  expect(world.upstream.requests).toHaveLength(before)
})
