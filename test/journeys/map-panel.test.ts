import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { deriveAgain } from '../../server/change/keep-derived.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { until, usePage } from '../setup/page.ts'
import { above, countPixels, parseColour } from '../setup/pixels.ts'

const site = usePage({ database: useDatabase() })
const panelOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const facilityColour = parseColour('#9a3a0c')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** The class that an area is in, as its swatch in the list has it, on the plain ground. */
async function areaColour(page: Page, name: string) {
  const swatch = page
    .getByRole('region', { name: 'Liste' })
    .getByRole('listitem')
    .filter({ hasText: name })
    .locator('.swatch[style]')
    .first()
  const colour = await swatch.evaluate((element) => getComputedStyle(element).backgroundColor)
  return above(parseColour(colour), parseColour('#eef1f3'), 0.88)
}

/** Open the map with a place in its middle, wait until it is drawn, and click there. */
async function clickAt(place: { lng: number; lat: number; zoom: number }, colour?: ReturnType<typeof parseColour>) {
  const page = await site.open(
    `/?${new URLSearchParams(Object.entries(place).map(([name, value]) => [name, String(value)]))}`,
  )
  const drawn = colour ?? (await areaColour(page, 'Nordstadt'))
  const map = page.locator('canvas.maplibregl-canvas')
  await until(async () => expect(await countPixels(map, drawn)).toBeGreaterThan(300))
  await map.click()
  return page
}

describe('an area', () => {
  test('opens by a click on the map, with figures, years, staff, money and sources', async () => {
    const page = await clickAt({ lng: 7.138, lat: 51.262, zoom: 14.5 })
    const panel = panelOf(page, 'Nordstadt')
    await panel.getByRole('heading', { name: 'Quellen' }).waitFor()
    const text = await panel.innerText()
    expect(text).toContain('Gebiet mit Quartiersmanagement')
    expect(text).toMatch(/Einwohnerinnen und Einwohner\s+17\.027\s+Stand 31\. Dezember 2021\s+Quelle: WP/)
    expect(text).toMatch(/Staatsangehöriger\s+30,8.%\s+Stand 31\. Dezember 2021/)
    expect(text).toMatch(/Summe\s+mindestens ca\. 222\.000.€/)
    expect(text).toMatch(/Begegnungscafé in der Alten Feuerwache[\s\S]*ungefähr[\s\S]*Zuwendung insgesamt: 521\.915.€/)
    expect(text).toMatch(/Vollzeitäquivalente\s+geschätzt 1,625.VZÄ/)
    expect(text).toContain('Gemeinsam zuständig für')
    expect(text).toContain('Zusätzliches Quartiersmanagement für die Integration von Flüchtlingen')
    expect(text).toMatch(/30\. August 2016, Jugendhilfeausschuss/)
    expect(new URL(page.url()).searchParams.get('area')).toBe('nordstadt')

    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS')
  })

  test('opens by keyboard alone; Escape closes it and gives the focus back', async () => {
    const page = await site.open('/')
    await page.getByRole('link', { name: 'Höhe', exact: false }).first().waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Zur Liste')
    await page.keyboard.press('Enter')
    // It is the third area of the list, and behind each area before it are its sources.
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press('Tab')
    expect(await focused(page)).toContain('Nordstadt')
    await page.keyboard.press('Enter')
    await panelOf(page, 'Nordstadt').getByRole('heading', { name: 'Kennzahlen' }).waitFor()
    expect(await focused(page)).toMatch(/Nordstadt|Wird geladen/)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Schließen')
    await page.keyboard.press('Escape')
    await panelOf(page, 'Nordstadt').waitFor({ state: 'detached' })
    expect(await focused(page)).toContain('Nordstadt')
  })

  test('that is unknown says so, and why', async () => {
    const money = await site.open('/?area=quarter-92&asOf=2019-02-01')
    const rehsiepen = panelOf(money, 'Rehsiepen')
    await rehsiepen.getByRole('heading', { name: 'Kennzahlen' }).waitFor()
    const text = await rehsiepen.innerText()
    expect(text).toMatch(/Summe\s+unbekannt/)
    expect(text).toContain('Betrag nicht angegeben')

    const people = await site.open('/?area=uellendahl')
    const uellendahl = panelOf(people, 'Uellendahl')
    await uellendahl.getByRole('heading', { name: 'Kennzahlen' }).waitFor()
    const { area } = await site.ask('{ area(key: "uellendahl") { population { reason } } }')
    expect(await uellendahl.innerText()).toContain(area.population.reason)
  })
})

