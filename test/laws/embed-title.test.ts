import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { dataOf } from '../../server/publish/embed/form.data.ts'
import { draw, type Wish } from '../../server/publish/embed/draw.ts'
import { formAddress } from '../../server/publish/embed/form.ts'
import { readForm } from '../../server/publish/embed/request.ts'
import { pageScript } from '../../server/publish/embed/scripts.ts'
import { readSavedViews, savedView } from '../../server/publish/view/saved.ts'
import { showView } from '../../server/publish/view/show.ts'
import { readView } from '../../server/publish/view/view.ts'
import { dense } from '../setup/embed.ts'
import { elementsOf, readPrint } from '../setup/print.ts'
import { viewAnswer } from '../setup/shown.ts'

const folder = mkdtempSync(join(tmpdir(), 'quartieratlas-views-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The views of one file with this title. */
function savedWith(title: string) {
  const lines = { quantity: 'people', level: 'quarter', asOf: '2017-02-01', layers: 'facilities', title }
  const text = Object.entries(lines).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  writeFileSync(join(folder, 'named.yaml'), text.join('\n'))
  return readSavedViews(folder)
}

test.each(['', ' ', 'x'.repeat(121), 'a\r\nset-cookie:b', '\0', '\u202egnp.exe', '\ufffd'])(
  'a saved title that is no text for people (%j) is refused with the name of its file',
  (title) => {
    expect(() => savedWith(title)).toThrow(/^db\/views\/named.yaml: title is .*at most 120 characters/)
  },
)

describe('a saved title', () => {
  const title = `<script>alert(1)</script>"'&]]> ≥ 2 "Träger"`
  const view = savedView(savedWith(title), 'named', new Map())
  const answer = viewAnswer([], 'people')
  const drawn = (wish: Wish) => draw({ view, answer, hidden: new Map(), minCount: 5, wish })

  test('is text and nothing else in pages, pictures and data', async () => {
    const page = await drawn({ form: 'html', origin: 'https://atlas.example.de', movingMap: null })
    const picture = await drawn({ form: 'svg' })
    const scripts = (result: object) =>
      [...(result as { text: string }).text.matchAll(/<script>(.*?)<\/script>|<script/gs)].map(([, script]) => script)
    expect(scripts(page)).toEqual([pageScript])
    expect(scripts(picture)).toEqual([])
    const shown = showView(view, answer, new Map(), 5)
    expect(JSON.parse(dataOf(shown, 'geojson', 'de', '')).title).toBe(title)
    expect(JSON.parse(dataOf(shown, 'csv-metadata.json', 'de', ''))['dc:title']).toBe(title)
  })

  test('of any letters stands in the print as it was given', async () => {
    const { bytes } = (await drawn({ form: 'pdf' })) as { bytes: Uint8Array }
    const { info, title: named, pages } = await readPrint(Buffer.from(bytes))
    expect([info.Title, named]).toEqual([title, title])
    expect(dense(elementsOf(pages, 'H1')[0]!.text)).toBe(dense(title))
  })
})

test('the address of a saved view leads back to it, with what was changed and with its title', () => {
  const views = savedWith('Menschen')
  const changes = fc.record(
    {
      level: fc.constantFrom('management-area', 'quarter', 'quarters'),
      asOf: fc.constantFrom('2017-02-01', '2020-01-01'),
      layers: fc.constantFrom('', 'labels', 'facilities', 'labels,facilities', 'facilities,labels'),
      selection: fc.constantFrom('a,b', 'b,a'),
      lang: fc.constantFrom('de', 'ar'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(changes, (changed) => {
      const view = savedView(views, 'named', new Map(Object.entries(changed)))
      const [path, query = ''] = formAddress(view, 'html').split('?')
      expect(path).toBe('/embed/view/named')
      expect(readForm(path!, query, views).view).toEqual(view)
      expect(view.saved!.title).toBe('Menschen')
    }),
  )
  expect(() => savedView(views, 'named', new Map([['quantity', 'funding']]))).toThrow('quantity is "funding"')
})

test('equal views have one address, however they are written', () => {
  const written = [
    { level: 'quarters', layers: 'facilities,labels', selection: 'b,a', section: '7.10,51.2,7.20,51.30' },
    { section: '7.1,51.20,7.2,51.3', selection: 'a,b', method: 'quantile', layers: 'labels,facilities', level: 'quarter', lang: 'de' }, // prettier-ignore
  ].map((parameters) => formAddress(readView('people', new Map(Object.entries(parameters))), 'png'))
  expect(new Set(written).size).toBe(1)
})
