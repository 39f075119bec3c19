import { expect, test, vi } from 'vitest'
import { until, usePage } from '../setup/page.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'

const site = usePage({ database: useDatabase() })

test('a query that fails shows what failed and the id of the log; another try works', async () => {
  const log = vi.spyOn(site.app.log, 'error').mockImplementation(() => undefined)
  await rowsOf(site.database.current, 'alter table facility rename to lost_facility')
  const page = await site.open('/', { expected: /500/ })
  const alert = page.getByRole('alert').filter({ hasText: 'Die Einrichtungen konnten nicht geladen werden.' })
  await alert.waitFor()
  const id = /Fehlerkennung: ([0-9a-f-]{36})/.exec(await alert.innerText())?.[1]
  expect(log.mock.calls.map(([details]) => (details as { id?: string }).id)).toContain(id)
  expect(await alert.innerText()).not.toContain('lost_facility')

  await rowsOf(site.database.current, 'alter table lost_facility rename to facility')
  // One try can mend several alerts, so a button may be gone before its turn.
  await until(async () => {
    const again = page.getByRole('button', { name: 'Erneut versuchen' }).first()
    if ((await again.count()) > 0) await again.click({ timeout: 1000 })
    expect(await page.getByRole('alert').count()).toBe(0)
  })
  await page.getByRole('link', { name: /^Alte Feuerwache/ }).waitFor()
  log.mockRestore()
})

test('a server that is out of reach is named, and the panel works when it is back', async () => {
  let reachable = true
  const page = await site.open('/', {
    expected: /ERR_FAILED/,
    before: (page) => page.route('**/graphql', (route) => (reachable ? route.continue() : route.abort())),
  })
  await page.getByRole('link', { name: /^Höhe/ }).waitFor()
  // Everything else that the page asks for is there.
  await page.getByRole('banner').getByText('Wuppertal').waitFor()
  reachable = false
  await page.getByRole('link', { name: /^Höhe/ }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'Das Gebiet konnte nicht geladen werden.' })
  await alert.getByText('Der Server ist nicht erreichbar.').waitFor()
  reachable = true
  await alert.getByRole('button', { name: 'Erneut versuchen' }).click()
  await page.getByRole('region', { name: 'Höhe', exact: true }).getByRole('heading', { name: 'Quellen' }).waitFor()
  await until(async () => expect(await page.getByRole('alert').allInnerTexts()).toEqual([]))
})

test('an answer that is not from the graph is an error too', async () => {
  const page = await site.open('/', {
    expected: /502/,
    before: (page) => page.route('**/graphql', (route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' })),
  })
  const alert = page.getByRole('alert').filter({ hasText: 'Die Gebiete konnten nicht geladen werden.' })
  await alert.getByText('Der Server hat nicht wie erwartet geantwortet.').waitFor()
  await alert.getByText('HTTP 502').waitFor()
})

test('while answers are on their way the page says so, and shows no number', async () => {
  let goOn = () => {}
  const held = new Promise<void>((resolve) => (goOn = resolve))
  const page = await site.open('/?area=hoehe', {
    before: (page) => page.route('**/graphql', (route) => held.then(() => route.continue())),
  })
  await page.getByRole('region', { name: 'Liste' }).getByText('Wird geladen …').first().waitFor()
  await page.getByRole('heading', { level: 2, name: 'Wird geladen …' }).waitFor()
  expect(await page.locator('.row-value').count()).toBe(0)
  goOn()
  await page.getByRole('heading', { level: 2, name: 'Höhe', exact: true }).waitFor()
  await until(async () => expect(await page.getByText('Wird geladen …').count()).toBe(0))
})

test('without WebGL the list stands for the map', async () => {
  const page = await site.open('/', {
    before: (page) =>
      page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null
      }),
  })
  await page.getByText('Dieser Browser kann die Karte nicht zeichnen (WebGL 2 fehlt).').waitFor()
  expect(await page.locator('canvas').count()).toBe(0)
  await page
    .getByRole('link', { name: /^Nordstadt Dazu ist etwas verzeichnet, .* mindestens ca\. 222\.000 €$/ })
    .click()
  await page.getByRole('region', { name: 'Nordstadt', exact: true }).getByRole('heading', { name: 'Quellen' }).waitFor()
})

test('a figure that cannot be read is unknown in words, and the others of the list stand', async () => {
  const log = vi.spyOn(site.app.log, 'error').mockImplementation(() => undefined)
  const database = site.database.current
  await rowsOf(database, 'alter table allocation drop constraint if exists allocation_amount_number')
  const values = async () => {
    const page = await site.open('/?level=quarter&quantity=funding')
    const rows = page.locator('.lists .row:not([href*="facility="])')
    await page.locator('.lists .row-value', { hasText: '€' }).first().waitFor()
    return { page, texts: await rows.allInnerTexts() }
  }
  const before = (await values()).texts
  await rowsOf(
    database,
    `update allocation set amount = 'NaN' where key = (select min(key) from allocation where amount is not null)`,
  )
  const { page, texts } = await values()
  const broken = texts.flatMap((text, index) => (text === before[index] ? [] : [index]))
  expect(broken.length).toBeGreaterThan(0)
  expect(broken.length).toBeLessThan(before.length / 2)
  for (const index of broken) {
    expect(texts[index]).toContain('unbekannt')
    expect(texts[index]).toContain('Die Angabe konnte nicht gelesen werden.')
  }
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(log).toHaveBeenCalled()
  log.mockRestore()
})
