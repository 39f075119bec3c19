import { extractText } from 'unpdf'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { kindOfLevel } from '../../presentation/choices.ts'
import { allViews, dense, readable, tableRows } from '../setup/embed.ts'
import { expectedRows, quantities as germanQuantities } from '../setup/figures.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const get = (url: string, headers = {}) => graph.app.inject({ url, headers })

/** The quantities by the names of the test's own reading of the graph. */
const germanNames: Record<string, string> = {
  funding: 'Fördermittel',
  'full-time-equivalents': 'Vollzeitäquivalente',
  facilities: 'Einrichtungen',
  projects: 'Projekte',
  people: 'Einwohnerinnen und Einwohner',
  'foreign-nationals': 'Anteil nichtdeutscher Staatsangehöriger',
}

describe.each(allViews)('$quantity of $level', ({ quantity, level }) => {
  test('says the same in every form', async () => {
    const form = async (ending: string) => {
      const answer = await get(`/embed/${quantity}${ending}?level=${level}`)
      expect(answer.statusCode).toBe(200)
      return answer
    }
    const rows = tableRows((await form('')).body)
    const svg = dense(readable((await form('.svg')).body))
    const { text } = await extractText(new Uint8Array((await form('.pdf')).rawPayload), { mergePages: true })
    const csv: Record<string, string>[] = parse((await form('.csv')).body, {
      bom: true,
      delimiter: ';',
      columns: true,
    })
    const { features } = (await form('.geojson')).json()
    expect(rows.length).toBeGreaterThan(0)
    expect(csv.map(({ name, shown }) => ({ name, value: shown }))).toEqual(rows)
    expect(features.map(({ properties }: any) => ({ name: properties.name, value: properties.shown }))).toEqual(rows)
    expect(csv.map(({ value }) => value!.replace(',', '.'))).toEqual(
      features.map(({ properties }: any) => String(properties.exact ?? properties.value ?? '')),
    )
    for (const { name, value } of rows)
      for (const [where, whole] of [
        ['SVG', svg],
        ['PDF', dense(text)],
      ] as const) {
        expect(whole, `${name} in ${where}`).toContain(dense(name))
        expect(whole, `${value} of ${name} in ${where}`).toContain(dense(value))
      }
    expect((await form('.png')).rawPayload.subarray(1, 4).toString()).toBe('PNG')
  })

  test.runIf(quantity in germanNames)('says what the graph says', async () => {
    const name = germanNames[quantity]!
    expect(germanQuantities).toHaveProperty([name])
    const ask = async (query: string, variables?: Record<string, unknown>) => (await graph.ask(query, variables)).data
    for (const asOf of [null, '2017-02-01']) {
      const expected = await expectedRows(ask, kindOfLevel[level], name, asOf)
      const page = await get(`/embed/${quantity}?level=${level}${asOf ? `&asOf=${asOf}` : ''}`)
      const spaced = (rows: typeof expected) =>
        rows.map((row) => ({ ...row, value: row.value.replaceAll('\u00a0', ' ') }))
      expect(spaced(tableRows(page.body))).toEqual(spaced(expected))
    }
  })
})

test('a page is complete in one request, names no other origin, sets no cookie and weighs little', async () => {
  for (const { quantity, level } of allViews) {
    const { body, headers, rawPayload } = await get(`/embed/${quantity}?level=${level}`, { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBe('br')
    expect(rawPayload.length).toBeLessThan(40_000)
    expect(headers['set-cookie']).toBeUndefined()
    expect(body).toBeDefined()
  }
  const { body, headers } = await get('/embed/funding')
  expect(body).not.toMatch(/<script [^>]*|<img|<link rel="stylesheet|\bstyle="|\son\w+=/)
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';style-src 'sha256-[^']+'/)
  expect(headers['content-security-policy']).toContain('frame-ancestors *')
  expect(headers['x-frame-options']).toBeUndefined()
  expect((await get('/')).headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

test.each(['https://atlas.example.de', 'https://www.example.de/atlas'])(
  'the policy of a public map of %s lets it reach its data and the basemap, and not the graph',
  async (publicAddress) => {
    const config = readConfig({ BASEMAP: 'plain', PUBLIC_ADDRESS: publicAddress })
    const app = await createServer(graph.database.current, config)
    const { headers } = await app.inject({ url: '/embed/funding', headers: { host: 'elsewhere.example' } })
    await app.close()
    const allowed = /connect-src ([^;]*)/.exec(String(headers['content-security-policy']))![1]!.split(' ')
    const own = publicAddress.replace('https://', '')
    expect(allowed).toEqual(['embed', 'basemap', 'assets'].map((folder) => `${own}/${folder}/`))
  },
)

test('where our own address is not known, the policy of a public map names no host but its own', async () => {
  const { headers } = await get('/embed/funding', { host: 'elsewhere.example' })
  expect(headers['content-security-policy']).toContain("connect-src 'self';")
})

test('behind a proxy the addresses that other sites are given are those of PUBLIC_ADDRESS', async () => {
  const publicAddress = 'https://atlas.example.de'
  const app = await createServer(
    graph.database.current,
    readConfig({ BASEMAP: 'plain', PUBLIC_ADDRESS: publicAddress }),
  )
  const { body, headers } = await app.inject('/embed/funding')
  const oembed = await app.inject({ url: '/oembed', query: { url: `${publicAddress}/embed/funding` } })
  await app.close()
  expect(body).toContain(`<meta property="og:image" content="${publicAddress}/embed/funding.png">`)
  expect(oembed.json().html).toContain(`src="${publicAddress}/embed/funding"`)
  expect(headers['content-security-policy']).toContain('connect-src atlas.example.de/embed/')
})

test('a saved view has a short address and the same forms', async () => {
  const page = await get('/embed/view/stellen-2017')
  expect(readable(page.body)).toContain('Stellen im Quartiersmanagement')
  expect(tableRows(page.body)).toEqual(tableRows((await get('/embed/full-time-equivalents?asOf=2017-02-01')).body))
  expect((await get('/embed/view/stellen-2017.csv?lang=en')).body).toContain('FTE')
})

test('traced boundaries, attribution and sources stand in every form', async () => {
  const forms = await Promise.all(
    ['', '.svg', '.csv-metadata.json', '.geojson'].map((ending) => get(`/embed/funding${ending}`)),
  )
  for (const { body } of forms) {
    expect(body).toContain('Nachgezeichnete Grenzen')
    expect(body).toContain('offenedaten-wuppertal.de (nachgezeichnet und vereinfacht)')
    expect(body).toContain('VO/0601/16')
  }
})

test.each(['de', 'de-simple', 'en', 'tr', 'ar', 'uk'])(
  'all quantities and levels have all texts in %s',
  async (lang) => {
    for (const { quantity, level } of allViews)
      for (const asOf of ['', '&asOf=2017-02-01']) {
        const { statusCode, body } = await get(`/embed/${quantity}?level=${level}&lang=${lang}${asOf}`)
        expect(statusCode).toBe(200)
        expect(body).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`)
        expect(readable(body)).not.toMatch(/\{|\}|undefined|null|NaN/)
      }
  },
)
