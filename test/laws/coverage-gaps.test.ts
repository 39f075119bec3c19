import fc from 'fast-check'
import type { MultiPolygon, Position } from 'geojson'
import { beforeAll, expect, test } from 'vitest'
import type { CellSet } from '../../arithmetic/cells.ts'
import { projectionBetween } from '../../server/geometry/srid.ts'
import { traceOutlines, type Mesh, type Patch } from '../../arithmetic/mesh.ts'
import { findGaps } from '../../arithmetic/gaps.ts'
import { createMesh } from '../../server/coverage/mesh.ts'
import { createValidityCheck } from '../../server/geometry/validity.ts'
import { cover, nearestDistances } from '../setup/cover.ts'

let findInvalidity: Awaited<ReturnType<typeof createValidityCheck>>
beforeAll(async () => {
  findInvalidity = await createValidityCheck()
})

const [west, south] = [370_000, 5_680_000]
const edge = 50

interface Tiles {
  cells: CellSet
  mesh: Mesh
  cellSurface: number
}

function tilesAt(
  midpoints: [number, number][],
  people: (number | null)[],
  grid: { srid: number; cellSize: number } | null,
): Tiles {
  const count = midpoints.length
  const cells: CellSet = {
    halfDiagonal: edge,
    x: Float64Array.from(midpoints, ([x]) => x),
    y: Float64Array.from(midpoints, ([, y]) => y),
    areas: ['a', 'b'],
    piece: {
      cell: Uint32Array.from({ length: count }, (_, i) => i),
      area: Uint16Array.from({ length: count }, (_, i) => i % 2),
      people: Float64Array.from({ length: count }, (_, i) => people[i % people.length] ?? NaN),
      surface: new Float64Array(count).fill(1000),
    },
  }
  const cellSurface = grid ? grid.cellSize ** 2 : 1.5 * Math.sqrt(3) * edge ** 2
  return { cells, mesh: createMesh(cells, grid), cellSurface }
}

/** Some tiles of a small field of squares or of hexagons, in any order. */
const tiles: fc.Arbitrary<Tiles> = fc
  .record({
    hexagonal: fc.boolean(),
    chosen: fc.shuffledSubarray(
      Array.from({ length: 49 }, (_, i) => i),
      { minLength: 1 },
    ),
    people: fc.array(fc.option(fc.integer({ min: 0, max: 1e8 }), { freq: 4 }), { minLength: 1, maxLength: 9 }),
  })
  .map(({ hexagonal, chosen, people }) => {
    const place = (i: number): [number, number] => {
      const [column, row] = [i % 7, Math.floor(i / 7)]
      return hexagonal
        ? [west + 1.5 * edge * column, south + Math.sqrt(3) * edge * (row + (column % 2) / 2)]
        : [west + 50 + 100 * column, south + 50 + 100 * row]
    }
    return tilesAt(chosen.map(place), people, hexagonal ? null : { srid: 25832, cellSize: 100 })
  })

function outlineOf({ rings }: Patch, { vertices: { x, y } }: Mesh): MultiPolygon {
  const closed = rings.map((ring) => [...ring, ring[0]!].map((vertex): Position => [x[vertex]!, y[vertex]!]))
  return { type: 'MultiPolygon', coordinates: [closed] }
}

/** Positive for the outer ring, negative for holes. */
function surfaceOf({ coordinates }: MultiPolygon): number {
  const ofRing = (ring: Position[]) =>
    ring
      .slice(1)
      .reduce(
        (sum, [x, y], i) => sum + (ring[i]![0]! - west) * (y! - south) - (x! - west) * (ring[i]![1]! - south),
        0,
      ) / 2
  return coordinates.flat().reduce((sum, ring) => sum + ofRing(ring), 0)
}

test('outlines are valid, and as large as their cells', () => {
  fc.assert(
    fc.property(tiles, ({ mesh, cellSurface }) => {
      for (const patch of traceOutlines(mesh, () => true)) {
        const outline = outlineOf(patch, mesh)
        expect(findInvalidity(outline)).toBeNull()
        expect(surfaceOf(outline)).toBeCloseTo(patch.cells.length * cellSurface, 3)
        patch.rings.forEach((ring, i) => {
          const surface = surfaceOf(outlineOf({ cells: [], rings: [ring] }, mesh))
          expect(surface > 0, 'the outer ring is first and counter-clockwise').toBe(i === 0)
        })
      }
    }),
    { numRuns: 400 },
  )
})

test('every chosen cell is in exactly one patch, and patches have no common edge', () => {
  fc.assert(
    fc.property(tiles, fc.func(fc.boolean()), ({ mesh }, choose) => {
      const patches = traceOutlines(mesh, choose)
      const found = patches.flatMap(({ cells }) => cells)
      const chosen = Array.from({ length: mesh.corners.length / mesh.cornersPerCell }, (_, cell) => cell).filter(
        (cell) => choose(cell),
      )
      expect(found.toSorted((a, b) => a - b)).toEqual(chosen)
      const sides = patches.flatMap(({ rings }) =>
        rings.flatMap((ring) =>
          ring.map((from, i) => [from, ring[(i + 1) % ring.length]!].sort((a, b) => a - b).join()),
        ),
      )
      expect(new Set(sides).size).toBe(sides.length)
    }),
  )
})

test('people and surface of all gaps are those that figures count as not reached', () => {
  const reach = fc.integer({ min: 0, max: 600 })
  const spot = fc.integer({ min: 0, max: 700 })
  fc.assert(
    fc.property(tiles, reach, fc.array(fc.tuple(spot, spot), { maxLength: 3 }), ({ cells, mesh }, metres, spots) => {
      const places = spots.map(([x, y], i) => ({ key: `${i}`, x: west + x, y: south + y, capacity: null }))
      const { total } = cover(cells, places, { metres, detourFactor: 1 })
      const gaps = findGaps(cells, mesh, nearestDistances(cells, places), metres)
      expect(gaps.reduce((sum, { people }) => sum + (people ?? 0), 0)).toBe(
        Math.round((total.peopleNotReached ?? 0) * 1e6),
      )
      expect(gaps.reduce((sum, { surface }) => sum + surface, 0)).toBe(Math.round(total.surfaceNotReached! * 1e8))
      const known = gaps.map(({ people }) => people ?? -1)
      expect(known).toEqual(known.toSorted((a, b) => b - a))
    }),
  )
})

test('squares of the census grid, turned as they are in EPSG:25832, share their corners', () => {
  const projection = projectionBetween(3035, 25832)
  // As they are stored: to the centimetre.
  const midpoint = (i: number) =>
    projection
      .forward([4_120_050 + 100 * (i % 3), 3_131_050 + 100 * Math.floor(i / 3)])
      .map((metres) => Number(metres.toFixed(2)))
  const nine = Array.from({ length: 9 }, (_, i) => midpoint(i) as [number, number])
  const { mesh } = tilesAt(nine, [1], { srid: 3035, cellSize: 100 })
  expect(mesh.vertices.x).toHaveLength(16)
  const [patch, ...others] = traceOutlines(mesh, (cell) => cell !== 4)
  expect(others).toEqual([])
  expect(patch!.rings.map((ring) => ring.length)).toEqual([12, 4])
  const outline = outlineOf(patch!, mesh)
  expect(findInvalidity(outline)).toBeNull()
  expect(Math.abs(surfaceOf(outline) - 80_000)).toBeLessThan(100)
})
