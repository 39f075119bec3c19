import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findings } from '../setup/access.ts'
import { usePage } from '../setup/page.ts'

const site = usePage()
const active = (page: Page) => page.locator(':focus')

async function openNordstadt() {
  const page = await site.open('/?area=nordstadt')
  const panel = page.getByRole('region', { name: 'Nordstadt', exact: true })
  await panel.getByRole('heading', { name: 'Quellen' }).waitFor()
  return { page, panel }
}

test('from a figure to the sentence of its source and back, by keyboard alone', async () => {
  const { page, panel } = await openNordstadt()
  await panel.getByRole('heading', { level: 2 }).focus()
  for (let presses = 0; presses < 20 && (await active(page).getAttribute('class')) !== 'source-mark'; presses++)
    await page.keyboard.press('Tab')
  const mark = await active(page).innerText()
  const title = (await active(page).getAttribute('title'))!
  await page.keyboard.press('Enter')
  const entry = page.locator('.source-followed:focus')
  await entry.waitFor()
  const read = await entry.innerText()
  expect(read).toContain(mark)
  expect(read).toContain(title)
  expect(read).toMatch(/Belegt die Angabe „Einwohnerinnen und Einwohner“/)
  expect(read).toMatch(/vom \d+\. \S+ \d{4}|ohne Datum/)
  expect(await entry.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true)
  await page.keyboard.press('Tab')
  if ((await active(page).evaluate((element) => element.tagName)) === 'A') {
    expect(await active(page).getAttribute('href')).toMatch(/^https?:/)
    expect(await active(page).getAttribute('rel')).toContain('noopener')
    await page.keyboard.press('Tab')
  }
  expect(await active(page).innerText()).toBe('Zurück zur Angabe')
  await page.keyboard.press('Enter')
  expect(await active(page).innerText()).toBe(mark)
  expect(await active(page).getAttribute('title')).toBe(title)
})

test('every mark has its entry in the list, and every entry another name', async () => {
  for (const address of ['/?area=nordstadt', '/?area=wichlinghausen-oberbarmen', '/?facility=alte-feuerwache']) {
    const page = await site.open(address)
    await page.getByRole('heading', { name: 'Quellen' }).waitFor()
    const marks = page.locator('.panel .source-mark')
    const names = new Map<string, string>()
    for (const mark of await marks.all()) {
      const [name, title] = [await mark.innerText(), (await mark.getAttribute('title'))!]
      expect(names.get(name) ?? title, name).toBe(title)
      names.set(name, title)
    }
    expect(names.size).toBeGreaterThan(0)
    const entries = await page.locator('.panel .source').allInnerTexts()
    for (const title of names.values()) expect(entries.filter((entry) => entry.includes(title))).toHaveLength(1)
  }
})

test('on a phone of 360 px marks can be pressed, and nothing stands out', async () => {
  const { page, panel } = await openNordstadt()
  await page.setViewportSize({ width: 360, height: 740 })
  const mark = panel.locator('.source-mark').first()
  const { width, height } = (await mark.boundingBox())!
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  await mark.click()
  await panel.locator('.source-followed').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test.each([
  'funding',
  'full-time-equivalents',
  'facilities',
  'people',
  // As a whole it is known of no quarter: part of the money falls to the city.
  'funding-per-inhabitant&asOf=2017-02-01',
])('every figure of the list of %s leads to its source with one press, also by keyboard', async (quantity) => {
  const page = await site.open(`/?level=quarter&quantity=${quantity}`)
  const told = page.locator('.lists li').filter({ has: page.locator('.row-value', { hasText: /\d/ }) })
  const buttons = told.getByRole('button', { name: /^Quellen: / })
  await buttons.first().waitFor()
  expect(await buttons.count()).toBe(await told.count())
  await buttons.first().focus()
  await page.keyboard.press('Enter')
  expect(await active(page).getAttribute('aria-expanded')).toBe('true')
  const entry = page.locator('.lists .source').first()
  await entry.waitFor()
  expect(await entry.innerText()).toMatch(/vom \d+\. \S+ \d{4}|ohne Datum/)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  expect(await page.locator('.lists .source').count()).toBe(0)
})

test('where two sources state different values, both stand in the panel, each with its mark', async () => {
  const page = await site.open('/?level=district&area=district-2')
  const people = page.locator('.panel .detail').filter({ hasText: 'Einwohnerinnen und Einwohner' }).first()
  await people.getByText('Andere Angabe: 38.003 (ohne Datum)').waitFor()
  expect(await people.innerText()).toContain('37.952')
  const marks = people.locator('.source-mark')
  expect(await marks.count()).toBeGreaterThanOrEqual(2)
  await marks.last().click()
  const entry = page.locator('.source-followed:focus')
  await entry.waitFor()
  expect(await entry.innerText()).toContain('37.952 am 31. März 2022')
})

test('a derived boundary leads to the sources of the boundaries that it is made of', async () => {
  const page = await site.open('/?area=hoehe')
  const boundary = page.locator('.panel .detail').filter({ hasText: 'abgeleitet' })
  await boundary.locator('.source-mark').first().click()
  await page.locator('.source-followed:focus').getByText('Belegt die Angabe „Grenze“.').waitFor()
})
