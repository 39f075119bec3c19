import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../test/setup/browser.ts'
import { buildClient } from './build.ts'
import { openShipped } from './shipped.ts'

/** The pictures of the README and the guides: of the shipped dataset, on the plain basemap, in German. */
const pictures = [
  { name: 'map-light', path: '/?area=nordstadt', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'map-dark', path: '/?quantity=people&level=quarter', width: 1440, height: 900, colorScheme: 'dark' },
  { name: 'map-phone', path: '/', width: 360, height: 780, colorScheme: 'light' },
  { name: 'coverage-light', path: '/?reach=800', width: 1440, height: 900, colorScheme: 'light' },
  {
    name: 'coverage-scenario',
    path: '/?reach=800&add=7.136_51.2606',
    width: 1440,
    height: 900,
    colorScheme: 'light',
  },
] as const

const folder = resolve(import.meta.dirname, '../docs/pictures')
const largest = 400_000

/** The picture of a page as soon as it has stopped changing. */
async function stillPicture(page: Page): Promise<Buffer> {
  for (let last: Buffer = Buffer.alloc(0), tries = 0; tries < 30; tries++) {
    const next = await page.screenshot()
    if (next.equals(last)) return next
    last = next
    await page.waitForTimeout(1000)
  }
  throw new Error(`${page.url()} does not come to rest.`)
}

await buildClient()
await mkdir(folder, { recursive: true })
const shipped = await openShipped()
const origin = await shipped.app.listen({ host: '127.0.0.1', port: 0 })
const browser = await launchBrowser()

for (const { name, path, width, height, colorScheme } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    locale: 'de-DE',
    reducedMotion: 'reduce',
  })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  const picture = await stillPicture(page)
  if (picture.length > largest)
    throw new Error(`${name}.png has ${picture.length} bytes; at most ${largest} are wanted.`)
  await writeFile(join(folder, `${name}.png`), picture)
  console.log(`docs/pictures/${name}.png: ${Math.round(picture.length / 1000)} kB`)
  await page.close()
}

await browser.close()
await shipped.close()
