import 'reflect-metadata'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AreaKind } from '../../server/nouns/area/area-kind.ts'
import { chooseGrid } from '../../server/people/choose-grid.ts'
import type { LoadedCells } from '../../server/people/load-cells.ts'
import { importFile } from '../../server/intake/import.ts'
import { useDatabase } from '../setup/database.ts'
import { cellsInNordstadt, inNordstadt } from '../setup/grid-files.ts'
import { inArea, sum, useGrid } from '../setup/grid.ts'
import { collection, feature } from '../setup/import-files.ts'
import { countStatements } from '../setup/statements.ts'

const database = useDatabase()
const { folder, rows, surfaces, load, context, importCensus, importDemo, cellsOf, cellsOfKind } = useGrid(database)
const byCell = ({ cells: { piece } }: LoadedCells) => Map.groupBy(piece.cell.keys(), (i) => piece.cell[i]!)

describe('with a grid', () => {
  beforeAll(async () => {
    await rows(`delete from grid`)
    await importDemo()
  })

  test('the shares of a cell in areas of one kind add up to at most 1, and are those of PostGIS', async () => {
    const sums = await rows(
      `select kind, cell_id, sum(round(share * 1e6))::int as millionths from cell_area join area on area.key = area_key group by 1, 2`,
    )
    expect(sums.length).toBeGreaterThan(1000)
    expect(Math.max(...sums.map(({ millionths }) => millionths))).toBe(1e6)
    const differences = await rows<{ difference: number }>(`
      select abs(coalesce(cell_area.share, 0) - coalesce(expected.share, 0)) as difference
      from cell_area full join (
        select area.key, cell.id, ST_Area(ST_Intersection(outline, square)) / 10000 as share
        from (select key, boundary, ST_Transform(boundary, 3035) as outline from area where kind = 'QUARTER' and boundary is not null) area
        join cell on centre && ST_Expand(boundary, 100), ST_MakeEnvelope(x - 50, y - 50, x + 50, y + 50, 3035) square where ST_Intersects(outline, square)
      ) expected on expected.id = cell_id and expected.key = area_key
      where area_key is null or area_key in (select key from area where kind = 'QUARTER')`)
    expect(differences.length).toBeGreaterThan(1000)
    // Rounded to whole millionths; of two areas that cover a cell, the larger takes what rounding leaves over.
    expect(Math.max(...differences.map(({ difference }) => difference))).toBeLessThan(3e-6)
  })

  test('cells cover an area as a whole, and their pieces add up to its surface exactly', async () => {
    const loaded = await cellsOfKind(AreaKind.QUARTER)
    expect(loaded).toMatchObject({ method: 'GRID', grid: { key: 'demo-grid', synthetic: true }, unknownAreas: [] })
    for (const { key, surface } of await surfaces()) expect(inArea(loaded, key, 'surface'), key).toBe(surface * 100)
    const shares = await rows(
      `select area_key, sum(share) * 10000 as covered, ST_Area(ST_Transform(boundary, 3035)) as surface from cell_area join area on area.key = area_key group by area_key, boundary`,
    )
    for (const { area_key, covered, surface } of shares) expect(Math.abs(covered - surface), area_key).toBeLessThan(1)
  })

  test('a cell that areas cover gives them exactly its people; no point of it is farther from its midpoint than half its diagonal', async () => {
    const loaded = await cellsOfKind(AreaKind.QUARTER)
    const stored = new Map(
      (
        await rows(`
      select ST_X(centre) as x, ST_Y(centre) as y, people::float8 as people, (select sum(round(share * 1e6))::int from cell_area join area on key = area_key where kind = 'QUARTER' and cell_id = id) as covered,
        ST_MaxDistance(centre, ST_Transform(ST_MakeEnvelope(cell.x - 50, cell.y - 50, cell.x + 50, cell.y + 50, 3035), 25832)) as reach
      from cell where id in (select cell_id from cell_area)`)
      ).map((cell) => [`${cell.x} ${cell.y}`, cell]),
    )
    let inTwoAreas = 0
    for (const [cell, pieces] of byCell(loaded)) {
      const { people, covered, reach } = stored.get(`${loaded.cells.x[cell]} ${loaded.cells.y[cell]}`)!
      expect(reach).toBeLessThanOrEqual(loaded.cells.halfDiagonal)
      const found = sum(pieces.map((i) => loaded.cells.piece.people[i]!))
      if (people === null) expect(found).toBeNaN()
      else expect(found).toBe(people * covered)
      if (people > 0 && covered === 1e6 && pieces.length > 1) inTwoAreas++
    }
    expect(inTwoAreas).toBeGreaterThan(10)
  })

  test('people are the same whether an area is asked for alone or among others', async () => {
    const all = await cellsOfKind(AreaKind.QUARTER)
    for (const key of ['quarter-01', 'quarter-02', 'quarter-60']) {
      const alone = await cellsOf([key])
      expect(alone.cells.piece.people).toEqual(
        all.cells.piece.people.filter((_, i) => all.cells.areas[all.cells.piece.area[i]!] === key),
      )
    }
  })
})

