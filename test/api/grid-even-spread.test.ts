import 'reflect-metadata'
import { describe, expect, test } from 'vitest'
import { AreaKind } from '../../server/nouns/area/area-kind.ts'
import { useDatabase } from '../setup/database.ts'
import { inArea, sum, useGrid } from '../setup/grid.ts'

const database = useDatabase()
const { rows, surfaces, cellsOf, cellsOfKind } = useGrid(database)

describe('without a grid, people are spread evenly', () => {
  test('over hexagons that add up to the people and the surface of each area exactly', async () => {
    const loaded = await cellsOfKind(AreaKind.QUARTER)
    expect(loaded).toMatchObject({ method: 'EVEN_SPREAD', grid: null })
    const known = await rows<{ area: string; value: number }>(`
      select distinct on (area_key) area_key as area, value::int from observation where indicator_key = 'population' order by area_key, observed_on desc`)
    for (const { area, value } of known.filter((each) => loaded.cells.areas.includes(each.area)))
      expect(inArea(loaded, area, 'people'), area).toBe(value * 1e6)
    for (const { key, surface } of await surfaces()) expect(inArea(loaded, key, 'surface'), key).toBe(surface * 100)
    // Over the whole city the hexagons are a little larger, so that they do not become too many.
    expect(loaded.cells.halfDiagonal).toBe(60)
    expect((await cellsOf(['quarter-01'])).cells.halfDiagonal).toBe(50)
  })

  test('as ST_HexagonGrid and ST_Intersection cut them', async () => {
    const { cells } = await cellsOf(['quarter-01', 'quarter-02'])
    const expected = await rows<{ key: string; x: number; y: number; share: number }>(`
      select key, ST_X(ST_Centroid(geom)) as x, ST_Y(ST_Centroid(geom)) as y, ST_Area(ST_Intersection(boundary, geom)) / ST_Area(boundary) as share
      from area, ST_HexagonGrid(50, boundary) where key in ('quarter-01', 'quarter-02') and ST_Intersects(boundary, geom)`)
    const place = (key: string, x: number, y: number) => `${key} ${x.toFixed(2)} ${y.toFixed(2)}`
    const shares = new Map(expected.map(({ key, x, y, share }) => [place(key, x, y), share]))
    const surfaces = cells.areas.map((_, area) =>
      sum(cells.piece.surface.filter((__, i) => cells.piece.area[i] === area)),
    )
    expect(cells.piece.cell.length).toBe(expected.length)
    for (const [i, cell] of cells.piece.cell.entries()) {
      const area = cells.piece.area[i]!
      const share = shares.get(place(cells.areas[area]!, cells.x[cell]!, cells.y[cell]!))!
      expect(Math.abs(cells.piece.surface[i]! / surfaces[area]! - share)).toBeLessThan(1e-6)
    }
  })

  test('unless nobody knows how many: then only the surface is known', async () => {
    const loaded = await cellsOf(['quarter-20', 'quarter-21', 'heckinghausen'])
    expect(loaded.unknownAreas).toEqual([{ key: 'quarter-21', reason: null }])
    expect(loaded.withoutBoundary).toEqual(['heckinghausen'])
    expect(loaded.cells.areas).toEqual(['quarter-20', 'quarter-21'])
    expect(inArea(loaded, 'quarter-20', 'people')).toBe(9_532e6)
    expect(inArea(loaded, 'quarter-21', 'people')).toBeNaN()
    expect(inArea(loaded, 'quarter-21', 'surface')).toBeGreaterThan(0)
  })

  test('and only as far as they were counted on the day', async () => {
    expect((await cellsOf(['quarter-20'], '2012-12-31')).unknownAreas).toEqual([
      { key: 'quarter-20', reason: 'NOT_YET' },
    ])
    expect(inArea(await cellsOf(['quarter-02'], '2012-12-31'), 'quarter-02', 'people')).toBe(14_487e6)
  })

  test('no areas, no cells', async () => {
    expect((await cellsOf([])).cells).toMatchObject({ areas: [], x: new Float64Array(0), y: new Float64Array(0) })
  })
})
