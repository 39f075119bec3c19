import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readable } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const get = (url: string, headers = {}) => graph.app.inject({ url, headers })

test.each([
  ['/embed/money', 'quantity is "money"; it should be one of funding'],
  ['/embed/funding?level=planet', 'level is "planet"; it should be one of management-area'],
  ['/embed/funding?asOf=2017-02-30', 'asOf is "2017-02-30"; it should be a day'],
  ['/embed/funding?asOf=0000-01-01', 'asOf is "0000-01-01"'],
  ['/embed/funding?lang=xx', 'lang is "xx"; it should be one of de, de-simple'],
  ['/embed/funding?lang=de&lang=en', 'lang is "en"; it should be given only once'],
  ['/embed/funding?colour=red', 'colour is "red"; it should be left out'],
  ['/embed/funding?__proto__=1', '__proto__ is "1"; it should be left out'],
  ['/embed/funding?selection=atlantis', 'selection is "atlantis"; it should be up to 50'],
  ['/embed/funding?selection=hoehe,hoehe', 'selection is'],
  ['/embed/funding?section=7,51,8', 'section is'],
  ['/embed/funding?section=-180,-85,180,85', 'section is'],
  ['/embed/funding?section=7.2,51,7.1,52', 'section is'],
  ['/embed/funding?section=1e999,51,7,52', 'section is'],
  ['/embed/funding?layers=roads', 'layers is "roads"; it should be some of'],
  ['/embed/funding.png?scale=1000000', 'scale is "1000000"; it should be a whole number from 1 to 4'],
  ['/embed/funding.png?scale=0', 'scale is'],
  ['/embed/funding?scale=2', 'scale is "2"; it should be left out'],
  ['/embed/funding?interactive=perhaps', 'interactive is "perhaps"; it should be yes or no'],
  ['/embed/funding.png?interactive=no', 'interactive is "no"; it should be left out'],
  ['/embed/funding.exe', 'the ending of the address is ".exe"'],
  ['/embed/view/none', 'the name of the view is "none"; it should be one of foerdermittel-2017, stellen-2017'],
  ['/embed/view/constructor', 'the name of the view is "constructor"'],
  ['/oembed', 'url is ""; it should be the address of a map'],
  ['/oembed?url=https://example.org/embed/funding', 'url is'],
  ['/oembed?url=http://localhost:80/embed/../graphql', 'the address is'],
  ['/oembed?url=http://localhost:80/embed/funding&format=yaml', 'format is "yaml"; it should be json or xml'],
  ['/oembed?url=http://localhost:80/embed/funding&maxwidth=-1', 'maxwidth is "-1"; it should be whole pixels'],
])('%s is a 400 that says what would be right', async (url, message) => {
  const plain = await get(url)
  expect(plain.statusCode).toBe(400)
  expect(plain.headers['content-type']).toContain('application/problem+json')
  expect(plain.json()).toMatchObject({ status: 400, code: 'BAD_PARAMETER', parameter: expect.any(String) })
  expect(plain.json().detail).toContain(message)
  expect(plain.json().detail).not.toContain('\n')
  const page = await get(url, { accept: 'text/html,*/*' })
  expect(page.statusCode).toBe(400)
  expect(page.headers['content-type']).toContain('text/html')
  expect(readable(page.body)).toContain(message)
  expect(readable(page.body)).toContain('; richtig wäre: ')
})

test.each([
  '/embed/funding?utm_source=Newsletter&utm_medium=mail',
  '/embed/funding?fbclid=IwAR0&fbclid=twice',
  '/embed/funding?_ga=1.2&gclid=x&mc_eid=y&igsh=z',
])('%s is the map, whatever others hang on to its address', async (url) => {
  const [plain, marked] = [await get('/embed/funding'), await get(url)]
  expect(marked.statusCode).toBe(200)
  expect(marked.body).toBe(plain.body)
  expect((await get(`${url}&colour=red`)).json().detail).toContain('colour is "red"; it should be left out')
})

test.each([
  ['/embed/funding/', '/embed/funding'],
  ['/embed/funding.png/?scale=2', '/embed/funding.png?scale=2'],
  ['/embed/view/stellen-2017/?lang=en', '/embed/view/stellen-2017?lang=en'],
])('%s leads to %s', async (url, canonical) => {
  const { statusCode, headers } = await get(url)
  expect([statusCode, headers.location]).toEqual([301, canonical])
  expect((await get(canonical)).statusCode).toBe(200)
})

