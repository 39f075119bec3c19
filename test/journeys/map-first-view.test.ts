import { expect, test } from 'vitest'
import { usePage, until } from '../setup/page.ts'
import { above, countPixels, parseColour } from '../setup/pixels.ts'

const site = usePage()
const canvas = 'canvas.maplibregl-canvas'

test('a planner sees areas in the colours of the legend, values, the list and who the data is from', async () => {
  const page = await site.open('/?level=quarter&asOf=2017-02-01')
  const map = page.locator(canvas)
  expect(await page.title()).toContain('Quartieratlas')

  const legend = page.getByRole('region', { name: 'Legende' })
  await legend
    .getByRole('listitem')
    .filter({ hasText: /^unbekannt/ })
    .waitFor()
  expect(await legend.innerText()).toContain('in Euro')
  const swatches = await legend
    .locator('.swatch[style]')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor))
  expect(swatches).toHaveLength(3)
  const ground = parseColour('#eef1f3')
  // Each class covers a piece of the map, the hatch for "unknown" too; an orange diamond is a facility.
  for (const swatch of swatches) {
    await until(async () =>
      expect(await countPixels(map, above(parseColour(swatch), ground, 0.88))).toBeGreaterThan(200),
    )
  }
  await until(async () => expect(await countPixels(map, parseColour('#8a97a1'))).toBeGreaterThan(150))
  await until(async () => expect(await countPixels(map, parseColour('#9a3a0c'))).toBeGreaterThan(800))

  const list = page.getByRole('region', { name: 'Liste' })
  for (const name of ['Nordstadt', 'Brill', 'Alte Feuerwache', 'Spielmobil']) {
    await list.getByRole('link', { name }).waitFor()
  }
  await page.getByText('Datenquelle: CC-BY-4.0 - Stadt Wuppertal').waitFor()
  expect(await page.getByRole('status').allInnerTexts()).toContain(
    'Fördermittel, Quartiere, Stichtag 1. Februar 2017: 69 Gebiete, davon 6 mit unbekanntem Wert, zu 59 ist nichts verzeichnet.',
  )
})

test('in the dark scheme the page and the map are dark, and more is lighter', async () => {
  const page = await site.open('/?asOf=2017-02-01', { colorScheme: 'dark' })
  const map = page.locator(canvas)
  await until(async () => expect(await countPixels(map, parseColour('#0e1519'))).toBeGreaterThan(30_000))
  const body = parseColour(await page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor))
  expect(Math.max(...body)).toBeLessThan(60)
  const swatches = page.getByRole('region', { name: 'Legende' }).locator('.swatch[style]')
  await swatches.first().waitFor()
  const colours = await swatches.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor))
  const [most, least] = colours.map((colour) => parseColour(colour).reduce((sum, part) => sum + part))
  expect(most!).toBeGreaterThan(least!)
  await until(async () => {
    expect(await countPixels(map, above(parseColour(colours[0]!), parseColour('#0e1519'), 0.88))).toBeGreaterThan(1000)
  })
})

test('a visit asks nothing of anyone else, sets no cookie and stores nothing', async () => {
  const asked: string[] = []
  const page = await site.open('/?area=nordstadt', {
    before: async (page) => page.on('request', (request) => asked.push(new URL(request.url()).pathname)),
  })
  await page.getByRole('heading', { name: 'Nordstadt', exact: true }).waitFor()
  await until(async () => expect(await countPixels(page.locator(canvas), parseColour('#9a3a0c'))).toBeGreaterThan(800))
  expect(asked).toEqual(expect.arrayContaining(['/', '/graphql', '/basemap/style.json', '/icons/coffee.svg']))
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})
