import type { CellSet } from '../../arithmetic/cells.ts'
import { findNeighbours, type Mesh } from '../../arithmetic/mesh.ts'
import { planeSrid } from '../../arithmetic/plane.ts'
import { projectionBetween } from '../geometry/srid.ts'

/** The grid whose squares the cells are; without one they are hexagons. */
export interface Squares {
  srid: number
  cellSize: number
}

/** Corners of a cell around its midpoint, counter-clockwise, in whole steps of a lattice. */
const squareCorners = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const
const hexagonCorners = [
  [2, 0],
  [1, 1],
  [-1, 1],
  [-2, 0],
  [-1, -1],
  [1, -1],
] as const

/**
 * The outlines of cells in EPSG:25832. Corners are found on a lattice of whole steps, not by their coordinates, so that
 * neighbours share them exactly.
 */
export function createMesh(cells: CellSet, grid: Squares | null): Mesh {
  return grid ? squares(cells, grid) : hexagons(cells)
}

function squares(cells: CellSet, { srid, cellSize }: Squares): Mesh {
  const projection = projectionBetween(srid, planeSrid)
  // Midpoints are whole metres in the grid's own reference system.
  const midpoint = (cell: number) =>
    (srid === planeSrid ? [cells.x[cell]!, cells.y[cell]!] : projection.inverse([cells.x[cell]!, cells.y[cell]!])).map(
      Math.round,
    )
  const half = cellSize / 2
  const toStored = (x: number, y: number) => (srid === planeSrid ? [x, y] : projection.forward([x, y]))
  return lattice(cells, squareCorners, midpoint, [half, half], toStored)
}

function hexagons(cells: CellSet): Mesh {
  const edge = cells.halfDiagonal
  return lattice(
    cells,
    hexagonCorners,
    (cell) => [cells.x[cell]!, cells.y[cell]!],
    [edge / 2, (edge * Math.sqrt(3)) / 2],
    (x, y) => [x, y],
  )
}

function lattice(
  cells: CellSet,
  offsets: readonly (readonly [number, number])[],
  midpoint: (cell: number) => number[],
  [stepX, stepY]: [number, number],
  toStored: (x: number, y: number) => number[],
): Mesh {
  const corners = new Uint32Array(cells.x.length * offsets.length)
  const numbers = new Map<string, number>()
  const [x, y]: [number[], number[]] = [[], []]
  const [originX, originY] = cells.x.length > 0 ? midpoint(0) : [0, 0]
  for (let cell = 0; cell < cells.x.length; cell++) {
    const [midX, midY] = midpoint(cell)
    const column = Math.round((midX! - originX!) / stepX)
    const row = Math.round((midY! - originY!) / stepY)
    offsets.forEach(([right, up], i) => {
      const name = `${column + right} ${row + up}`
      let vertex = numbers.get(name)
      if (vertex === undefined) {
        numbers.set(name, (vertex = x.length))
        const [storedX, storedY] = toStored(originX! + (column + right) * stepX, originY! + (row + up) * stepY)
        x.push(storedX!)
        y.push(storedY!)
      }
      corners[cell * offsets.length + i] = vertex
    })
  }
  const vertices = { x: Float64Array.from(x), y: Float64Array.from(y) }
  const neighbours = findNeighbours(corners, offsets.length, x.length)
  return { vertices, cornersPerCell: offsets.length, corners, neighbours }
}

/** Longitude and latitude in WGS 84 of all vertices, one after the other. */
export function degreesOf({ vertices: { x, y } }: Mesh): Float64Array {
  const { inverse } = projectionBetween(4326, planeSrid)
  const degrees = new Float64Array(2 * x.length)
  for (let vertex = 0; vertex < x.length; vertex++) degrees.set(inverse([x[vertex]!, y[vertex]!]), 2 * vertex)
  return degrees
}
