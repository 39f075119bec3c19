import { expect, test } from 'vitest'
import { deriveAgain } from '../../server/change/keep-derived.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'

const database = useDatabase()
const rows = (statement: string) => rowsOf<Record<string, any>>(database.current, statement)
const quarterOf = (facility: string) =>
  rows(`select area_key as quarter, basis from facility_area join area on key = area_key
    where facility_key = '${facility}' and kind = 'QUARTER'`)

test('after the start nothing is left to derive', async () => {
  expect(await deriveAgain(database.current)).toBe(false)
})

test('a facility that is placed with SQL gets its areas', async () => {
  await rows(`insert into facility (key, type_key, name, location, location_accuracy)
    select 'moved', 'youth-centre', 'Moved', ST_PointOnSurface(boundary), 0 from area where key = 'quarter-37'`)
  expect(await quarterOf('moved')).toEqual([])
  expect(await deriveAgain(database.current)).toBe(true)
  expect(await quarterOf('moved')).toMatchObject([{ quarter: 'quarter-37' }])
  await rows(`update facility set location = (select ST_PointOnSurface(boundary) from area where key = 'quarter-01')
    where key = 'moved'`)
  await deriveAgain(database.current)
  expect(await quarterOf('moved')).toMatchObject([{ quarter: 'quarter-01' }])
  expect(await rows('select description from revision order by number desc limit 1')).toEqual([
    { description: 'Neu abgeleitet, was aus Änderungen in der Datenbank folgt' },
  ])
  expect(await deriveAgain(database.current)).toBe(false)
})

test('an outline that is redrawn with SQL moves what is made of it', async () => {
  const surface = async () =>
    (await rows(`select ST_Area(boundary)::float8 as surface from area where key = 'nordstadt'`))[0]!.surface
  const before = await surface()
  await rows(`update area set boundary = ST_Multi(ST_Buffer(boundary, -50)) where key = 'quarter-01'`)
  await deriveAgain(database.current)
  expect(await surface()).toBeLessThan(before)
})

test('what changes neither place nor outline leaves nothing to derive', async () => {
  await rows(`update organisation set note_de = 'x'`)
  await rows(`delete from observation where area_key = 'quarter-37'`)
  expect(await deriveAgain(database.current)).toBe(false)
})

test('what cannot be derived stays to be derived, and nothing of it is kept', async () => {
  await rows(`update facility set location_accuracy = 10 where key = 'moved'`)
  await rows(`alter table facility_area add constraint none_at_all check (area_key = '') not valid`)
  await expect(deriveAgain(database.current)).rejects.toThrow(/none_at_all/)
  expect(await quarterOf('moved')).toHaveLength(1)
  await rows('alter table facility_area drop constraint none_at_all')
  expect(await deriveAgain(database.current)).toBe(true)
})
