import { expect, test, vi } from 'vitest'
import { publicLanguages } from '../../presentation/address/public-view.ts'
import { wordingOf } from '../../server/publish/view/languages.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { tableRows } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())

test.each([
  ['"grant"', 'amount'],
  ['allocation', 'amount'],
  ['position', 'full_time_equivalents'],
  ['facility', 'location_accuracy'],
  ['area', 'boundary_accuracy'],
])('of %s, %s is a number', async (table, column) => {
  await expect(
    rowsOf(graph.database.current, `update ${table} set ${column} = 'NaN' where ${column} is not null`),
  ).rejects.toThrow(`${column}_number`)
})

// What the database refuses today: that is taken away here, to see what else holds.
test('a row whose figure is none fails for the areas that it belongs to, and leaves the others standing', async () => {
  vi.spyOn(graph.app.log, 'error').mockImplementation(() => undefined)
  const ask = () => graph.ask('{ areas(first: 1000) { nodes { key funding { total } staff { basis } } } }')
  const before = await ask()
  expect(before.errors).toBeUndefined()
  await rowsOf(graph.database.current, 'alter table allocation drop constraint allocation_amount_number')
  await rowsOf(graph.database.current, 'alter table position drop constraint position_full_time_equivalents_number')
  await rowsOf(
    graph.database.current,
    `update allocation set amount = 'NaN' where key = (select min(key) from allocation where amount is not null)`,
  )
  await rowsOf(
    graph.database.current,
    `update position set full_time_equivalents = 'NaN' where key = (select min(key) from position)`,
  )
  const { data, errors } = await ask()
  const failed = new Set(errors!.map(({ path }) => path![2] as number))
  expect(failed.size).toBeGreaterThan(0)
  expect(failed.size).toBeLessThan(before.data.areas.nodes.length / 2)
  for (const { path, extensions } of errors!) {
    expect(path!.slice(0, 2)).toEqual(['areas', 'nodes'])
    expect(extensions.code).toBe('INTERNAL_SERVER_ERROR')
  }
  const others = (nodes: unknown[]) => nodes.filter((_, index) => !failed.has(index))
  expect(others(data.areas.nodes)).toEqual(others(before.data.areas.nodes))
})

test.each(publicLanguages)(
  'in %s a public map says of such a row that it could not be read, and of the others what it said',
  async (lang) => {
    const reason = wordingOf(lang).text('unknown.notRead')
    const log = vi.spyOn(graph.app.log, 'error').mockImplementation(() => undefined)
    const address = `/embed/funding?level=district&lang=${lang}`
    const pageOf = async () => (await graph.app.inject(address)).body
    const amounts = `key = (select min(key) from allocation where amount is not null)`
    const [{ amount }] = (await rowsOf<{ amount: string }>(
      graph.database.current,
      `select coalesce(nullif(amount, 'NaN'), 20000)::text as amount from allocation where ${amounts}`,
    )) as [any]
    await rowsOf(graph.database.current, `update allocation set amount = ${amount} where ${amounts}`)
    const before = tableRows(await pageOf())
    await rowsOf(graph.database.current, `update allocation set amount = 'NaN' where ${amounts}`)
    log.mockClear()
    const page = await pageOf()
    const after = tableRows(page)
    const broken = after.flatMap(({ value }, index) => (value === before[index]!.value ? [] : [index]))
    expect(broken.length).toBeGreaterThan(0)
    expect(broken.length).toBeLessThan(before.length)
    for (const index of broken) expect(after[index]!.value).toBe(wordingOf(lang).text('figure.unknown'))
    expect(page.split(`<small>${reason}`)).toHaveLength(broken.length + 1)
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ path: expect.arrayContaining(['figures', broken[0]]) }), expect.any(String)) // prettier-ignore
    // A mistake of the address still refuses the map as a whole.
    expect((await graph.app.inject(`${address}&selection=atlantis`)).statusCode).toBe(400)
  },
)

test('a public map of which no row can be read fails as a whole, and is answered as soon as it can be', async () => {
  vi.spyOn(graph.app.log, 'error').mockImplementation(() => undefined)
  await rowsOf(graph.database.current, `alter table indicator rename column decimals to lost`)
  expect((await graph.app.inject('/embed/people?level=district')).statusCode).toBe(500)
  await rowsOf(graph.database.current, `alter table indicator rename column lost to decimals`)
  expect((await graph.app.inject('/embed/people?level=district')).statusCode).toBe(200)
})
