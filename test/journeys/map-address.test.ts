import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { until, usePage } from '../setup/page.ts'

const site = usePage()
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true })

/** What a person can tell a view by. */
async function stateOf(page: Page) {
  await page.getByRole('region', { name: 'Legende' }).getByRole('listitem').first().waitFor()
  return {
    level: await page.getByLabel('Gebietsebene').inputValue(),
    quantity: await page.getByLabel('Dargestellte Größe').inputValue(),
    method: await page.getByLabel('Klassenbildung').inputValue(),
    day: await page.getByRole('slider').getAttribute('aria-valuetext'),
    list: await page.locator('#list .rows').first().innerText(),
    scale: await page.locator('.maplibregl-ctrl-scale').innerText(),
  }
}

test('a copied address opens the same view', async () => {
  const page = await site.open('/')
  await page.getByLabel('Gebietsebene').selectOption('Quartiere')
  await page.getByLabel('Dargestellte Größe').selectOption('Einwohnerinnen und Einwohner')
  await page.getByLabel('Klassenbildung').selectOption('Natürliche Grenzen (Jenks)')
  await page.getByRole('button', { name: 'Vorige Änderung' }).click()
  await page.getByRole('button', { name: 'Vergrößern' }).click()
  await until(() => expect(query(page)).toHaveProperty('zoom'))
  await page.getByRole('link', { name: /^Ostersbaum/ }).click()
  await heading(page, 'Ostersbaum').waitFor()
  await page.getByRole('region', { name: 'Ostersbaum' }).getByRole('heading', { name: 'Kennzahlen' }).waitFor()
  expect(query(page)).toMatchObject({
    level: 'quarter',
    quantity: 'people',
    method: 'natural-breaks',
    area: 'quarter-02',
  })

  const other = await site.open(page.url().slice(site.origin.length))
  await heading(other, 'Ostersbaum').waitFor()
  await until(async () => expect(await stateOf(other)).toEqual(await stateOf(page)))
  expect(query(other)).toEqual(query(page))
})

test('back and forward walk through what was chosen', async () => {
  const page = await site.open('/')
  await page.getByLabel('Dargestellte Größe').selectOption('Projekte')
  await page.getByRole('link', { name: /^Höhe/ }).click()
  await heading(page, 'Höhe').waitFor()
  await page
    .getByRole('link', { name: /^Alte Feuerwache/ })
    .first()
    .click()
  await heading(page, 'Alte Feuerwache').waitFor()

  await page.goBack()
  await heading(page, 'Höhe').waitFor()
  await page.goBack()
  await heading(page, 'Höhe').waitFor({ state: 'detached' })
  expect(await page.getByLabel('Dargestellte Größe').inputValue()).toBe('projects')
  await page.goBack()
  await until(async () => expect(await page.getByLabel('Dargestellte Größe').inputValue()).toBe('funding'))
  for (let steps = 0; steps < 3; steps++) await page.goForward()
  await heading(page, 'Alte Feuerwache').waitFor()
  expect(query(page)).toEqual({ quantity: 'projects', facility: 'alte-feuerwache' })
})

test('what cannot be used falls back to its default, and the page says which', async () => {
  const page = await site.open('/?level=planet&quantity=people&asOf=2017-02-30&zoom=99&quantitiy=projects')
  const notice = page.getByRole('status').filter({ hasText: 'nicht verwendbar' })
  await notice.waitFor()
  expect(await notice.getByRole('listitem').allInnerTexts()).toEqual(
    expect.arrayContaining(['level=planet', 'asOf=2017-02-30', 'zoom=99', 'quantitiy=projects']),
  )
  expect(await page.getByLabel('Gebietsebene').inputValue()).toBe('management-area')
  expect(await page.getByLabel('Dargestellte Größe').inputValue()).toBe('people')
  await page.getByRole('link', { name: /^Nordstadt/ }).waitFor()
  await notice.getByRole('button', { name: 'Hinweis schließen' }).click()
  await notice.waitFor({ state: 'detached' })
})

test('an area that is not there is said to be unknown', async () => {
  const page = await site.open('/?area=atlantis')
  await page.getByText('Ein Gebiet mit dem Schlüssel „atlantis“ gibt es im Datenbestand nicht.').waitFor()
})

test('the switch shows everything in English, and the address keeps it', async () => {
  const page = await site.open('/?area=ostersbaum')
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Areas with quarter management (6)' }).waitFor()
  const panel = page.getByRole('region', { name: 'Ostersbaum', exact: true })
  await panel.getByText('about €100,000').first().waitFor()
  await panel.getByText('31 December 2021').first().waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(query(page)).toEqual({ lang: 'en', area: 'ostersbaum' })
  const text = await page.locator('body').innerText()
  for (const word of ['Gebiet', 'Einwohner', 'Fördermittel', 'Einrichtung', 'unbekannt', 'Stand']) {
    expect(text).not.toMatch(new RegExp(`\\b${word}(en|innen|e)?\\b`))
  }
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await page.getByRole('heading', { name: 'Gebiete mit Quartiersmanagement (6)' }).waitFor()
  expect(query(page)).toEqual({ area: 'ostersbaum' })
})
