import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import type { Browser } from 'playwright-core'
import { buildClient } from '../../scripts/build.ts'
import { launchBrowser } from '../setup/browser.ts'
import { section } from './attacks/attack.ts'
import { median } from './median.ts'
import { startServer } from './server-process.ts'
import { table } from './table.ts'

const maps = ['/embed/funding', '/embed/people?level=quarter', '/embed/funding-per-inhabitant?level=quarter']
// The first does nothing: what it takes is the measurement itself.
const forms = ['/health/live', ...maps, '/embed/funding.svg', '/embed/funding.png', '/embed/funding.pdf']
const samples = 30

/**
 * Public maps of the shipped dataset, served by one process on the embedded database, over loopback: what an address costs
 * that was never asked for before (a section of its own) and one that was, how many a second, and what a reader on a slow
 * phone waits for.
 */
export async function measureEmbeds(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quartieratlas-bench-'))
  const { origin, stop } = await startServer(folder)
  const browser = await launchBrowser()
  try {
    const served: string[][] = []
    for (const path of forms) served.push([path, ...(await measureServed(origin + path))])
    const seen: string[][] = []
    for (const path of maps) seen.push([path, ...(await measureSeen(browser, origin + path))])
    return [
      table(['Public map', 'Uncached ms', 'Cached ms', 'Cached 1/s', 'kB over the wire'], served),
      table(['Slow phone', 'First picture s', 'kB', 'Requests', 'Moving map s', 'kB', 'Requests'], seen),
    ].join('\n')
  } finally {
    await browser.close()
    await stop()
    await rm(folder, { recursive: true })
  }
}

async function measureServed(address: string): Promise<string[]> {
  const other = (number: number) => `${address}${address.includes('?') ? '&' : '?'}${section(number)}`
  await milliseconds(other(0))
  const uncached: number[] = []
  for (let number = 1; number <= samples; number++) uncached.push(await milliseconds(other(number)))
  const cached: number[] = []
  for (let again = 0; again < samples; again++) cached.push(await milliseconds(other(1)))
  const headers = { 'accept-encoding': 'br' }
  const { requests, duration, errors, non2xx, throughput } = await autocannon({
    url: other(1),
    headers,
    connections: 10,
    amount: 3000,
    sampleInt: 20,
  })
  if (errors + non2xx > 0) throw new Error(`${errors} errors and ${non2xx} refusals at ${address}`)
  const bytes = throughput.total / requests.total
  return [
    median(uncached).toFixed(1),
    median(cached).toFixed(1),
    (requests.total / duration).toFixed(0),
    (bytes / 1000).toFixed(1),
  ]
}

/** Until the whole answer is there. */
async function milliseconds(address: string): Promise<number> {
  const started = performance.now()
  const response = await fetch(address)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${response.status} at ${address}`)
  return performance.now() - started
}

/**
 * A slow phone: a processor four times as slow, 1.6 Mbit/s, 150 ms until the first byte. Until the first picture the page's
 * paint counts, which has the map in it; until the moving map the tap and everything it loads.
 */
async function measureSeen(browser: Browser, address: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const phone = await context.newCDPSession(page)
  let loaded = { bytes: 0, requests: 0 }
  phone.on('Network.loadingFinished', ({ encodedDataLength }) => {
    loaded = { bytes: loaded.bytes + encodedDataLength, requests: loaded.requests + 1 }
  })
  await phone.send('Network.enable')
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 750e3 / 8,
  })
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(address)
  const painted = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  const first = [Number(await painted.jsonValue()) / 1000, loaded] as const

  loaded = { bytes: 0, requests: 0 }
  const tapped = performance.now()
  await page.locator('#move').click()
  await page.locator('.area-button').first().waitFor()
  const moving = [(performance.now() - tapped) / 1000, loaded] as const
  await context.close()
  return [first, moving].flatMap(([seconds, { bytes, requests }]) => [
    seconds.toFixed(2),
    (bytes / 1000).toFixed(1),
    String(requests),
  ])
}

if (process.argv[1] === import.meta.filename) {
  await buildClient()
  console.log(await measureEmbeds())
}
