import { extractText } from 'unpdf'
import { expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { allViews, dense, readable } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())
const pageOf = async (address: string) => (await graph.app.inject(address)).body
const idsOf = (page: string) => [...page.matchAll(/<li id="(source-\d+)"/g)].map(([, id]) => id!)

test.each(allViews)(
  'every value of $quantity at $level leads to its sources, and every source is led to',
  async ({ quantity, level }) => {
    const page = await pageOf(`/embed/${quantity}?level=${level}`)
    const ids = idsOf(page)
    expect(ids).toEqual(ids.map((_, index) => `source-${index + 1}`))
    const rows = [...page.matchAll(/<tr data-key="([^"]+)"[^>]*>.*?<\/th><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/gs)]
    expect(rows.length).toBeGreaterThan(0)
    const used = new Set<string>()
    for (const [, key, value, marks] of rows) {
      const targets = [...marks!.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id!)
      for (const target of targets) expect(ids, key).toContain(target)
      for (const target of targets) used.add(target)
      if (/[1-9]/.test(readable(value!))) expect(targets, `${key}: ${value}`).not.toEqual([])
    }
    expect([...used].toSorted()).toEqual(ids.toSorted())
  },
)

test.each(['de', 'de-simple', 'en', 'tr', 'ar', 'uk'])(
  'in %s a source leads to its document, and the page says when the data last changed',
  async (lang) => {
    await rowsOf(graph.database.current, `update source set url = 'https://example.org/' || key where url is null`)
    const page = await pageOf(`/embed/people?level=district&lang=${lang}`)
    const list = /<ol class="sources">.*?<\/ol>/s.exec(page)![0]
    const links = [...list.matchAll(/<a href="https?:[^"]+" target="_blank" rel="noopener noreferrer">/g)]
    expect(links).toHaveLength(idsOf(page).length)
    const [{ year }] = (await rowsOf<{ year: string }>(
      graph.database.current,
      `select extract(year from max(made_at))::text as year from revision`,
    )) as [any]
    expect(readable(page)).toMatch(new RegExp(`<ul class="soft notes"><li>[^<]*${year}|${year}`))
  },
)

test('the picture names the sources by their numbers, too', async () => {
  const picture = readable(await pageOf('/embed/people.svg?level=district'))
  expect(picture).toMatch(/Quellen? 1/)
  expect(picture).toMatch(/1 – /)
  expect(picture).toMatch(/Datenbestand zuletzt geändert am/)
})

test('what a source says about a value beyond its number stands beside the value, in the page and in the table', async () => {
  const note = 'Gerundet: „fast 9.000“, <ohne> Tag.'
  await rowsOf(
    graph.database.current,
    `update citation set note_de = '${note}', note_en = 'Rounded.' where noun = 'observation' and key = (
    select key from observation where indicator_key = 'population' and area_key = 'quarter-57' and contradicts_key is null)`,
  )
  const row = /<tr data-key="quarter-57".*?<\/tr>/s.exec(await pageOf('/embed/people?level=quarter'))![0]
  expect(readable(row)).toContain(note)
  expect(readable(await pageOf('/embed/people?level=quarter&lang=en'))).toContain('Rounded.')
  const csv = await pageOf('/embed/people.csv?level=quarter')
  expect(csv.split('\r\n').filter((line) => line.includes(note))).toEqual([expect.stringMatching(/^quarter-57;/)])
  const { 'dc:source': sources } = JSON.parse(await pageOf('/embed/people.csv-metadata.json?level=quarter'))
  const said = sources.flatMap((source: any) => source['rdfs:comment'])
  expect(said).toContainEqual({ '@value': note, '@language': 'de' })
})

test('where counts are withheld nothing is told of them in a note either', async () => {
  await rowsOf(
    graph.database.current,
    `update citation set note_de = 'Drei Personen.' where noun = 'observation' and key = (
    select key from observation where indicator_key = 'population' and area_key = 'quarter-57' and contradicts_key is null)`,
  )
  await rowsOf(
    graph.database.current,
    `update observation set value = 3 where indicator_key = 'population' and area_key = 'quarter-57'`,
  )
  for (const form of ['', '.csv', '.csv-metadata.json', '.svg', '.geojson'])
    expect(await pageOf(`/embed/people${form}?level=quarter`), form).not.toContain('Drei Personen')
})

test.each([
  ['funding', 'management-area', 'de'],
  ['facilities', 'quarter', 'ar'],
  ['projects', 'district', 'en'],
])('what sources say about %s at %s is told in every form (%s)', async (quantity, level, lang) => {
  const address = (form: string) => `/embed/${quantity}${form}?level=${level}&lang=${lang}`
  const geojson = JSON.parse(await pageOf(address('.geojson'))) as GeoJSON.FeatureCollection
  const told = geojson.features.map(({ properties }) => properties as { sources: string; sourceNotes: string })
  const notes = told.flatMap(({ sourceNotes }) => (sourceNotes ? sourceNotes.split(' · ') : []))
  expect(notes.length).toBeGreaterThan(0)
  for (const { sources } of told) for (const number of sources.split(' ').filter(Boolean)) expect(geojson).toHaveProperty(['sources', Number(number) - 1]) // prettier-ignore
  const print = await graph.app.inject(address('.pdf'))
  const { text } = await extractText(new Uint8Array(print.rawPayload), { mergePages: true })
  const forms = {
    picture: readable(await pageOf(address('.svg'))),
    print: text,
    table: (await pageOf(address('.csv'))).replaceAll('""', '"'),
  }
  for (const [form, words] of Object.entries(forms))
    for (const note of notes) expect(dense(words), form).toContain(dense(note))
  const page = dense(readable(await pageOf(address(''))))
  for (const note of notes) expect(page).toContain(dense(note.replace(/^\d+: /, '')))
})
