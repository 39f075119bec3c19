import { expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'
import { countStatements } from '../setup/statements.ts'

const database = useDatabase()
const graphs = { written: useGraph(database), fieldByField: useGraph(database, { WRITTEN_ANSWERS: 'off' }) }
type Way = keyof typeof graphs

const threeLevels = `{ areas(first: 300) { totalCount nodes {
  key squareKilometres boundary bbox labelPoint parent { key } members { key }
  population { value source { key } } funding { total allocations { grant { programme { name } } } } staff { fullTimeEquivalents }
  facilities(first: 4) { totalCount nodes { key location type { key } carriers { key } sources { key } projects(first: 2) { nodes { areas { key } } } } }
  positions(first: 4) { nodes { hosts { key } citations { source { key } } } }
} } }`

test('the number of statements does not grow with the number of rows', async () => {
  const ask = async (way: Way) => {
    const { errors, data } = await graphs[way].ask(threeLevels)
    expect(errors).toBeUndefined()
    return data.areas.totalCount as number
  }
  let areas = 0
  const before = {
    written: await countStatements(async () => (areas = await ask('written'))),
    fieldByField: await countStatements(() => ask('fieldByField')),
  }
  expect(before.written).toBeGreaterThan(3)
  expect(before.fieldByField).toBeGreaterThan(3)

  await rowsOf(
    database.current,
    `insert into area (key, kind, code, name, parent_key)
    select 'more-' || n, 'QUARTER', 'm' || n, 'More ' || n, 'district-0' from generate_series(1, 200) n`,
  )
  await rowsOf(
    database.current,
    `insert into facility (key, type_key, name, location)
    select 'more-' || n, 'youth-centre', 'More ' || n, ST_SetSRID(ST_MakePoint(370000 + n, 5680000), 25832) from generate_series(1, 400) n`,
  )
  await rowsOf(
    database.current,
    `insert into facility_area
    select 'more-' || n, 'more-' || (1 + n % 200), 'LOCATED' from generate_series(1, 400) n`,
  )
  await rowsOf(
    database.current,
    `insert into area_containment select 'more-' || n, 'more-' || n from generate_series(1, 200) n`,
  )
  await rowsOf(
    database.current,
    `insert into project_facility select 'nachbarschaftsarbeit', 'more-' || n from generate_series(1, 400) n`,
  )

  for (const way of ['written', 'fieldByField'] as const) {
    const after = await countStatements(async () => expect(await ask(way)).toBe(areas + 200))
    // Answers of a pool may come in another order, which can cost a batch more or less; a statement per row would be hundreds.
    expect(after).toBeLessThanOrEqual(before[way] + 5)
  }
})
