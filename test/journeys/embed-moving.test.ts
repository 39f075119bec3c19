import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findings } from '../setup/access.ts'
import { until, usePage } from '../setup/page.ts'

const site = usePage()

const moveButton = (page: Page) => page.getByRole('button', { name: 'Karte bewegen' })

async function openMoving(path: string, options = {}): Promise<Page> {
  const page = await site.open(path, options)
  await moveButton(page).click()
  await page.getByRole('button', { name: 'Bild zeigen' }).waitFor()
  return page
}

const scale = (page: Page) => page.locator('.maplibregl-ctrl-scale').innerText()
const pointedOut = (page: Page) => page.locator('.area-button[aria-pressed=true]').allInnerTexts()

test('the moving map takes the place of the picture, table and map stay in step, and the picture comes back', async () => {
  const page = await openMoving('/embed/funding')
  await page.getByRole('status').getByText('Bewegliche Karte: Pfeiltasten verschieben').waitFor()
  expect(await page.getByRole('img', { name: /^Karte/ }).isVisible()).toBe(false)

  await page.getByRole('button', { name: 'Wichlinghausen/Oberbarmen' }).click()
  expect(await page.getByRole('status').innerText()).toMatch(/^Wichlinghausen\/Oberbarmen: mindestens/)
  expect(await pointedOut(page)).toEqual(['Wichlinghausen/Oberbarmen'])

  // The areas between the outer ones lie somewhere across the upper half.
  await page.evaluate(() => scrollTo(0, 0))
  const map = (await page.locator('.moving-map').boundingBox())!
  let tries = 0
  await until(async () => {
    const [across, down] = [0.4 + 0.05 * (tries % 6), 0.25 + 0.07 * (Math.floor(tries++ / 6) % 5)]
    await page.mouse.click(map.x + map.width * across, map.y + map.height * down)
    expect(await pointedOut(page)).not.toEqual(['Wichlinghausen/Oberbarmen'])
  })
  const [name] = await pointedOut(page)
  const value = await page.getByRole('row').filter({ hasText: name! }).getByRole('cell').first().innerText()
  expect(await page.getByRole('status').innerText()).toContain(`${name}: ${value}`)

  await page.getByRole('button', { name: 'Bild zeigen' }).click()
  await page.getByRole('img', { name: /^Karte/ }).waitFor()
  expect(await page.locator('canvas, .area-button').count()).toBe(0)
  expect(await page.getByRole('rowheader', { name: 'Höhe' }).innerText()).toContain('Höhe')
  await moveButton(page).click()
  await page.locator('canvas').waitFor()
})

test('the moving map is used with the keyboard alone, and grows with its frame', async () => {
  const page = await site.open('/embed/people?level=quarter', { viewport: { width: 700, height: 700 } })
  await page.keyboard.press('Tab')
  expect(await moveButton(page).evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  const canvas = page.locator('canvas')
  await canvas.waitFor()
  await canvas.focus()
  const before = await scale(page)
  await page.keyboard.press('+')
  await until(async () => expect(await scale(page)).not.toBe(before))
  await page.setViewportSize({ width: 400, height: 700 })
  await until(async () => expect((await canvas.boundingBox())!.width).toBeLessThan(400))
  await page.getByRole('button', { name: 'Ostersbaum' }).focus()
  await page.keyboard.press('Enter')
  expect(await page.getByRole('status').innerText()).toMatch(/^Ostersbaum: /)
})

test('nothing is out of reach while the map moves', async () => {
  const page = await openMoving('/embed/facilities?layers=labels,facilities', { viewport: { width: 320, height: 700 } })
  expect(await findings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('a public map asks the graph nothing, and stores nothing', async () => {
  const asked: string[] = []
  const page = await openMoving('/embed/people', {
    expected: /graphql/,
    before: async (page: Page) => page.on('request', (request) => asked.push(new URL(request.url()).pathname)),
  })
  expect(asked.filter((path) => !/^\/(embed|assets|basemap)\//.test(path))).toEqual([])
  const refused = await page.evaluate(() => fetch('/graphql?query={__typename}').catch((error) => String(error)))
  expect(refused).toContain('Failed to fetch')
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
})

test('what cannot be loaded is said, the picture stays, and another try succeeds', async () => {
  let broken = true
  const page = await site.open('/embed/funding', {
    expected: /503/,
    before: (page) => page.route(/geojson/, (route) => (broken ? route.fulfill({ status: 503 }) : route.fallback())),
  })
  await moveButton(page).click()
  await page.getByRole('status').getByText('Die bewegliche Karte ließ sich nicht laden.').waitFor()
  expect(await page.getByRole('img', { name: /^Karte/ }).isVisible()).toBe(true)
  broken = false
  await moveButton(page).click()
  await page.locator('canvas').waitFor()
})

test('where the browser cannot draw the map, the picture stays and the page says so', async () => {
  const page = await site.open('/embed/funding', {
    expected: /WebGL/,
    before: (page) =>
      page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null
      }),
  })
  await moveButton(page).click()
  await page.getByRole('status').getByText('Die bewegliche Karte ließ sich nicht laden.').waitFor()
  expect(await page.getByRole('img', { name: /^Karte/ }).isVisible()).toBe(true)
  expect(await page.locator('canvas, .area-button').count()).toBe(0)
})

test('who is impatient gets one map', async () => {
  const page = await site.open('/embed/funding')
  await moveButton(page).dblclick()
  await page.getByRole('button', { name: 'Bild zeigen' }).waitFor()
  expect(await page.locator('canvas').count()).toBe(1)
})

test('the app opens with what the public map shows', async () => {
  const page = await site.open(
    '/embed/people?level=quarter&asOf=2022-01-01&section=7.1,51.24,7.2,51.3&selection=quarter-01&lang=en',
  )
  const [app] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open in Quartieratlas' }).click(),
  ])
  await app.getByRole('heading', { name: 'Quarters (69)' }).waitFor()
  await app.getByRole('heading', { name: 'Nordstadt', exact: true }).waitFor()
  expect(await app.getByRole('alert').count()).toBe(0)
  expect(new URL(app.url()).searchParams.get('zoom')).toBe('12.26')
})

test('a map that shall not move offers nothing', async () => {
  const page = await site.open('/embed/view/stellen-2017?interactive=no')
  expect(await page.getByRole('button').count()).toBe(0)
})

test.each([
  ['a script', 'async'],
  ['a module', 'type="module"'],
])('in a page that asks for it by %s the frame is as high as the map, at every width', async (_how, attributes) => {
  // The invented site counts as a public one, which a browser lets reach a server of this machine only when allowed to.
  const page = await site.open('/embed/funding', { permissions: ['local-network-access'] })
  await page.route('https://stadt.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe src="${site.origin}/embed/funding" title="Karte" width="100%" height="100"></iframe>
        <script src="${site.origin}/embed/height.js" ${attributes}></script>`,
    }),
  )
  await page.goto('https://stadt.example/')
  const frame = page.locator('iframe')
  const content = page.frameLocator('iframe').locator('html')
  const fits = async () =>
    expect(await frame.evaluate((element) => element.clientHeight)).toBe(
      await content.evaluate((element) => element.scrollHeight),
    )
  for (const width of [1200, 500, 340]) {
    await page.setViewportSize({ width, height: 700 })
    await until(fits)
  }
  expect((await site.app.inject('/embed/height.js')).body.length).toBeLessThan(1000)
})
