import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { readConfig, type Config } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { launchBrowser } from './browser.ts'
import { useSharedDatabase, type TestDatabase } from './database.ts'
import type { Answer } from './graph.ts'
import { freePort } from './free-port.ts'

/** The longest that a page may take for anything that a test waits for, in milliseconds. */
const patience = 60_000
/** As wide as a desk's screen, and no higher than needed: the map is drawn in software. */
const viewport = { width: 1300, height: 700 }

type Visit = BrowserContextOptions & {
  /** Runs before the page is opened: to answer requests in its place, or to take something away from the browser. */
  before?: (page: Page) => Promise<unknown>
  /** What the browser may complain about in its console; anything else fails the test. */
  expected?: RegExp
}

interface PageOptions {
  /** As in BASEMAP; left out: none. */
  basemap?: () => string
  /** Settings that are not as usual. */
  settings?: Partial<Config>
  /** Left out: one with the shipped dataset that nobody can write to. */
  database?: TestDatabase
}

/**
 * A real server, and one browser, for the tests of one file. After each test: no page has complained (errors, warnings,
 * breaches of the content security policy), and none has asked another origin.
 */
export function usePage({ basemap = () => 'plain', settings = {}, database = useSharedDatabase() }: PageOptions = {}) {
  let app: FastifyInstance
  let browser: Browser
  let folder: string
  let origin: string
  const complaints: string[] = []
  const foreign: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quartieratlas-page-'))
    const port = await freePort()
    origin = `http://127.0.0.1:${port}`
    const config = readConfig({ BASEMAP: basemap(), DATA_FOLDER: folder, PUBLIC_ADDRESS: origin })
    app = await createServer(database.current, { ...config, ...settings })
    await app.listen({ host: '127.0.0.1', port })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await rm(folder, { recursive: true })
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(complaints.splice(0), 'complaints of the browser').toEqual([])
    expect(foreign.splice(0), 'requests to other origins').toEqual([])
  })

  return {
    database,
    get app() {
      return app
    },
    get origin() {
      return origin
    },
    /** Open a path of the server as a new visitor in a German browser that asks for less motion. */
    async open(path: string, { before, expected, ...options }: Visit = {}): Promise<Page> {
      const context = await browser.newContext({ viewport, locale: 'de-DE', reducedMotion: 'reduce', ...options })
      context.setDefaultTimeout(patience)
      const page = await context.newPage()
      const complain = (text: string) => expected?.test(text) || complaints.push(text)
      page.on('pageerror', (error) => complain(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complain(message.text())
      })
      page.on('request', (request) => {
        const url = new URL(request.url())
        // A site of the reserved domain is one that a test has invented, to show our maps in its frames.
        const isInvented = url.hostname.endsWith('.example')
        if (url.origin !== origin && !isInvented && !['data:', 'blob:'].includes(url.protocol))
          foreign.push(request.url())
      })
      await before?.(page)
      await page.goto(origin + path)
      return page
    },
    /** Ask the graph of the same server. */
    async ask(query: string, variables?: Record<string, unknown>): Promise<Answer['data']> {
      const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })
      const { data, errors } = response.json<Answer>()
      expect(errors).toBeUndefined()
      return data
    },
  }
}

/** Wait until a check passes that no locator can wait for. */
export function until(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: patience, interval: 100 })
}
