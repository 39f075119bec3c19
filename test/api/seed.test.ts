import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EntityManager } from '@mikro-orm/sql'
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadDataset, seedFolder } from '../../server/seed/seed.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'

const database = useDatabase()
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quartieratlas-seed-'))
  await cp(seedFolder, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

/** Empty the database and load a folder, in one transaction that is always rolled back. */
async function load(): Promise<void> {
  const em = database.current.orm.em.fork() as EntityManager
  await em
    .transactional(async (transaction) => {
      const inside = transaction.getKysely() as unknown as Kysely<unknown>
      await sql`truncate source, area, organisation, facility_type, indicator, programme, revision cascade`.execute(
        inside,
      )
      await sql`truncate facility, project, position, "grant", allocation, observation, citation cascade`.execute(
        inside,
      )
      await loadDataset(inside, folder)
      throw new Error('rolled back on purpose')
    })
    .catch((error: Error) => {
      if (error.message !== 'rolled back on purpose') throw error
    })
}

const change = async (file: string, from: string | RegExp, to: string) => {
  const path = join(folder, file)
  const before = await readFile(path, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  await writeFile(path, after)
}

test('the shipped files load', load)

describe('a bad row is reported with file, line, field and reason, and nothing enters', () => {
  test.each([
    ['areas.yaml', /parent: district-0/, 'parent: district-77', /areas\.yaml, line \d+, quarter-00 .*district-77/],
    ['areas.yaml', 'kind: CITY', 'kind: TOWN', /areas\.yaml, line 3, kind: .*CITY/],
    ['areas.yaml', 'name: Wuppertal', 'nam: Wuppertal', /areas\.yaml, line 3, (name|row)/],
    ['facilities.yaml', '[7.1553, 51.2650]', '[51.2650, 751.1553]', /facilities\.yaml, line \d+, location/],
    [
      'facilities.yaml',
      'location_accuracy: 250',
      'location_accuracy: -1',
      /facilities\.yaml, line \d+, location_accuracy/,
    ],
    ['grants.yaml', '"521915.00"', '521915', /grants\.yaml, line \d+, amount/],
    ['grants.yaml', 'end: 2019-01-01', 'end: 2016-08-01', /grants\.yaml, line \d+, .*period/],
    ['positions.yaml', 'start: 2017-01-01', 'start: 2017-02-30', /positions\.yaml, line \d+, period\.start/],
    ['observations.yaml', 'value: 17027', 'value: many', /observations\.yaml, line \d+, value/],
    [
      'allocations.yaml',
      'sources: [gr-15]',
      'sources: []',
      /allocations\.yaml, line \d+, sources: should name at least one source/,
    ],
    ['allocations.yaml', 'sources: [gr-15]', 'sources: [hearsay]', /allocations\.yaml, line \d+, .*hearsay/],
    ['sources.yaml', 'key: gr-15', 'key: vo-0601-16', /sources\.yaml, line \d+, vo-0601-16 .*already exists/],
    ['programmes.yaml', '- key:', '- key: [', /programmes\.yaml, line \d+, YAML/],
  ])('%s: %s -> %s', async (file, from, to, message) => {
    await change(file, from, to)
    await expect(load()).rejects.toThrow(message)
    expect(await rowsOf(database.current, 'select count(*)::int as n from source')).not.toEqual([{ n: 0 }])
  })
})

test('every row of the dataset has a source', async () => {
  for (const table of [
    'area',
    'organisation',
    'facility',
    'project',
    'position',
    'programme',
    '"grant"',
    'allocation',
    'observation',
  ])
    expect(
      await rowsOf(
        database.current,
        `select key from ${table} t where not exists (
        select from citation where noun = '${table.replaceAll('"', '')}' and citation.key = t.key)`,
      ),
      table,
    ).toEqual([])
})

test.each(['QUARTER', 'DISTRICT'])(
  'the traced outlines of each %s share their edges: no overlap, no sliver, no hole',
  async (kind) => {
    const overlaps = await rowsOf(
      database.current,
      `select a.key, b.key, ST_Area(ST_Intersection(a.boundary, b.boundary)) as overlap
    from area a join area b on a.key < b.key and ST_Intersects(a.boundary, b.boundary)
    where a.kind = '${kind}' and b.kind = '${kind}' and ST_Area(ST_Intersection(a.boundary, b.boundary)) > 0.5`,
    )
    expect(overlaps).toEqual([])
    const [union] = await rowsOf(
      database.current,
      `select sum(ST_NumInteriorRings(part.geom))::int as holes, count(*)::int as pieces
    from (select (ST_Dump(ST_Union(boundary))).geom from area where kind = '${kind}' and boundary_quality = 'TRACED') part`,
    )
    expect(union).toEqual({ holes: 0, pieces: 1 })
  },
)

test('a composed boundary is exactly its members', async () => {
  const wrong = await rowsOf(
    database.current,
    `select area.key from area join area_member on area_key = area.key
    join area member on member.key = member_key where area.boundary_quality = 'DERIVED'
    group by area.key having abs(ST_Area(area.boundary) - sum(ST_Area(member.boundary))) > 1`,
  )
  expect(wrong).toEqual([])
})
