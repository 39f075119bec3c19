import { describe, expect, test } from 'vitest'
import { gridQuarters, useCoverage } from '../setup/coverage.ts'

describe.each([
  ['hexagons', false],
  ['squares of the census', true],
])('gaps of %s', (_, withGrid) => {
  const { coverage, rows } = useCoverage({ withGrid })
  const areas = { keys: gridQuarters }
  const fields =
    'gapCount gaps(first: 1000) { people squareKilometres unknownCells outline areas { key } } total { peopleNotReached surfaceNotReached }'

  test.each([150, 400, 700, 1000])(
    'have together the people and the surface that %i m do not reach',
    async (metres) => {
      const { gaps, gapCount, total } = await coverage(fields, { areas, reach: { metres } })
      expect(gaps).toHaveLength(gapCount)
      const sum = (name: string, unit: number) =>
        gaps.reduce((all: number, gap: any) => all + Math.round((gap[name] ?? 0) * unit), 0)
      // Every gap is rounded to whole people on its own.
      expect(Math.abs(sum('people', 1) - total.peopleNotReached)).toBeLessThanOrEqual(gaps.length / 2 + 1)
      expect(sum('squareKilometres', 1e8)).toBe(Math.round(total.surfaceNotReached * 1e8))
      const people = gaps.map((gap: any) => gap.people ?? -1)
      expect(people).toEqual(people.toSorted((a: number, b: number) => b - a))
    },
  )

  test.each([150, 400, 700])(
    'have outlines that PostGIS finds valid, inside the areas, apart, as large as they say, and beyond %i m',
    async (metres) => {
      const { gaps, gapCount } = await coverage(`halfDiagonal ${fields}`, { areas, reach: { metres } })
      expect(gapCount).toBeGreaterThan(0)
      const values = gaps.map(
        (gap: any, i: number) =>
          `(${i}, ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON('${JSON.stringify(gap.outline)}'), 4326), 25832))`,
      )
      const found = await rows(`
      with gap (number, outline) as (values ${values.join()}),
        whole as (select ST_Union(boundary) as boundary from area where key in ('${gridQuarters.join("', '")}'))
      select number, ST_IsValid(outline) as valid, ST_Area(ST_Transform(outline, 4326)::geography) / 1e6 as surface,
        ST_CoveredBy(outline, ST_Buffer(boundary, 0.05)) as inside,
        (select min(ST_Distance(location, outline)) from facility) as nearest,
        (select count(*) from gap other where other.number <> gap.number and ST_Area(ST_Intersection(ST_Buffer(other.outline, -0.05), gap.outline)) > 0)::int as overlaps
      from gap, whole order by number`)
      expect(found).toHaveLength(gaps.length)
      found.forEach(({ valid, inside, surface, nearest, overlaps }, i) => {
        expect({ valid, inside, overlaps }).toEqual({ valid: true, inside: true, overlaps: 0 })
        expect(Math.abs(surface - gaps[i].squareKilometres)).toBeLessThan(1e-3 * gaps[i].squareKilometres + 1e-5)
        // The midpoints of its cells are not reached, so no point of it is nearer than half a diagonal less.
        expect(nearest).toBeGreaterThan(metres - (withGrid ? 71 : 50.1))
      })
    },
  )

  test('come largest first, as many as are asked for', async () => {
    const few = await coverage('gapCount gaps(first: 1) { people } total { peopleNotReached }', {
      areas,
      reach: { metres: 700 },
    })
    const all = await coverage('gaps { people }', { areas, reach: { metres: 700 } })
    expect(few.gaps).toEqual(all.gaps.slice(0, 1))
    expect((await coverage('gapCount gaps(first: 0) { people }', { areas })).gaps).toEqual([])
  })
})
