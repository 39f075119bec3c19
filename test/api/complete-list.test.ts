import { expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())
const run = (statement: string) => rowsOf(graph.database.current, statement)
const state = (filter: string) => `facilityCount(${filter}) { value state basis listComplete }`
const ask = async (key: string, filter: string) =>
  (await graph.ask(`{ area(key: "${key}") { ${state(filter)} } }`)).data.area.facilityCount

const zero = { value: 0, state: 'ZERO', basis: 'DOCUMENTED', listComplete: true }
const nothing = { value: null, state: 'NOTHING_RECORDED', basis: null, listComplete: false }
const buses = (day: string) => `types: ["play-bus"], asOf: "${day}"`

test('the shipped dataset has no complete list, so it shows no zero that nobody stated', async () => {
  const { data } = await graph.ask(
    '{ completeLists { totalCount } areas(first: 1000) { nodes { facilityCount { state } projectCount { state } funding { state } staff { state } } } }',
  )
  expect(data.completeLists.totalCount).toBe(0)
  expect(JSON.stringify(data.areas)).not.toContain('ZERO')
})

test('a source that lists all makes a zero of no row: in its area, its period, and for its types', async () => {
  await run(
    `insert into complete_list (key, area_key, subject, period) values ('buses', 'hoehe', 'FACILITIES', '[2016-01-01,2018-01-01)')`,
  )
  await run(`insert into complete_list_type values ('buses', 'play-bus')`)
  await run(`insert into citation (source_key, noun, key) values ('vo-0601-16', 'complete_list', 'buses')`)
  expect(await ask('quarter-37', buses('2017-12-31'))).toEqual(zero)
  expect(await ask('hoehe', buses('2017-12-31'))).toEqual(zero)
  expect(await ask('hoehe', buses('2018-01-01'))).toEqual(nothing)
  expect(await ask('hoehe', 'types: ["play-bus"]')).toEqual(nothing)
  expect(await ask('nordstadt', buses('2017-12-31'))).toMatchObject({ listComplete: false })
  expect(await ask('hoehe', 'asOf: "2017-12-31"')).toMatchObject({ value: 1, listComplete: false })
})

test('statements one after the other, and for type after type, cover all times and all types together', async () => {
  await run(`insert into complete_list (key, area_key, subject, period) values
    ('before', 'wuppertal', 'FACILITIES', '(,2016-01-01)'), ('after', 'district-3', 'FACILITIES', '[2018-01-01,)')`)
  expect(await ask('hoehe', 'types: ["play-bus"]')).toEqual(zero)
  expect(await ask('hoehe', 'asOf: null')).toMatchObject({ value: 1, listComplete: false })
  await run(
    `insert into complete_list (key, area_key, subject, period) values ('others', 'hoehe', 'FACILITIES', '(,)')`,
  )
  await run(`insert into complete_list_type select 'others', key from facility_type where key <> 'play-bus'`)
  expect(await ask('hoehe', 'asOf: null')).toMatchObject({ value: 1, listComplete: true })
})

test('a composed area is covered when all its members are', async () => {
  const staff = async () =>
    (
      await graph.ask(
        '{ area(key: "uellendahl") { staff(asOf: "1990-01-01") { fullTimeEquivalents state listComplete } } }',
      )
    ).data.area.staff
  const list = (quarter: string) =>
    run(
      `insert into complete_list (key, area_key, subject, period) values ('posts-${quarter}', '${quarter}', 'POSITIONS', '(,)')`,
    )
  await list('quarter-20')
  expect(await staff()).toEqual({ fullTimeEquivalents: null, state: 'NOTHING_RECORDED', listComplete: false })
  await list('quarter-21')
  expect(await staff()).toEqual({ fullTimeEquivalents: 0, state: 'ZERO', listComplete: true })
})

test('a statement has its area, its types and its source, and is found by its id and at its areas', async () => {
  const { data } = await graph.ask(`{
    completeLists(first: 1000) { nodes { id key subject period { start end } types { key } area { key } citations { source { key } } } }
    area(key: "quarter-37") { completeLists { key } }
  }`)
  const buses = data.completeLists.nodes.find(({ key }: { key: string }) => key === 'buses')
  expect(buses).toMatchObject({
    subject: 'FACILITIES',
    period: { start: '2016-01-01', end: '2018-01-01' },
    types: [{ key: 'play-bus' }],
    area: { key: 'hoehe' },
    citations: [{ source: { key: 'vo-0601-16' } }],
  })
  expect((await graph.ask(`{ node(id: "${buses.id}") { id __typename } }`)).data.node).toEqual({
    id: buses.id,
    __typename: 'CompleteList',
  })
  expect(data.area.completeLists).toContainEqual({ key: 'buses' })
})

test('an unknown type is named', async () => {
  const { errors } = await graph.ask('{ area(key: "hoehe") { facilityCount(types: ["pub"]) { value } } }')
  expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'types' } })
  expect(errors![0]!.message).toContain('"pub", which is no type of facility')
})
