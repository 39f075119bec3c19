import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { plain } from '../setup/coverage-page.ts'
import { until, usePage } from '../setup/page.ts'

const site = usePage()

/** Searches with the form as it stands. */
const search = (page: Page) => page.getByRole('button', { name: 'Besten Ort suchen' }).click()

test.each([
  ['Möglichst viele Menschen erreichen', /[1-9][\d.]* Menschen mehr$/],
  ['Kürzester Weg im Mittel', /im Mittel [1-9][\d.]* m näher$/],
])('%s: the best places in order, what is proven, and into the scenario', async (objective, gain) => {
  const page = await site.open('/?reach=600')
  await page.getByLabel('Ziel').selectOption(objective)
  await page.getByLabel('Anzahl neuer Orte').fill('2')
  await search(page)
  const places = page.getByRole('list', { name: 'Vorgeschlagene Orte' }).getByRole('listitem')
  await until(async () => expect(await places.count()).toBe(2))
  for (const text of await places.allInnerTexts()) expect(plain(text)).toMatch(gain)
  expect(await page.getByRole('img', { name: /^Vorgeschlagener Ort \d$/ }).count()).toBe(2)
  await page.getByText(/^\s*Im Modell (bewiesen|ist höchstens)/).waitFor()
  await page.getByText('Das Modell nimmt an:').waitFor()
  await page.getByText(/mögliche Standorte im Abstand von/).waitFor()

  await page.getByRole('button', { name: 'Ins Szenario übernehmen' }).click()
  await until(() => expect(new URL(page.url()).searchParams.get('add')!.split('*')).toHaveLength(2))
  expect(plain(await page.locator('.coverage-change').innerText())).toMatch(/^Neu erreichte Menschen: [1-9]/)
})

test('a search can be cancelled, and leaving the page cancels it too', async () => {
  const waiting: Route[] = []
  const failed: string[] = []
  const page = await site.open('/?reach=600', {
    before: async (page) => {
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('siteSuggestions') ? void waiting.push(route) : route.fallback(),
      )
      page.on('requestfailed', (request) => failed.push(request.failure()!.errorText))
    },
  })
  await search(page)
  await until(() => expect(waiting).toHaveLength(1))
  await page.getByRole('button', { name: 'Abbrechen' }).click()
  await page.getByText('Die Suche wurde abgebrochen.').waitFor()
  await until(() => expect(failed).toEqual(['net::ERR_ABORTED']))

  await search(page)
  await until(() => expect(waiting).toHaveLength(2))
  await page.getByRole('switch', { name: /^Erreichbarkeit/ }).uncheck()
  await until(() => expect(failed).toHaveLength(2))
})

test('a search that fails says so, and another try succeeds', async () => {
  let broken = true
  const page = await site.open('/?reach=600', {
    expected: /503/,
    before: (page) =>
      page.route('**/graphql', (route) =>
        broken && route.request().postData()?.includes('siteSuggestions')
          ? route.fulfill({ status: 503 })
          : route.fallback(),
      ),
  })
  await search(page)
  await page.getByRole('alert').getByText('Die Suche nach dem besten Ort ist fehlgeschlagen.').waitFor()
  broken = false
  await page.getByRole('button', { name: 'Erneut versuchen' }).click()
  await page.getByRole('list', { name: 'Vorgeschlagene Orte' }).waitFor()
})

test('what a search counted leads to its sources', async () => {
  const page = await site.open('/?reach=600')
  await search(page)
  await page.getByRole('button', { name: 'Quellen: Vorgeschlagene Orte' }).click()
  const entries = page.locator('.sites-result .source')
  expect(await entries.count()).toBeGreaterThan(1)
  expect(await entries.first().innerText()).toMatch(/vom \d+\. \S+ \d{4}|ohne Datum/)
})
