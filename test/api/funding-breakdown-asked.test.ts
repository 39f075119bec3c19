import { expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'
import { countStatements } from '../setup/statements.ts'

const graph = useGraph(useDatabase())

test.each([
  ['to', 'from: "2017-01-01", to: "2017-01-01"', 'to is 2017-01-01, which is not after from (2017-01-01)'],
  ['to', 'from: "2017-01-01", to: "2016-12-31"', 'to is 2016-12-31, which is not after from (2017-01-01)'],
  ['to', 'from: "1916-01-01", to: "2016-01-02"', 'to is 2016-01-02; a period that begins with from (1916-01-01)'],
  ['groupBy', 'from: "2016-01-01", to: "2017-01-01", groupBy: [YEAR, GRANT, YEAR]', 'groupBy has YEAR more than once'],
  [
    'groupBy',
    'from: "2016-01-01", to: "2017-01-01", groupBy: [YEAR, GRANT, BASIS, FUNDER]',
    'groupBy has 4 dimensions',
  ],
])('a mistake in %s is named: %s', async (argument, args, message) => {
  for (const query of [`{ fundingBreakdown(${args}) { whole { amount } } }`, ofHoehe(args)]) {
    const { errors } = await graph.ask(query)
    expect(errors).toMatchObject([{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT', argument } }]) // prettier-ignore
  }
})

test('areas are told apart at the root only, by a kind, and only where it is asked', async () => {
  const period = 'from: "2016-01-01", to: "2017-01-01"'
  const root = (args: string) => `{ fundingBreakdown(${period}, ${args}) { whole { amount } } }`
  for (const [query, argument] of [
    [ofHoehe(`${period}, groupBy: [AREA]`), 'groupBy'],
    [root('groupBy: [AREA]'), 'areaKind'],
    [root('groupBy: [YEAR], areaKind: DISTRICT'), 'areaKind'],
  ] as const) {
    const { errors } = await graph.ask(query)
    expect(errors).toMatchObject([{ message: expect.stringContaining(argument), extensions: { code: 'BAD_USER_INPUT', argument } }]) // prettier-ignore
  }
})

test('a hundred years can be asked, and the last days that there are', async () => {
  for (const args of ['from: "1916-01-01", to: "2016-01-01"', 'from: "9998-06-01", to: "9999-12-31"', 'from: "0001-01-01", to: "0099-02-03"']) {
    const { errors, data } = await graph.ask(ofHoehe(`${args}, groupBy: [YEAR]`))
    expect(errors).toBeUndefined()
    expect(data.area.fundingBreakdown.whole).toBeDefined()
  } // prettier-ignore
})

test('the number of statements depends neither on the number of areas nor on that of groups', async () => {
  const ask = (areas: number, to: string) => async () => {
    const { errors } = await graph.ask(`{ areas(first: ${areas}) { nodes { key
      fundingBreakdown(from: "2016-01-01", to: "${to}", groupBy: [YEAR]) { groups { year amount perInhabitant perFullTimeEquivalent
        population { value } staff { fullTimeEquivalents } area { key } allocations { key } } } } } }`)
    expect(errors).toBeUndefined()
  }
  // The members of areas are asked for level by level: all areas have no more levels than these.
  const few = await countStatements(ask(40, '2018-01-01'))
  expect(few).toBeGreaterThan(5)
  expect(await countStatements(ask(40, '2046-01-01'))).toBeLessThanOrEqual(few + 2)
  expect(await countStatements(ask(1000, '2046-01-01'))).toBeLessThanOrEqual(few + 5)
})

test('of two populations that are equally near, the earlier one divides', async () => {
  await rowsOf(
    graph.database.current,
    `insert into area (key, kind, name) values ('between', 'PROGRAMME_AREA', 'Between')`,
  )
  await rowsOf(
    graph.database.current,
    `insert into observation (key, indicator_key, area_key, observed_on, value, basis)
    values ('between-1', 'population', 'between', '2016-12-31', 100, 'DOCUMENTED'), ('between-2', 'population', 'between', '2018-12-31', 200, 'DOCUMENTED')`,
  )
  const { data, errors } = await graph.ask(`{ area(key: "between") {
    funding { population(on: "2017-12-31") { date } newest: population { date } }
    fundingBreakdown(from: "2017-01-01", to: "2018-01-01") { whole { population { date } } }
  } }`)
  expect(errors).toBeUndefined()
  expect(data.area.funding).toEqual({ population: { date: '2016-12-31' }, newest: { date: '2018-12-31' } })
  expect(data.area.fundingBreakdown.whole.population.date).toBe('2016-12-31')
})

function ofHoehe(args: string): string {
  return `{ area(key: "hoehe") { fundingBreakdown(${args}) { whole { amount } } } }`
}
