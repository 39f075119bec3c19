import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { allViews } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())
const get = (url: string) => graph.app.inject({ url })

/** What a spreadsheet makes of a table: its rows, with numbers read as its locale writes them. */
async function readTable(address: string): Promise<{ rows: Record<string, string>[]; metadata: any; body: string }> {
  const { body, headers } = await get(address)
  const described = /<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/.exec(String(headers.link))![1]!
  const answer = await get(described)
  expect(answer.headers['content-type']).toContain('application/csvm+json')
  const metadata = answer.json()
  // Not relaxed: a row with more or fewer fields than the header is an error.
  const rows = parse(body, { bom: true, columns: true, delimiter: metadata.dialect.delimiter }) as Record<
    string,
    string
  >[]
  return { rows, metadata, body }
}

describe.each(allViews)('the table of $quantity of $level', ({ quantity, level }) => {
  test.each(['de', 'en'])(
    'has a header and a row for each area, and numbers as its locale (%s) writes them',
    async (locale) => {
      const { rows, metadata } = await readTable(`/embed/${quantity}.csv?level=${level}&locale=${locale}`)
      const { features } = (await get(`/embed/${quantity}.geojson?level=${level}`)).json()
      expect(rows.map(({ key }) => key)).toEqual(features.map(({ id }: { id: string }) => id))
      const { decimalChar } = metadata.tableSchema.columns.find(({ name }: any) => name === 'value').datatype.format
      for (const [index, { properties }] of features.entries()) {
        const { value } = rows[index]!
        const expected = properties.exact ?? properties.value
        if (expected === null) expect(value).toBe('')
        else expect(Number(value!.replace(decimalChar, '.'))).toBe(Number(expected))
        expect(value).not.toContain(decimalChar === ',' ? '.' : ',')
      }
    },
  )

  test('is described: every column, what it shows, its sources, and the lines that must stand beside it', async () => {
    const { rows, metadata } = await readTable(`/embed/${quantity}.csv?level=${level}`)
    const { columns, primaryKey } = metadata.tableSchema
    if (rows.length > 0) expect(columns.map(({ name }: any) => name)).toEqual(Object.keys(rows[0]!))
    expect(columns.every((column: any) => column['dc:description']['@value'].length > 10)).toBe(true)
    expect(primaryKey).toBe('key')
    const { sources, attributions, notes } = (await get(`/embed/${quantity}.geojson?level=${level}`)).json()
    expect(metadata['dc:source']).toHaveLength(sources.length)
    expect(metadata['dc:rights']).toEqual(attributions)
    expect(metadata['rdfs:comment']).toEqual(notes)
    expect((await get(metadata.url)).statusCode).toBe(200)
  })
})

test('German spreadsheets get a mark, semicolons and commas, programs and English ones what they expect', async () => {
  const german = await get('/embed/foreign-nationals.csv?level=quarter')
  expect(german.body).toMatch(/^\ufeffkey;code;name;value;/)
  expect(german.body).toContain(';30,8;%;')
  for (const address of [
    '/embed/foreign-nationals.csv?level=quarter&lang=en',
    '/embed/foreign-nationals.csv?level=quarter&locale=en',
  ]) {
    const english = await get(address)
    expect(english.body).toMatch(/^key,code,name,value,/)
    expect(english.body).toContain(',30.8,%,')
  }
})

test('the table of other languages is written for a computer in Germany', async () => {
  for (const lang of ['tr', 'ar', 'uk', 'de-simple'])
    expect((await get(`/embed/foreign-nationals.csv?level=quarter&lang=${lang}`)).body).toContain(';30,8;%;')
})

test('a locale that there is not, or for a form that has none, is refused in words', async () => {
  const wrong = await get('/embed/funding.csv?locale=fr')
  expect(wrong.statusCode).toBe(400)
  expect(wrong.body).toContain('de, en')
  expect((await get('/embed/funding.png?locale=de')).statusCode).toBe(400)
})

test('the licence of the data stands in the link header of table and geodata', async () => {
  for (const form of ['csv', 'geojson'])
    expect((await get(`/embed/facilities.${form}`)).headers.link).toContain(
      '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    )
})

test('no name of an area becomes a formula, breaks a row or leaves its field', async () => {
  const names = ['=1+1', '+49', '-2', '@sum', '\ttab', 'a;b', 'a,b', '"quoted"', 'two\nlines']
  for (const [index, name] of names.entries())
    await rowsOf(
      graph.database.current,
      `update area set name = E'${name.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}' where key = 'district-${index}'`,
    )
  for (const locale of ['de', 'en']) {
    const { rows } = await readTable(`/embed/people.csv?level=district&lang=tr&locale=${locale}`)
    const told = rows.slice(0, names.length).map(({ name }) => name)
    expect(told).toEqual(names.map((name) => (/^[=+\-@\t]/.test(name) ? `'${name}` : name)))
  }
})
