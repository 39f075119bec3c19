import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { planeSrid, toPlane } from '../../arithmetic/plane.ts'
import place from '../../db/place.json' with { type: 'json' }
import { projectionBetween } from '../../server/geometry/srid.ts'
import { kindOfLevel } from '../../presentation/choices.ts'

test('nothing but the data, documents and tests names the city', async () => {
  const naming: string[] = []
  for await (const path of glob(
    '{arithmetic,presentation,server,client,scripts}/**/*.{ts,tsx,json,css,html,md,graphql}',
  ))
    if (/wuppertal/i.test(await readFile(path, 'utf8'))) naming.push(path)
  expect(naming).toEqual([])
})

test('the city of the place is one of the dataset', async () => {
  const areas = parse(await readFile('db/seed/areas.yaml', 'utf8')) as { key: string; kind: string }[]
  expect(areas).toContainEqual(expect.objectContaining({ key: place.city, kind: 'CITY' }))
})

test('the levels and languages of the place are some that there are words for', () => {
  for (const level of place.levels) expect(Object.keys(kindOfLevel)).toContain(level)
  for (const language of place.publicLanguages) expect(existsSync(`presentation/messages/${language}.json`)).toBe(true)
})

test('the plane of the place is the reference system of its code', () => {
  const { forward } = projectionBetween(4326, planeSrid)
  const [west, south, east, north] = place.extent as [number, number, number, number]
  fc.assert(
    fc.property(
      fc.double({ min: west, max: east, noNaN: true }),
      fc.double({ min: south, max: north, noNaN: true }),
      (longitude, latitude) => {
        const [x, y] = toPlane([longitude, latitude])
        const [otherX, otherY] = forward([longitude, latitude]) as [number, number]
        expect(Math.hypot(x - otherX, y - otherY)).toBeLessThan(1e-6)
      },
    ),
  )
})
