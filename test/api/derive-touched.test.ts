import type { EntityManager } from '@mikro-orm/sql'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derive } from '../../server/change/derive.ts'
import { cityChange, cityGrid, everythingDerived } from '../setup/city-changes.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { inventCity } from '../setup/figure-city.ts'

const database = useDatabase()
const run = <Row = Record<string, unknown>>(statement: string) => rowsOf<Row>(database.current, statement)
const deriveNow = () =>
  (database.current.orm.em.fork() as EntityManager).transactional((transaction) => derive(transaction.getKysely()))
const derived = async () => (await run<{ derived: string }>(everythingDerived))[0]!.derived.split('\n')

async function invent(seed: number): Promise<void> {
  await run(
    `truncate source, area, organisation, facility_type, indicator, programme, facility, project, position, "grant",
     allocation, observation, citation, complete_list, grid cascade`,
  )
  for (const statement of [...inventCity(seed).split(';\n'), ...cityGrid.split(';\n')]) await run(statement)
  await deriveNow()
}

test('what a change touches is all that follows from it: deriving everything anew finds nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1000),
      fc.array(fc.array(cityChange, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (seed, changes) => {
        await invent(seed)
        for (const statements of changes) {
          for (const statement of statements) await run(statement)
          await deriveNow()
          const touched = await derived()
          await run('select underive_all()')
          await deriveNow()
          expect(touched).toEqual(await derived())
          expect(await run('select from underived')).toEqual([])
        }
      },
    ),
    { numRuns: 10 },
  )
})

test('a vertex more on a straight edge is a change, for it changes ground in the reference system of a grid', async () => {
  await invent(0)
  await run(`update area set boundary = ST_Translate(boundary, 0, 99) where key = 'quarter-1'`)
  await deriveNow()
  const touched = await derived()
  await run('select underive_all()')
  await deriveNow()
  expect(touched).toEqual(await derived())
})

test('what lies elsewhere is not written again', async () => {
  await invent(7)
  // The version of each row says which transaction wrote it.
  const versions = async (where: string) =>
    run(`select 'cell ' || cell_id as line, cell_area.xmin::text from cell_area join cell on id = cell_id where ${where}
      union all select 'facility ' || facility_key, facility_area.xmin::text from facility_area
        join facility on key = facility_key where ${where.replaceAll('centre', 'location')} order by line`)
  await run(`update area set boundary = ST_Multi(ST_MakeEnvelope(370000, 5680000, 371000, 5681000, 25832)),
    boundary_quality = 'OFFICIAL', boundary_accuracy = 0 where key = 'quarter-0'`)
  await run('update facility set location_accuracy = 0 where location is not null')
  await deriveNow()
  // Where the quarter ends now, edges of others that are 1 km long get another vertex.
  const far = 'ST_X(centre) > 372500 or ST_Y(centre) > 5682500'
  const before = await versions(far)
  expect(before.length).toBeGreaterThan(500)
  const near = await versions(`not (${far})`)
  await run(
    `update area set boundary = ST_Multi(ST_MakeEnvelope(370000, 5680000, 371100, 5681100, 25832)) where key = 'quarter-0'`,
  )
  await deriveNow()
  expect(await versions(far)).toEqual(before)
  expect(await versions(`not (${far})`)).not.toEqual(near)
})
