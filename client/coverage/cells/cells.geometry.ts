import type { Mesh } from '../../../arithmetic/mesh.ts'

/** Cells as a graphics card takes them; coordinates are those of Web Mercator (0 to 1), from `origin` on. */
export interface CellGeometry {
  /** Where coordinates begin: 32 bits are exact enough only close to it. */
  origin: [number, number]
  cornersPerCell: number
  /** Two numbers per corner, the corners of one cell after the other. */
  positions: Float32Array
  /** Triangles of the cells: three corners each. */
  triangles: Uint32Array
  /** Every side once: its two ends (four numbers). */
  sideEnds: Float32Array
  /** Every side once: the cells that it parts; -1 = none. */
  sideCells: Float32Array
}

/** Prepares the outlines of cells to be drawn. */
export function cellGeometryOf({ cornersPerCell, corners, vertices, neighbours }: Mesh): CellGeometry {
  const mercator = mercatorOf(vertices)
  const origin: [number, number] = [mercator[0] ?? 0, mercator[1] ?? 0]
  const local = (corner: number) =>
    [mercator[2 * corners[corner]!]! - origin[0], mercator[2 * corners[corner]! + 1]! - origin[1]] as const
  const positions = new Float32Array(2 * corners.length)
  for (let corner = 0; corner < corners.length; corner++) positions.set(local(corner), 2 * corner)

  const trianglesPerCell = cornersPerCell - 2
  const cells = corners.length / cornersPerCell
  const triangles = new Uint32Array(3 * trianglesPerCell * cells)
  for (let cell = 0, at = 0; cell < cells; cell++)
    for (let i = 1; i <= trianglesPerCell; i++) {
      triangles[at++] = cell * cornersPerCell
      triangles[at++] = cell * cornersPerCell + i
      triangles[at++] = cell * cornersPerCell + i + 1
    }

  const ends: number[] = []
  const parted: number[] = []
  for (let side = 0; side < corners.length; side++) {
    const cell = Math.floor(side / cornersPerCell)
    const neighbour = neighbours[side]!
    if (neighbour >= 0 && neighbour < cell) continue
    const next = (side + 1) % cornersPerCell === 0 ? side + 1 - cornersPerCell : side + 1
    ends.push(...local(side), ...local(next))
    parted.push(cell, neighbour)
  }
  return {
    origin,
    cornersPerCell,
    positions,
    triangles,
    sideEnds: Float32Array.from(ends),
    sideCells: Float32Array.from(parted),
  }
}

/** Longitudes (x) and latitudes (y) as coordinates of Web Mercator, one after the other: 0 to 1, y to the south. */
function mercatorOf({ x, y }: Mesh['vertices']): Float64Array {
  const mercator = new Float64Array(2 * x.length)
  for (let vertex = 0; vertex < x.length; vertex++) {
    const latitude = (y[vertex]! * Math.PI) / 180
    mercator[2 * vertex] = x[vertex]! / 360 + 0.5
    mercator[2 * vertex + 1] = 0.5 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / (2 * Math.PI)
  }
  return mercator
}
