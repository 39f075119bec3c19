import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until, usePage } from '../setup/page.ts'
import { countPixels, parseColour } from '../setup/pixels.ts'

const canvas = 'canvas.maplibregl-canvas'
const facilityColour = parseColour('#9a3a0c')
const pink = parseColour('#ff80c0')
/** A picture of one pixel in that colour, which MapLibre stretches to a tile. */
const tile = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP433AAAATBAkD6RINiAAAAAElFTkSuQmCC'

let upstream: FastifyInstance
let address: string

beforeAll(async () => {
  upstream = Fastify({ forceCloseConnections: true })
  upstream.get('/style.json', async () => ({
    version: 8,
    sources: { ground: { type: 'raster', tiles: [`${address}/{z}/{x}/{y}.png`], tileSize: 256, attribution: '© BKG' } },
    layers: [{ id: 'ground', type: 'raster', source: 'ground' }],
  }))
  upstream.get('/:z/:x/:file', async (_request, reply) => reply.type('image/png').send(Buffer.from(tile, 'base64')))
  address = await upstream.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => upstream?.close())

const site = usePage({ basemap: () => `${address}/style.json` })

test('a basemap lies beneath areas and facilities and says who made it; all is asked of our own server', async () => {
  const page = await site.open('/', { colorScheme: 'dark' })
  const map = page.locator(canvas)
  await until(async () => expect(await countPixels(map, pink)).toBeGreaterThan(50_000))
  // A served basemap is light, and so are the marks above it, in the dark scheme too.
  await until(async () => expect(await countPixels(map, facilityColour)).toBeGreaterThan(800))
  await page.locator('.maplibregl-ctrl-attrib').getByText('© BKG').waitFor()
  await page.getByText('Datenquelle: CC-BY-4.0 - Stadt Wuppertal').waitFor()
})

test('a basemap comes beneath the moving map of a public map, and what was pointed out stays so', async () => {
  const page = await site.open('/embed/funding?selection=hoehe')
  await page.getByRole('button', { name: 'Karte bewegen' }).click()
  const map = page.locator(canvas)
  await page.getByRole('button', { name: 'Heckinghausen' }).click()
  await until(async () => expect(await countPixels(map, pink)).toBeGreaterThan(50_000))
  // The rims of Höhe and of Heckinghausen.
  await until(async () => expect(await countPixels(map, facilityColour)).toBeGreaterThan(400))
  await page.locator('.maplibregl-ctrl-attrib').getByText('© BKG').waitFor()
  expect(await page.locator('.area-button[aria-pressed=true]').innerText()).toBe('Heckinghausen')
})

test('a basemap that cannot be had leaves the plain map, and nothing that alarms', async () => {
  const page = await site.open('/', {
    expected: /503/,
    before: (page) =>
      page.route('**/basemap/style.json', (route) =>
        route.fulfill({ status: 503, json: { error: { code: 'BASEMAP_UNAVAILABLE', message: 'Try again.' } } }),
      ),
  })
  const map = page.locator(canvas)
  await until(async () => expect(await countPixels(map, parseColour('#eef1f3'))).toBeGreaterThan(50_000))
  await until(async () => expect(await countPixels(map, facilityColour)).toBeGreaterThan(800))
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await page.locator('.notice').count()).toBe(0)
  await page.getByText('Datenquelle: CC-BY-4.0 - Stadt Wuppertal').waitFor()
})
