import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import turkish from '../../presentation/messages/tr.json' with { type: 'json' }
import { findings, wider } from '../setup/access.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { readable } from '../setup/embed.ts'
import { until, usePage } from '../setup/page.ts'

// A list of origins: our own page must be able to show the preview all the same.
const site = usePage({ settings: { embedOrigins: ['https://www.example.de'] }, database: useDatabase() })

/** Opens the dialog, and waits until its preview shows a map. */
async function openDialog(page: Page, name = 'Einbetten') {
  await page.getByRole('button', { name }).click()
  const dialog = page.getByRole('dialog')
  const preview = dialog.frameLocator('iframe')
  await preview.getByRole('table').waitFor()
  return { dialog, preview }
}

/** The attributes of the frame in the code. */
async function frameOf(page: Page): Promise<Record<string, string>> {
  const code = await page.getByRole('textbox', { name: 'iframe' }).inputValue()
  const [, attributes] = /<iframe (.*)><\/iframe>/.exec(code)!
  return Object.fromEntries(
    [...attributes!.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, unescaped(value!)]),
  )
}

const unescaped = (value: string) => readable(value).trim()

test('what is chosen is what the preview shows and the code says', async () => {
  const page = await site.open('/?quantity=full-time-equivalents&asOf=2017-02-01')
  const { dialog, preview } = await openDialog(page)
  await preview.getByRole('heading', { level: 1, name: 'Vollzeitäquivalente' }).waitFor()
  await preview.getByText('Stichtag 1. Februar 2017').first().waitFor()

  await dialog.getByLabel('Dargestellte Größe').selectOption('people')
  await dialog.getByLabel('Gebietsebene').selectOption('quarter')
  await dialog.getByLabel('Sprache der Karte').selectOption('tr')
  await dialog.getByLabel('Eigene Überschrift').fill('Kaç kişi? "<b>" & daha')
  await dialog.getByLabel('Namen und Werte').uncheck()
  await dialog.getByLabel('Übliche Größen').selectOption('narrow')
  await dialog.getByRole('group').getByText('Kaç kişi? "<b>" & daha').waitFor()
  const heading = preview.getByRole('heading', { level: 1 })
  await until(async () => expect(await heading.textContent()).toBe(turkish['quantity.people']))

  await until(async () => expect((await frameOf(page)).title).toBe(`${turkish['quantity.people']} – Quartieratlas`))
  const code = await page.getByRole('textbox', { name: 'iframe' }).inputValue()
  expect(code).toContain('<figcaption>Kaç kişi? &quot;&lt;b&gt;&quot; &amp; daha</figcaption>')
  const frame = await frameOf(page)
  expect(frame).toMatchObject({ lang: 'tr', width: '360', height: '1400', loading: 'lazy' })
  const shown = site.origin + (await dialog.locator('iframe').getAttribute('src'))
  expect(frame.src).toBe(shown)
  expect(new URL(shown).searchParams.get('layers')).toBe('')
  expect(await dialog.getByRole('textbox', { name: 'Link' }).inputValue()).toBe(shown)
  const picture = await dialog.getByRole('textbox', { name: 'Adresse des Bildes' }).inputValue()
  expect(picture).toBe(shown.replace('/embed/people', '/embed/people.png'))
  const answer = await site.app.inject({ url: picture.replace(site.origin, '') })
  expect(answer.headers['content-type']).toBe('image/png')
  expect(page.url()).toBe(`${site.origin}/?quantity=full-time-equivalents&asOf=2017-02-01`)
})

test('the section that the map shows is taken over when wanted, and so are facilities', async () => {
  const page = await site.open('/?lng=7.15&lat=51.26&zoom=13')
  await page.getByRole('button', { name: 'Vergrößern' }).waitFor()
  const { dialog, preview } = await openDialog(page)
  await dialog.getByLabel('Nur den Ausschnitt zeigen').check()
  await dialog.getByLabel('Einrichtungen zeigen').check()
  await preview.getByText('Einrichtung: Lage geschätzt').waitFor()
  const address = new URL(await dialog.getByRole('textbox', { name: 'Link' }).inputValue())
  expect(address.searchParams.get('layers')).toBe('labels,facilities')
  const [west, south, east, north] = address.searchParams.get('section')!.split(',').map(Number)
  expect((west! + east!) / 2).toBeCloseTo(7.15, 3)
  expect((south! + north!) / 2).toBeCloseTo(51.26, 2)
  expect((await site.app.inject({ url: address.pathname + address.search })).statusCode).toBe(200)
})

test('a map that stands still says so in the address of its page, and not in that of its picture', async () => {
  const page = await site.open('/')
  const { dialog } = await openDialog(page)
  const link = dialog.getByRole('textbox', { name: 'Link' })
  const picture = dialog.getByRole('textbox', { name: 'Adresse des Bildes' })
  expect(await link.inputValue()).toBe(`${site.origin}/embed/funding`)
  await dialog.getByLabel('Karte lässt sich bewegen').uncheck()
  expect(await link.inputValue()).toBe(`${site.origin}/embed/funding?interactive=no`)
  expect((await frameOf(page)).src).toBe(`${site.origin}/embed/funding?interactive=no`)
  expect(await picture.inputValue()).toBe(`${site.origin}/embed/funding.png`)
  await dialog.getByLabel('Karte lässt sich bewegen').check()
  expect(await link.inputValue()).toBe(`${site.origin}/embed/funding`)
})

