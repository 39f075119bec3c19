import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { expect, test, vi } from 'vitest'
import { safeAttribution } from '../../server/web/basemap/attribution.ts'
import { DiskCache } from '../../server/web/basemap/cache.ts'
import { fontStacks } from '../../server/web/basemap/fonts.ts'
import { resolveReference } from '../../server/web/basemap/reference.ts'
import { type RewriteContext, rewriteStyle } from '../../server/web/basemap/rewrite.ts'
import { styleSchema } from '../../server/web/basemap/style.schema.ts'

const context: RewriteContext = {
  address: 'https://maps.example/styles/a.json',
  prefix: '/basemap',
  tileJsons: new Map(),
}
const rewrite = (style: object, more: Partial<RewriteContext> = {}) =>
  rewriteStyle(styleSchema.parse({ version: 8, sources: {}, layers: [], ...style }), { ...context, ...more })

test('a style without glyphs, sprite and sources stays valid', () => {
  expect(JSON.parse(rewrite({}).document)).toEqual({ version: 8, sources: {}, layers: [] })
})

test('tiles of a TileJSON document are relative to it, and the fields of the style go first', () => {
  const document = {
    tiles: ['{z}/{x}/{y}.pbf'],
    minzoom: 0,
    maxzoom: 15,
    attribution: 'TileJSON',
    tileSize: 512,
    vector_layers: [],
  }
  const tileJsons = new Map([['a', { address: 'https://tiles.example/v2/a.json', document }]])
  const style = rewrite({ sources: { a: { type: 'vector', url: 'anywhere', maxzoom: 14 } } }, { tileJsons })
  expect([...style.tiles.values()]).toEqual([
    { template: 'https://tiles.example/v2/{z}/{x}/{y}.pbf', content: 'vector', minzoom: 0, maxzoom: 14 },
  ])
  // Without tileSize and vector_layers: MapLibre's style specification has no such fields for a vector source.
  expect(
    JSON.parse(rewrite({ sources: { a: { type: 'vector', url: '-' } } }, { tileJsons }).document).sources.a,
  ).toEqual({
    type: 'vector',
    tiles: [expect.stringMatching(/^\/basemap\/tiles\/[0-9a-f]{16}\/\{z\}\/\{x\}\/\{y\}$/)],
    minzoom: 0,
    maxzoom: 15,
    attribution: 'TileJSON',
  })
})

test('fields with odd values are left out, keys of an upstream address stay on the server', () => {
  const tiles = ['https://tiles.example/{z}/{x}/{y}.png?key=secret']
  const style = rewrite({
    sources: { a: { type: 'raster', tiles, minzoom: '3', bounds: [1], scheme: 'other', tileSize: 256 } },
  })
  expect(style.document).not.toContain('secret')
  expect(JSON.parse(style.document).sources.a).toEqual({ type: 'raster', tiles: [expect.any(String)], tileSize: 256 })
})

test('the attribution of basemap.de replaces what the documents say', () => {
  const sources = { a: { type: 'vector', tiles: ['/{z}/{x}/{y}'], attribution: '&copy; 2023' } }
  expect(JSON.parse(rewrite({ sources }, { attribution: '© 2026' }).document).sources.a.attribution).toBe('© 2026')
})

test('sources that are no tiles go, with their layers and terrain', () => {
  const style = rewrite({
    sources: {
      a: { type: 'geojson', data: 'https://elsewhere.example/a.geojson' },
      toString: { type: 'constructor' },
    },
    terrain: { source: 'a' },
    layers: [
      { id: 'a', type: 'fill', source: 'a' },
      { id: 'b', type: 'fill', source: 'valueOf' },
      { id: 'c', type: 'background' },
    ],
  })
  expect(JSON.parse(style.document)).toEqual({ version: 8, sources: {}, layers: [{ id: 'c', type: 'background' }] })
  expect(style.omitted).toEqual(['a', 'toString'])
})