describe('what consumers of oEmbed add', () => {
  const ask = async (query: Record<string, string>) => {
    const answer = await graph.app.inject({
      url: '/oembed',
      query: { url: 'http://localhost:80/embed/funding', ...query },
    })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  test('WordPress sends dnt, and sizes that are empty', async () => {
    const plain = await ask({})
    expect(await ask({ dnt: '1', format: 'json', maxwidth: '', maxheight: '', _locale: 'user' })).toEqual(plain)
  })
  test('tiny sizes become the smallest, huge ones the usual', async () => {
    expect(await ask({ maxwidth: '0', maxheight: '1' })).toMatchObject({ width: 200, height: 200 })
    expect(await ask({ maxwidth: '99999', maxheight: '99999' })).toEqual(await ask({}))
  })
  test('the address of the map may have been passed on', async () => {
    const plain = await ask({})
    for (const end of ['/', '?utm_source=x', '/?fbclid=y#top'])
      expect(await ask({ url: `http://localhost:80/embed/funding${end}` })).toEqual(plain)
    const { html } = await ask({ url: 'http://localhost:80/embed/people?level=quarter&fbclid=x&interactive=no' })
    expect(html).toContain('/embed/people?level=quarter&amp;interactive=no"')
  })
})

test('nobody puts a sentence above a map through its address: it leads to the same map without one, in every form', async () => {
  const title = encodeURIComponent(`Der Oberbürgermeister teilt mit <script>alert(1)</script>"'&]]>\r\n`)
  for (const [given, canonical] of [
    [`/embed/funding?title=${title}`, '/embed/funding'],
    [`/embed/funding.png?title=${title}&title=%ff&scale=2`, '/embed/funding.png?scale=2'],
    [`/embed/people.csv?level=quarter&title=${title}&locale=en`, '/embed/people.csv?level=quarter&locale=en'],
    [`/embed/view/stellen-2017.svg?title=`, '/embed/view/stellen-2017.svg'],
    [`/embed/nothing?title=${title}`, '/embed/nothing'],
  ]) {
    const { statusCode, headers, body } = await get(given!)
    expect([statusCode, headers.location, body]).toEqual([301, canonical, ''])
  }
  const address = `http://localhost:80/embed/funding?level=quarter&title=${title}`
  const answer = (await get(`/oembed?url=${encodeURIComponent(address)}`)).json()
  expect(answer.title).toBe('Fördermittel')
  expect(answer.html).toContain('src="http://localhost:80/embed/funding?level=quarter" title="Fördermittel"')
})

test('a host that is none is not repeated', async () => {
  const { body } = await get('/embed/funding', { host: 'evil"><script>' })
  expect(body).not.toContain('evil')
})

const name = fc.constantFrom(
  'level',
  'quantity',
  'method',
  'asOf',
  'lang',
  'title',
  'selection',
  'section',
  'layers',
  'scale',
  'interactive',
  'url',
  'format',
  'maxwidth',
)
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'quarter',
    'district',
    'programme-area',
    'de',
    'ar',
    'uk',
    '2017-02-01',
    '9999-12-31',
    '2',
    'hoehe',
    '7,51,8,52',
    '7.1,51.2,7.2,51.3',
    'labels',
    '',
    'NaN',
    '-1',
    "'; drop table area;--",
    '../../etc/passwd',
    '%00',
    '%',
    'http://localhost:80/embed/funding',
  ),
)
const path = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '/embed/funding',
      '/embed/people',
      '/embed/projects.csv',
      '/embed/foreign-nationals.geojson',
      '/embed/facilities.svg',
      '/embed/view/stellen-2017',
      '/oembed',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `/embed/${encodeURIComponent(text)}`),
  },
  { weight: 1, arbitrary: fc.webPath().map((text) => `/embed${text}`) },
)
const encode = fc.constantFrom(
  encodeURIComponent,
  (text: string) => text.replaceAll(/[^\x21-\x7e]/g, '') /* as it is */,
)

test('no address makes the server fail', async () => {
  await fc.assert(
    fc.asyncProperty(path, fc.array(fc.tuple(name, value, encode), { maxLength: 4 }), async (start, parameters) => {
      const query = parameters.map(([key, text, encoded]) => `${key}=${encoded(text)}`).join('&')
      const { statusCode } = await get(`${start}?${query}`)
      expect(statusCode).toBeLessThan(500)
    }),
    { numRuns: 5000 },
  )
})
