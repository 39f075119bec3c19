import { expect, test } from 'vitest'
import { estimated, plain, shownFigures, withoutAsking } from '../setup/coverage-page.ts'
import { until, usePage } from '../setup/page.ts'
import { countPixels, parseColour, above } from '../setup/pixels.ts'

const site = usePage()
const question = `query ($metres: Float!) {
  coverage(areas: { kind: MANAGEMENT_AREA }, reach: { metres: $metres }) { total { share peopleReached peopleNotReached } }
}`
const percent = (share: number) => `${Math.round(100 * share)} %`

test('a planner switches on who is reached: cells, legend and figures', async () => {
  const page = await site.open('/')
  await page.getByRole('switch', { name: /^Erreichbarkeit/ }).check()
  await until(() => expect(new URL(page.url()).searchParams.get('reach')).toBe('500'))
  const { total } = (await site.ask(question, { metres: 500 })).coverage
  await until(async () => {
    const figures = await shownFigures(page)
    expect(figures.get('Anteil der Menschen')).toEqual([percent(total.share)])
    expect(figures.get('Erreichte Menschen')).toEqual([`${estimated(total.peopleReached)}`])
    expect(figures.get('Nicht erreicht')).toEqual([`${estimated(total.peopleNotReached)}`])
  })
  await page.getByText('über 375 bis 500 m').waitFor()
  await page.getByText(/Verfahren: gleichmäßige Verteilung/).waitFor()
  // A gap is pale orange with an outline.
  const map = page.locator('canvas.maplibregl-canvas')
  const ground = parseColour('#eef1f3')
  await until(async () =>
    expect(await countPixels(map, above(parseColour('#f6c99b'), ground, 0.85))).toBeGreaterThan(2000),
  )
  expect(await countPixels(map, parseColour('#9a3a0c'))).toBeGreaterThan(500)
})

test('the slider changes map, figures and address by keyboard, without a request', async () => {
  const page = await site.open('/?reach=500')
  await until(async () => expect((await shownFigures(page)).size).toBe(8))
  const { total } = (await site.ask(question, { metres: 550 })).coverage
  const map = page.locator('canvas.maplibregl-canvas')
  const gap = above(parseColour('#fdebd3'), parseColour('#eef1f3'), 0.85)
  await until(async () => expect(await countPixels(map, gap)).toBeGreaterThan(1000))
  const paleBefore = await countPixels(map, gap)
  await withoutAsking(page, async () => {
    const slider = page.getByRole('slider', { name: 'Reichweite (Luftlinie)' })
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    expect((await shownFigures(page)).get('Anteil der Menschen')).toEqual([percent(total.share)])
    await until(() => expect(new URL(page.url()).searchParams.get('reach')).toBe('550'))
    await page.keyboard.press('End')
    await until(() => expect(new URL(page.url()).searchParams.get('reach')).toBe('3000'))
    await until(async () => expect(await countPixels(map, gap)).not.toBe(paleBefore))
    await page.getByRole('spinbutton', { name: 'Reichweite in Metern' }).fill('125')
    await until(() => expect(new URL(page.url()).searchParams.get('reach')).toBe('125'))
  })
  await page.goBack()
  await until(async () =>
    expect(await page.getByRole('slider', { name: 'Reichweite (Luftlinie)' }).inputValue()).toBe('3000'),
  )
})

test('every figure says how it is computed, and the chart is a table too', async () => {
  const page = await site.open('/?reach=500')
  const button = page.getByRole('button', { name: 'So berechnet: Erreichte Menschen' }).first()
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByText(/^So berechnet: Menschen in Zellen, deren Mittelpunkt/).waitFor()
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  await page.getByText('Werte des Diagramms als Tabelle').first().click()
  const row = page
    .getByRole('table', { name: 'Anteil der Menschen nach Entfernung' })
    .getByRole('row', { name: /^500 m/ })
  expect(plain(await row.innerText())).toBe(`500 m ${(await shownFigures(page)).get('Anteil der Menschen')![0]}`)
})