test.each([
  ['mapbox://tiles', 'it should be an address that begins with https://'],
  ['file:///etc/passwd', 'https://'],
  ['http://169.254.169.254/{z}/{x}/{y}', 'https://'],
  ['/tiles/{z}/{x}', 'it should be an address with {z}, {x} and {y}'],
])('%s is refused', (tiles, message) => {
  expect(() => rewrite({ sources: { a: { type: 'vector', tiles: [tiles] } } })).toThrow(message)
  expect(() => rewrite({ sources: { a: { type: 'vector', tiles: [tiles] } } })).toThrow('sources.a.tiles[0]')
})

test('references keep their placeholders', () => {
  expect(resolveReference('../fonts/{fontstack}/{range}.pbf?k=1', context.address, 'glyphs')).toBe(
    'https://maps.example/fonts/{fontstack}/{range}.pbf?k=1',
  )
})

test('font stacks are found in arrays, functions, expressions and formatted text', () => {
  const layout = {
    'text-font': ['step', ['zoom'], ['literal', ['Roboto Regular', 'Noto']], 10, ['literal', ['Roboto Bold']]],
    'text-field': ['format', ['get', 'name'], { 'text-font': ['literal', ['Roboto Italic']] }],
  }
  const stops = { 'text-font': { stops: [[8, ['Old Style']]] } }
  const stacks = fontStacks([
    { id: 'a', type: 'symbol', layout },
    { id: 'b', type: 'symbol', layout: stops },
  ])
  for (const stack of ['Roboto Regular,Noto', 'Roboto Bold', 'Roboto Italic', 'Old Style'])
    expect(stacks).toContain(stack)
  expect(stacks).not.toContain('get,name')
})

test.each([
  [
    '© <a href="https://osm.example/copyright" onclick="x()">OSM</a>',
    '© <a href="https://osm.example/copyright" target="_blank" rel="noopener noreferrer">OSM</a>',
  ],
  ['<img src="https://elsewhere.example/pixel.gif">Us', 'Us'],
  ['<a href="javascript:alert(1)">x</a>', 'x</a>'],
  ['<script>alert(1)</script>', 'alert(1)'],
  ['<<img src=x>img src=//elsewhere.example>', 'img src=//elsewhere.example&gt;'],
  ['&copy; 5 < 6', '&copy; 5 &lt; 6'],
])('attribution %s', (html, safe) => expect(safeAttribution(html)).toBe(safe))

test('the disk cache removes the oldest answers when it holds too much', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'basemap-'))
  const cache = new DiskCache(folder, 1_000_000, Fastify().log)
  vi.useFakeTimers({ toFake: ['Date'] })
  for (let index = 0; index < 30; index++) {
    vi.setSystemTime(index * 1000)
    const body = Buffer.alloc(100_000, index)
    await cache.put(`https://maps.example/${index}`, { status: 200, mediaType: 'image/png', body, fetchedAt: index })
    await cache.settled()
  }
  // A newer answer takes the place of the older one.
  const newest = { status: 200 as const, mediaType: 'image/webp', body: Buffer.alloc(100_000, 99), fetchedAt: 99 }
  await cache.put('https://maps.example/29', newest)
  await cache.settled()
  const kept = await Promise.all(Array.from({ length: 30 }, (_, index) => cache.get(`https://maps.example/${index}`)))
  const indexes = kept.flatMap((answer, index) => (answer ? [index] : []))
  expect(indexes.length).toBeGreaterThan(5)
  expect(indexes.length).toBeLessThan(12)
  expect(indexes).toEqual(Array.from({ length: indexes.length }, (_, index) => 30 - indexes.length + index))
  expect(kept[29]).toEqual(newest)
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  expect(files.filter(({ name }) => name !== 'CACHEDIR.TAG')).toHaveLength(2 * indexes.length)
  vi.useRealTimers()
  await rm(folder, { recursive: true })
})
