import { sql, type Kysely } from 'kysely'
import type { EntityManager } from '@mikro-orm/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { derive } from '../../server/change/derive.ts'
import type { Database } from '../../server/database/database.ts'
import { IncompleteStatementError } from '../../server/kit/embedded.ts'
import { openDump, useDatabase } from '../setup/database.ts'

const bowtie = `ST_GeomFromText('POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))', 25832)`
const square = `ST_GeomFromText('POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))', 25832)`

/** PGlite swallows the exceptions of GEOS. These tests run on it in both suites. */
describe('on the embedded database', () => {
  let database: Database
  let em: EntityManager
  const run = (statement: string) =>
    sql.raw<Record<string, unknown>>(statement).execute(em.getKysely() as unknown as Kysely<unknown>)

  beforeAll(async () => {
    database = await openDump()
    em = database.orm.em.fork() as EntityManager
  })
  afterAll(() => database.close())

  test.each(['ST_Union', 'ST_Intersection', 'ST_Difference', 'ST_SymDifference'])(
    '%s of a bad geometry gives an error and not an empty answer',
    async (overlay) => {
      await expect(run(`select ST_Area(${overlay}(${bowtie}, ${square}))`)).rejects.toThrow(IncompleteStatementError)
      expect((await run(`select ST_Area(${overlay}(${square}, ${square})) as area`)).rows).toHaveLength(1)
    },
  )

  test('an answer that is really empty is not an error', async () => {
    expect((await run('select key from area where false')).rows).toEqual([])
  })

  test('an update that fails half-way is an error, and its transaction leaves nothing behind', async () => {
    await run('create table plot (id int primary key, shape geometry, overlap float8)')
    await run(`insert into plot values (1, ${square}, 0), (2, ${square}, 0), (3, ${bowtie}, 0)`)
    const update = `update plot set overlap = ST_Area(ST_Intersection(shape, ${bowtie})) where id = 3 or overlap = 0`
    await expect(
      em.transactional(async (transaction) => {
        const inside = transaction.getKysely() as unknown as Kysely<unknown>
        await sql.raw(`update plot set overlap = 7 where id = 1`).execute(inside)
        await sql.raw(update).execute(inside)
      }),
    ).rejects.toThrow(/did not complete/)
    expect((await run('select distinct overlap from plot')).rows).toEqual([{ overlap: 0 }])
  })

  test('a boundary that could not be derived is an error, and the old one stays', async () => {
    const before = (await run(`select key, ST_AsText(boundary) as boundary from area order by key`)).rows
    await run('alter table area drop constraint area_boundary_check')
    await expect(
      em.transactional(async (transaction) => {
        const inside = transaction.getKysely() as unknown as Kysely<unknown>
        await sql
          .raw(
            `update area set boundary = ST_Multi(ST_Translate(${bowtie}, 373000, 5684000)) where key in ('quarter-20', 'quarter-21')`,
          )
          .execute(inside)
        await derive(inside)
      }),
    ).rejects.toThrow(/boundaries were to be derived from members, but only 0 were/)
    expect((await run(`select key, ST_AsText(boundary) as boundary from area order by key`)).rows).toEqual(before)
  })

  test('it goes on working after all of this', async () => {
    expect((await run('select count(*)::int as areas from area')).rows[0]!.areas).toBeGreaterThan(40)
  })
})

describe('on either database', () => {
  const database = useDatabase()
  const insert = (column: string, value: string) => {
    const em = database.current.orm.em.fork() as EntityManager
    return sql
      .raw(
        `insert into area (key, kind, name, boundary, boundary_quality, ${column}) values ('x', 'QUARTER', 'X', ST_Multi(${square}), 'OFFICIAL', ${value})`,
      )
      .execute(em.getKysely() as unknown as Kysely<unknown>)
  }

  test.each([
    ['label_point', `ST_GeomFromText('POINT EMPTY', 25832)`],
    ['boundary_validity', `'empty'::daterange`],
    ['parent_key', `'nowhere'`],
    ['parent_key', `'x'`],
    ['boundary_accuracy', '30'],
  ])('a row with a bad %s (%s) does not get in', async (column, value) => {
    await expect(insert(column, value)).rejects.toThrow(/violates|constraint/)
  })

  test.each([bowtie, `ST_GeomFromText('POLYGON EMPTY', 25832)`])('a boundary %s does not get in', async (geometry) => {
    const em = database.current.orm.em.fork() as EntityManager
    const statement = sql.raw(
      `insert into area (key, kind, name, boundary, boundary_quality) values ('x', 'QUARTER', 'X', ST_Multi(${geometry}), 'OFFICIAL')`,
    )
    await expect(statement.execute(em.getKysely() as unknown as Kysely<unknown>)).rejects.toThrow(/area_boundary_check/)
  })

  test.each([
    [
      `insert into "grant" (key, programme_key, title_de, title_en, amount, basis) values ('g', 'hilfen-im-staedtebau', 'a', 'b', -1, 'DOCUMENTED')`,
      'amounts',
      /violates check/,
    ],
    [
      `insert into allocation (key, label_de, label_en, amount, area_key) values ('a', 'a', 'b', 5, 'hoehe')`,
      'an amount without a basis',
      /violates check/,
    ],
    [
      `insert into allocation (key, label_de, label_en, area_key, project_key) values ('a', 'a', 'b', 'hoehe', 'nachbarschaftsarbeit')`,
      'two targets',
      /violates check/,
    ],
    [
      `insert into project (key, title_de, title_en, period) values ('p', 'a', 'b', '[2017-01-01,2017-01-01)')`,
      'empty periods',
      /violates check/,
    ],
    [
      `insert into citation (source_key) values ('vo-0601-16')`,
      'a citation for nothing',
      /null value in column "noun"/,
    ],
    [
      `insert into citation (source_key, noun, key) values ('vo-0601-16', 'facility', 'hoehe')`,
      'a citation for a facility that is an area',
      /violates foreign key/,
    ],
    [
      `insert into observation (key, indicator_key, area_key, value, basis) values ('o', 'population', 'hoehe', 'NaN', 'DOCUMENTED')`,
      'not a number',
      /NaN is not possible for population/,
    ],
  ])('%s is refused: %s', async (statement, _, refusal) => {
    const em = database.current.orm.em.fork() as EntityManager
    await expect(sql.raw(statement).execute(em.getKysely() as unknown as Kysely<unknown>)).rejects.toThrow(refusal)
  })
})