describe('a facility', () => {
  test('opens by a click on its symbol, before the area beneath it', async () => {
    const page = await clickAt({ lng: 7.14664, lat: 51.2642, zoom: 16 }, facilityColour)
    const panel = panelOf(page, 'Alte Feuerwache')
    await panel.getByText('Gathe 6, 42107 Wuppertal').waitFor()
    const text = await panel.innerText()
    expect(text).toContain('Nachbarschaftszentrum')
    expect(text).toMatch(/Rollstuhlgerecht\s+keine Angabe/)
    expect(text).toContain('Begegnungscafé in der Alten Feuerwache')
    expect(new URL(page.url()).searchParams.get('facility')).toBe('alte-feuerwache')
  })

  test.each([
    ['wichlinghausen-oberbarmen', 'Wichlinghausen/Oberbarmen'],
    ['heckinghausen', 'Heckinghausen'],
  ])('without a place, the Spielmobil, is found in the panel of %s', async (key, name) => {
    const page = await site.open(`/?area=${key}`)
    await panelOf(page, name)
      .getByRole('link', { name: /^Spielmobil.*mobil, ohne festen Ort/ })
      .click()
    const panel = panelOf(page, 'Spielmobil')
    await panel.getByText('kein fester Ort').waitFor()
    await panel.getByRole('link', { name, exact: true }).first().waitFor()
  })
})

describe('many facilities of one type and one name', () => {
  test('are folded under their type, and told apart by their short names', async () => {
    await rowsOf(
      site.database.current,
      `insert into facility (key, type_key, name, short_name, location)
       select 'centre-' || number, 'youth-centre', 'Städtische Einrichtung', 'Straße ' || number,
         ST_Transform(ST_SetSRID(ST_MakePoint(7.06 + number * 0.0001, 51.22), 4326), 25832)
       from generate_series(1, 12) number`,
    )
    const page = await site.open('/')
    const group = page.getByRole('heading', { name: 'Kinder- und Jugendeinrichtung (14)' })
    await group.waitFor()
    const row = page.getByRole('link', { name: /^Straße 2 Städtische Einrichtung/ })
    expect(await row.isVisible()).toBe(false)
    await group.click()
    await row.click()
    const panel = panelOf(page, 'Städtische Einrichtung')
    await panel.getByText('Kinder- und Jugendeinrichtung · Straße 2').waitFor()

    // The address opens the group of the selected one.
    const other = await site.open(page.url().slice(site.origin.length))
    await other.getByRole('link', { name: /^Straße 2 / }).waitFor()
  })
})

describe('more projects and facilities than one page has', () => {
  test('all stand in the panel of their area', async () => {
    await rowsOf(
      site.database.current,
      `with added as (
        insert into project (key, title_de, title_en) select 'many-' || number, 'Vorhaben ' || number, 'x'
        from generate_series(1, 450) number returning key
      ), placed as (
        insert into project_area (project_key, area_key) select key, 'hoehe' from added
      ), housed as (
        insert into facility (key, type_key, name) select 'house-' || number, 'youth-centre', 'Haus ' || number
        from generate_series(1, 250) number returning key
      )
      insert into facility_stated_area (facility_key, area_key) select key, 'hoehe' from housed`,
    )
    await deriveAgain(site.database.current)
    const page = await site.open('/?area=hoehe')
    const panel = panelOf(page, 'Höhe')
    await until(async () => expect(await panel.getByText(/^Vorhaben \d+$/).count()).toBe(450))
    await until(async () => expect(await panel.locator('a', { hasText: /^Haus \d+/ }).count()).toBe(250))
  })
})
