import type { Page } from 'playwright-core'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { describe, expect, test } from 'vitest'
import { findings } from '../setup/access.ts'
import { shownFigures } from '../setup/coverage-page.ts'
import { until, usePage } from '../setup/page.ts'

const site = usePage({ database: useDatabase() })

test('while the answer is on its way and when it fails, the page says so, and another try succeeds', async () => {
  let broken = true
  let failures = 0
  const page = await site.open('/?reach=500', {
    expected: /503/,
    before: (page) =>
      page.route('**/graphql', (route) => {
        if (!broken || !route.request().postData()?.includes('CoverageGround')) return route.fallback()
        failures++
        return route.fulfill({ status: 503 })
      }),
  })
  await page.getByRole('alert').getByText('Die Erreichbarkeit konnte nicht berechnet werden.').first().waitFor()
  // The map asks too, as soon as it has come.
  await until(() => expect(failures).toBe(2))
  broken = false
  await page.getByRole('button', { name: 'Erneut versuchen' }).first().click()
  await until(async () => expect((await shownFigures(page)).size).toBe(8))
})

test('where no boundary is known, nothing is computed, and the page says why', async () => {
  await rowsOf(
    site.database.current,
    `update area set boundary = null, boundary_quality = null, boundary_accuracy = null where kind = 'DISTRICT'`,
  )
  const page = await site.open('/?reach=500&level=district')
  await page.getByText('Von keinem Gebiet dieser Ebene ist die Grenze bekannt.').waitFor()
  expect((await shownFigures(page)).size).toBe(0)
})

test('where no facility of the choice has a place, nobody is reached', async () => {
  const page = await site.open('/?reach=500&types=play-bus')
  await page.getByText(/^Keine Einrichtung dieser Auswahl hat einen bekannten Ort/).waitFor()
})

test('a type of facilities that nobody knows is named, and another choice is left', async () => {
  const page = await site.open('/?reach=500&types=zeppelins', { expected: /400/ })
  await page
    .getByRole('alert')
    .getByText(/zeppelins/)
    .waitFor()
  await page.getByRole('group', { name: 'Arten von Einrichtungen' }).getByRole('checkbox').first().check()
  await until(async () => expect((await shownFigures(page)).size).toBe(8))
})

const views = [
  ['/?reach=500&focus=nordstadt', 'Bester Ort', 'light', 1300],
  ['/?reach=800&add=7.12_51.262&close=ot-hoehe', 'Bester Ort', 'dark', 1300],
  ['/?reach=800&add=7.12_51.262&close=ot-hoehe&lang=en', 'Best place', 'light', 360],
  ['/?reach=300&compare=areas.hoehe.nordstadt', 'Bester Ort', 'dark', 360],
] as const

describe.each(views)('%s', (path, heading, colorScheme, width) => {
  const open = async (): Promise<Page> => {
    const page = await site.open(path, { colorScheme, viewport: { width, height: 700 } })
    await page.getByRole('heading', { name: heading }).waitFor()
    await page.getByRole('button', { name: /^(Vergrößern|Zoom in)$/ }).waitFor()
    return page
  }

  test('nothing is out of reach', async () => {
    const page = await open()
    for (const button of await page.locator('.how-button').all()) await button.click()
    expect(await findings(page)).toEqual([])
  })

  test('nothing is wider or higher than it should be', async () => {
    const page = await open()
    const { wide, high } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      high: document.documentElement.scrollHeight - innerHeight,
    }))
    expect(wide).toBeLessThanOrEqual(0)
    if (width > 800) expect(high).toBeLessThanOrEqual(0)
  })
})
