import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { launchBrowser } from '../setup/browser.ts'
import { useDatabase } from '../setup/database.ts'
import { freePort } from '../setup/free-port.ts'
import { startNginx } from '../setup/nginx.ts'

const database = useDatabase()
let app: FastifyInstance
let stopNginx: () => Promise<void>
let browser: Browser
let origin: string
let atlas: string
/** What the atlas was asked for without the path: nginx has another page there. */
const astray: string[] = []
const complaints: string[] = []

beforeAll(async () => {
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  atlas = `${origin}/atlas`
  const settings = { BASEMAP: 'plain', PUBLIC_ADDRESS: atlas, CONTACT: 'atlas@example.de', TRUST_PROXY: 'loopback' }
  app = await createServer(database.current, readConfig(settings))
  await app.listen({ host: '127.0.0.1', port: 0 })
  stopNginx = await startNginx(port, (app.server.address() as AddressInfo).port)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stopNginx?.()
  await app?.close()
})

/** Open a page below the path, and note what it takes from elsewhere and what the browser says about it. */
async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'de-DE' })
  page.setDefaultTimeout(60_000)
  page.on('request', (request) => {
    const url = request.url()
    if (url.startsWith('http') && !url.startsWith(`${atlas}/`)) astray.push(url)
  })
  page.on('response', (response) => response.status() >= 400 && astray.push(`${response.status()} ${response.url()}`))
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  await page.goto(atlas + path)
  return page
}

/** The page is closed; nothing was taken from beside the path, and nothing was missed. */
async function closed(page: Page): Promise<void> {
  await page.close()
  expect(astray.splice(0)).toEqual([])
  expect(complaints.splice(0)).toEqual([])
}

test('the map is drawn, its panel opens, and its links stay below the path', async () => {
  const page = await open('/?area=nordstadt')
  await page.locator('canvas').first().waitFor()
  await page.getByRole('heading', { name: 'Nordstadt' }).first().waitFor()
  expect(page.url()).toContain(`${atlas}/?`)
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  const own = links.filter((link) => link.startsWith(origin))
  expect(own.length).toBeGreaterThan(3)
  for (const link of own) expect(link.startsWith(`${atlas}/`), link).toBe(true)
  await closed(page)
})

test('the dialog shows the public map, and its codes have the path', async () => {
  const page = await open('/')
  await page.getByRole('button', { name: 'Einbetten' }).click()
  const codes = page.locator('dialog textarea')
  await page.frameLocator('dialog iframe').getByRole('heading', { level: 1 }).waitFor()
  for (const code of await codes.all()) expect(await code.inputValue()).toContain(`${atlas}/embed/`)
  await closed(page)
})

test('the page of the graph asks the graph', async () => {
  const page = await open('/graphql?query=%7Bareas%7BtotalCount%7D%7D')
  await page.locator('.graphiql-query-editor .view-lines').getByText('totalCount').waitFor()
  await page.getByRole('button', { name: /Execute query/ }).click()
  await page.locator('.result-window').getByText('"totalCount"').waitFor()
  await page.close()
  expect(astray.splice(0)).toEqual([])
  complaints.splice(0)
})

test.each(['/embed/funding', '/embed/view/stellen-2017'])('%s moves, under the policy of the path', async (path) => {
  const page = await open(path)
  await page.getByRole('button', { name: 'Karte bewegen' }).click()
  await page.getByRole('button', { name: 'Bild zeigen' }).waitFor()
  await page.locator('canvas').waitFor()
  await closed(page)
})

/** The addresses on our host that a text names. */
const ownIn = (text: string) =>
  [...text.matchAll(/(?:(?:href|src|data-script)="|content="(?=http))([^"#][^"]*)"/g)]
    .map(([, address]) => new URL(address!.replaceAll('&amp;', '&'), `${atlas}/embed/x`))
    .filter(({ href }) => href.startsWith(origin))
    .map(({ href }) => href)

test.each(['/embed/funding', '/barrierefreiheit', '/datenschutz?lang=en', '/nowhere', '/embed/funding?lang=xx'])(
  'whatever %s links to is there, below the path',
  async (path) => {
    const page = await (await fetch(atlas + path, { headers: { accept: 'text/html' } })).text()
    const addresses = ownIn(page)
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) {
      expect(address.startsWith(`${atlas}/`), address).toBe(true)
      expect([address, (await fetch(address)).status]).toEqual([address, 200])
    }
  },
)

test('oEmbed, table and headers name addresses below the path', async () => {
  const oembed = await fetch(`${atlas}/oembed?url=${encodeURIComponent(`${atlas}/embed/funding`)}`)
  const answer = (await oembed.json()) as { html: string; thumbnail_url: string; provider_url: string }
  expect(ownIn(answer.html)).toEqual([`${atlas}/embed/funding`])
  expect(answer.thumbnail_url).toBe(`${atlas}/embed/funding.png`)
  expect(answer.provider_url).toBe(`${atlas}/`)
  const csv = await fetch(`${atlas}/embed/funding.csv`)
  const description = /<([^>]*)>; rel="describedby"/.exec(csv.headers.get('link')!)![1]!
  const metadata = (await (await fetch(new URL(description, csv.url))).json()) as { url: string }
  expect(new URL(metadata.url, csv.url).href).toBe(csv.url)
  const { headers } = await fetch(`${atlas}/embed/funding`)
  expect(headers.get('content-security-policy')).toContain(`connect-src ${atlas.replace('http://', '')}/embed/ `)
})

test('the path without its slash leads to the map, and files for programs name the path', async () => {
  const answer = await fetch(`${atlas}`, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')?.replace(origin, '')]).toEqual([308, '/atlas/'])
  expect(await (await fetch(`${atlas}/robots.txt`)).text()).toContain('Disallow: /atlas/graphql')
  const security = await (await fetch(`${atlas}/.well-known/security.txt`)).text()
  expect(security).toContain(`Canonical: ${atlas}/.well-known/security.txt`)
})