describe('what a file does not say is unknown', () => {
  beforeEach(() => rows(`delete from grid`))

  test('suppressed cells; cells that it does not list have nobody in its extent, and nobody knows who beyond it', async () => {
    await importCensus([...cellsInNordstadt(12, '–'), [inNordstadt.east + 300, inNordstadt.north + 100, 5]])
    const { cells } = await cellsOf(['quarter-01'])
    const places = await rows(
      `select ST_X(centre) as x, ST_Y(centre) as y, cell.x - ${inNordstadt.east} as right, cell.y - ${inNordstadt.north} as up from cell`,
    )
    const found = new Map(places.map(({ x, y, right, up }) => [`${x} ${y}`, `${right} ${up}`]))
    const people = Object.fromEntries(
      Array.from(cells.piece.cell, (cell, i) => [
        found.get(`${cells.x[cell]} ${cells.y[cell]}`),
        cells.piece.people[i]! / 1e6,
      ]),
    )
    expect(people).toMatchObject({
      '50 50': 12,
      '150 50': NaN,
      '250 50': 0,
      '350 150': 5,
      '50 150': 0,
      '50 250': NaN,
      '50 350': NaN,
      '-150 50': NaN,
    })
    expect(Object.values(people).filter((value) => !Number.isNaN(value)).length).toBeLessThan(25)
  })

  test('a cell that only touches the edge of the extent from outside is not known to be empty', async () => {
    // Three by three cells, of which the one in the middle is not listed.
    const { east, north } = inNordstadt
    const around = Array.from({ length: 9 }, (_, i): [number, number, number] => [
      east + 100 * (i % 3),
      north + 100 * Math.floor(i / 3),
      7,
    ])
    await importCensus(around.toSpliced(4, 1))
    expect(
      await rows(`
        with listed as (select min(x) as west, max(x) as east, min(y) as south, max(y) as north from cell where listed)
        select x between west and east and y between south and north as inside, people::float8 as people, count(*)::int as count
        from cell, listed where not listed and x between west - 100 and east + 100 and y between south - 100 and north + 100
        group by 1, 2 order by 1`),
    ).toEqual([
      { inside: false, people: null, count: 16 },
      { inside: true, people: 0, count: 1 },
    ])
  })

  test('with an area, a cell that the area cuts is spoken for wherever its midpoint lies', async () => {
    const [bounds] = await rows(`
      select floor(ST_XMin(box) / 100) as west, ceil(ST_XMax(box) / 100) as east, floor(ST_YMin(box) / 100) as south, ceil(ST_YMax(box) / 100) as north
      from (select ST_Transform(boundary, 3035) as box from area where key = 'quarter-01') area`)
    const { west, east, south, north } = bounds!
    const around: [number, number, number][] = [
      [100 * west, 100 * south, 3],
      [100 * east - 100, 100 * north - 100, 3],
    ]
    const middle: [number, number, number] = [50 * (west + east), 50 * (south + north), 3]
    await importCensus([...around, [Math.round(middle[0] / 100) * 100, Math.round(middle[1] / 100) * 100, 3]], {
      area: 'quarter-01',
    })
    const [unknown] = await rows(
      `select count(*)::int as count from cell join cell_area on cell_id = id where area_key = 'quarter-01' and people is null`,
    )
    expect(unknown).toEqual({ count: 0 })
  })

  test('with an area, its file speaks for all of the area, and a second one for both', async () => {
    const cells = Array.from({ length: 60 }, (_, i): [number, number, number] => [
      4_119_000 + 100 * i,
      3_129_000 + 100 * i,
      10,
    ])
    await importCensus(cells, { area: 'quarter-01' })
    const first = await cellsOf(['quarter-01'])
    expect(inArea(first, 'quarter-01', 'people')).toBeGreaterThan(0)
    expect(await cellsOf(['quarter-37'])).toMatchObject({ method: 'EVEN_SPREAD', grid: null })
    await importCensus(cells, { area: 'quarter-02' })
    const second = await cellsOf(['quarter-02'])
    expect(second.method).toBe('GRID')
    expect(inArea(second, 'quarter-02', 'people')).toBeGreaterThan(0)
    expect(await cellsOf(['quarter-01'])).toEqual(first)
  })
})