test('the script for the height is a second line, and only when it is wanted', async () => {
  const page = await site.open('/')
  const { dialog } = await openDialog(page)
  const code = dialog.getByRole('textbox', { name: 'iframe' })
  expect(await code.inputValue()).not.toContain('script')
  await dialog.getByLabel('Höhe passt sich dem Inhalt an').check()
  const [, script] = (await code.inputValue()).split('\n')
  expect(script).toBe(`<script src="${site.origin}/embed/height.js" async></script>`)
})

test('the copied code is the code shown, and a voice says so', async () => {
  const page = await site.open('/')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const { dialog } = await openDialog(page)
  for (const name of ['Code für die Webseite (iframe)', 'Link', 'Adresse des Bildes (PNG)', 'Markdown']) {
    await dialog.getByRole('button', { name: `Kopieren: ${name}` }).click()
    await dialog
      .getByRole('status')
      .filter({ hasText: `Kopiert: ${name}` })
      .waitFor()
    const shown = await dialog.getByRole('textbox', { name, exact: true }).inputValue()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
  }
})

test('where the browser forbids copying, the code is selected and a voice says what to do', async () => {
  const page = await site.open('/', {
    before: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  })
  const { dialog } = await openDialog(page)
  await dialog.getByRole('button', { name: 'Kopieren: Link' }).click()
  await dialog.getByRole('status').filter({ hasText: 'mit Strg+C kopieren' }).waitFor()
  const link = dialog.getByRole('textbox', { name: 'Link' })
  const selected = await link.evaluate(
    (field: HTMLTextAreaElement) =>
      field === document.activeElement && field.value.slice(field.selectionStart, field.selectionEnd),
  )
  expect(selected).toBe(await link.inputValue())
})

test('a size that cannot be is refused, and the height fits the content on demand', async () => {
  const page = await site.open('/')
  const { dialog } = await openDialog(page)
  const height = dialog.getByLabel('Höhe in Pixeln')
  await height.fill('50')
  await dialog.getByText('Bitte eine ganze Zahl von 200 bis 4000 eingeben.').waitFor()
  expect((await frameOf(page)).height).toBe('1100')
  await dialog.getByRole('button', { name: 'Höhe an den Inhalt anpassen' }).click()
  await until(async () => expect((await frameOf(page)).height).not.toBe('1100'))
  const content = await dialog
    .locator('iframe')
    .evaluate((element: HTMLIFrameElement) => element.contentDocument!.body.scrollHeight)
  const spare = Number((await frameOf(page)).height) - content
  expect(spare).toBeGreaterThanOrEqual(0)
  expect(spare).toBeLessThan(8)
})

test('by keyboard alone the dialog takes the focus, keeps it, and gives it back; a panel beneath stays open', async () => {
  const page = await site.open('/?area=nordstadt')
  const panel = page.getByRole('region', { name: 'Nordstadt', exact: true })
  await panel.waitFor()
  const button = page.getByRole('button', { name: 'Einbetten' })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Karte einbetten' })
  await dialog.frameLocator('iframe').getByRole('table').waitFor()
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)

  await dialog.getByLabel('Dargestellte Größe').focus()
  await page.keyboard.type('Pro')
  await dialog.frameLocator('iframe').getByRole('heading', { level: 1, name: 'Projekte' }).waitFor()
  const reached: string[] = []
  for (let steps = 0; steps < 80 && !reached.includes('Kopieren: Markdown'); steps++) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(() => document.activeElement!.getAttribute('aria-label') ?? ''))
  }
  expect(reached).toContain('Kopieren: Code für die Webseite (iframe)')
  expect(reached).toContain('Kopieren: Markdown')

  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await panel.isVisible()).toBe(true)
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test.each([
  ['/', 'Einbetten', { colorScheme: 'light' }, 1300],
  ['/?lang=en&level=quarter&quantity=people', 'Embed', { colorScheme: 'dark' }, 1300],
  ['/', 'Einbetten', { colorScheme: 'dark' }, 360],
  ['/?lang=en', 'Embed', { colorScheme: 'light' }, 320],
  ['/', 'Einbetten', { forcedColors: 'active' }, 1300],
] as const)('nothing is out of reach in the dialog on %s (%s, %j, %i px)', async (path, name, colours, width) => {
  const page = await site.open(path, { ...colours, viewport: { width, height: 700 } })
  const { dialog } = await openDialog(page, name)
  await dialog.getByRole('heading', { name: /^(Bitte im Text|Please explain)/ }).waitFor()
  // The map in the frame has tests of its own, and the page beneath is out of reach while the dialog is open.
  expect(await findings(page, ['iframe', 'main'])).toEqual([])
  expect(await wider(page)).toEqual([])
})

test('what needs explaining is said, and gone where nothing does', async () => {
  await rowsOf(
    site.database.current,
    `update area set boundary = null, boundary_quality = null, boundary_accuracy = null, label_point = null where kind = 'DISTRICT'`,
  )
  const page = await site.open('/?quantity=people')
  const { dialog } = await openDialog(page)
  await dialog.getByText('Für ein Gebiet ist der Wert unbekannt (schraffiert)').waitFor()
  await dialog.getByText('5 Grenzen sind nachgezeichnet (gestrichelt)').waitFor()
  await dialog.getByLabel('Dargestellte Größe').selectOption('projects')
  await until(async () => expect(await dialog.getByText('ist der Wert unbekannt').count()).toBe(0))
  await dialog.getByLabel('Gebietsebene').selectOption('district')
  await dialog.getByText('10 Gebiete stehen nur in der Tabelle, weil die Lage unbekannt ist').waitFor()
  await until(async () => expect(await dialog.getByText('nachgezeichnet').count()).toBe(0))
})
