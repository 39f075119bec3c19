import { expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { tableRows } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())
const get = (url: string, headers = {}) => graph.app.inject({ url, headers })
const change = (statement: string) => rowsOf(graph.database.current, statement)

test('who has a form is told so; each form and each encoding has its own tag', async () => {
  const tags = new Set<string>()
  for (const ending of ['', '.svg', '.png', '.pdf', '.csv', '.geojson'])
    for (const encoding of ['', 'gzip', 'br']) {
      const url = `/embed/funding${ending}`
      const { headers } = await get(url, { 'accept-encoding': encoding })
      const tag = String(headers.etag)
      expect(tag).toMatch(/^"[\w-]+"$/)
      tags.add(tag)
      const again = await get(url, { 'accept-encoding': encoding, 'if-none-match': `"other", ${tag}` })
      expect([again.statusCode, again.body]).toEqual([304, ''])
    }
  expect(tags.size).toBe(4 * 3 + 2)
})

test('a change of the data is visible on the next request', async () => {
  const before = await get('/embed/people?level=quarter')
  await change(`update observation set value = 4321 where indicator_key = 'population' and area_key = 'quarter-37'`)
  const after = await get('/embed/people?level=quarter', { 'if-none-match': before.headers.etag })
  expect(after.statusCode).toBe(200)
  expect(tableRows(after.body)).toContainEqual({ name: 'Höhe', value: '4.321' })
})