describe('of several grids', () => {
  const chosen = async (areas: string[], asOf: string | null = null) =>
    (await chooseGrid(context(), areas, asOf))?.key ?? null
  const density = collection(
    [feature({ NAME: '369_5680', EW_KM2: 7 }, null), feature({ NAME: '364_5675', EW_KM2: 9 }, null)],
    { crs: { type: 'name', properties: { name: 'EPSG:25832' } } },
  )

  test('the newest real one counts that knows something in each area, and a synthetic one only where there is no real one', async () => {
    await rows(`delete from grid`)
    expect(await chosen(['quarter-01'])).toBeNull()
    await importDemo()
    expect(await chosen(['quarter-01', 'quarter-37'])).toBe('demo-grid')
    await load('density.json', density, { preset: 'wuppertal-density' })
    expect(await chosen(['quarter-01', 'quarter-37'])).toBe('wuppertal-density')
    expect(await chosen(['quarter-83'])).toBeNull()
    await importCensus(cellsInNordstadt(12))
    expect(await chosen(['quarter-01'])).toBe('census-2022-100m')
    expect(await chosen(['quarter-01', 'quarter-37'])).toBe('wuppertal-density')
    expect(await chosen(['quarter-01'], '2022-05-14')).toBe('wuppertal-density')
    expect(await chosen(['quarter-01'], '2022-05-15')).toBe('census-2022-100m')
    expect(inArea(await cellsOf(['quarter-01'], '2022-05-14'), 'quarter-01', 'surface')).toBe(
      inArea(await cellsOf(['quarter-01']), 'quarter-01', 'surface'),
    )
  })
})

describe('when areas change', () => {
  test('an answer is kept until the data change, and what changes is derived anew', async () => {
    await rows(`delete from grid`)
    await importDemo()
    const first = await cellsOf(['quarter-01'])
    await countStatements(async () => expect(await cellsOf(['quarter-01'])).toBe(first)).then((count) =>
      expect(count).toBeLessThan(4),
    )
    const [{ share }] = (await rows(`select sum(share) as share from cell_area where area_key = 'quarter-02'`)) as [any]
    // Twice as high as wide, somewhere inside Ostersbaum.
    const outline = {
      type: 'Polygon',
      coordinates: [
        [
          [7.153, 51.262],
          [7.157, 51.262],
          [7.157, 51.267],
          [7.153, 51.267],
          [7.153, 51.262],
        ],
      ],
    }
    await importFile(
      database.current,
      'areas',
      folder.write('quarter.json', collection([feature({ QUARTIER: '02', NAME: 'Ostersbaum' }, outline)])),
      { preset: 'wuppertal-quarters' },
    )
    expect(await cellsOf(['quarter-01'])).not.toBe(first)
    const [after] = await rows(
      `select sum(share) as share, max(ST_Area(ST_Transform(boundary, 3035))) / 10000 as expected from cell_area join area on key = area_key where area_key = 'quarter-02'`,
    )
    expect(after!.share).not.toBeCloseTo(share, 0)
    expect(after!.share).toBeCloseTo(after!.expected, 3)
  })
})