test('an area is looked at closely: its figures, and its curve beside that of all', async () => {
  const page = await site.open('/?reach=500')
  await page.getByRole('table', { name: 'Nach Gebieten' }).getByRole('link', { name: 'Nordstadt' }).click()
  await page.getByRole('heading', { name: 'Nordstadt' }).waitFor()
  expect(new URL(page.url()).searchParams.get('focus')).toBe('nordstadt')
  await page.locator('.curve-names').getByText('Nordstadt').waitFor()
})

test('only the chosen types of facilities count', async () => {
  const page = await site.open('/?reach=500')
  await page.locator('summary', { hasText: 'Arten von Einrichtungen' }).click()
  const types = page.getByRole('group', { name: 'Arten von Einrichtungen' }).getByRole('checkbox')
  await until(async () => expect(await types.count()).toBeGreaterThan(1))
  await types.first().uncheck()
  await until(() => expect(new URL(page.url()).searchParams.get('types')).not.toBeNull())
  await page
    .getByRole('heading', { name: /\d Gebieten? mit Quartiersmanagement/ })
    .first()
    .waitFor()
})

test('the largest gaps are links that bring them into sight', async () => {
  const page = await site.open('/?reach=500')
  const { coverage } = await site.ask(`{
    coverage(areas: { kind: MANAGEMENT_AREA }, reach: { metres: 500 }) { gaps(first: 1) { people } }
  }`)
  const largest = page.getByRole('region', { name: 'Größte Lücken' }).getByRole('link').first()
  await until(async () => expect(await largest.innerText()).toContain(`${estimated(coverage.gaps[0].people)}`))
  await largest.click()
  await until(() => expect(new URL(page.url()).searchParams.get('zoom')).toBe('14'))
})

test('people, facilities and boundaries that are counted lead to their sources', async () => {
  const page = await site.open('/?reach=500')
  await page.getByRole('button', { name: 'Quellen: Kennzahlen zur Erreichbarkeit' }).click()
  for (const part of ['Zahl der Menschen', 'Einrichtungen', 'Grenzen']) {
    const entry = page.getByRole('region', { name: part, exact: true }).locator('.source').first()
    expect(await entry.innerText()).toMatch(/vom \d+\. \S+ \d{4}|ohne Datum/)
  }
})

test('where nobody is reached, no area has the colour of a class', async () => {
  // The play bus has no place, so there is no distance to it; Heckinghausen has no boundary, but money.
  const page = await site.open('/?reach=500&types=play-bus')
  await until(async () => expect((await shownFigures(page)).get('Erreichte Menschen')).toEqual(['0']))
  const map = page.locator('canvas.maplibregl-canvas')
  await until(async () => expect(await countPixels(map, parseColour('#8a97a1'))).toBeGreaterThan(30))
  expect(await countPixels(map, parseColour('#253494'))).toBe(0)
})

test('the legend has the hatch of cells whose people are unknown', async () => {
  const page = await site.open('/?reach=800')
  const line = page.getByRole('listitem').filter({ hasText: 'Zahl der Menschen unbekannt' })
  expect(await line.locator('svg path').getAttribute('d')).toMatch(/^(M\S+ \S+L\S+ \S+)+$/)
})

test.each([360, 1440])(
  'at %i px no table is wider than the panel, with a scenario and everything unfolded',
  async (width) => {
    const page = await site.open('/?reach=800&add=7.136_51.2606', { viewport: { width, height: 900 } })
    await page.locator('.figures').nth(2).waitFor({ state: 'attached' })
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
    const beyond = (all: Element[]) => all.map((table) => table.scrollWidth - table.parentElement!.clientWidth)
    for (const excess of await page.locator('.figures').evaluateAll(beyond)) expect(excess).toBeLessThanOrEqual(0)
  },
)
