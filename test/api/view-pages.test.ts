import { expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())

test('a public map names the source of a project, also behind a thousand others', async () => {
  const database = graph.database.current
  await rowsOf(
    database,
    `with added as (
      insert into project (key, title_de, title_en)
      select 'z-' || to_char(number, 'FM0000'), 'x', 'x' from generate_series(1, 1100) number returning key
    ), placed as (
      insert into project_area (project_key, area_key) select key, 'hoehe' from added
    )
    insert into source (key, title, kind_de, kind_en) values ('last', 'The last of all documents', 'x', 'x')`,
  )
  await rowsOf(database, `insert into citation (source_key, noun, key) values ('last', 'project', 'z-1100')`)
  const page = await graph.app.inject('/embed/projects?level=management-area')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('The last of all documents')
})
