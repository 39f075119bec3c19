import type { Points } from './cells.ts'

/**
 * The outlines of cells, as corners that neighbours share: so the outline of many cells follows without any overlay.
 * Cells are in the order of their CellSet.
 */
export interface Mesh {
  /** The corners of all cells, each once; in metres or degrees, x to the east and y to the north. */
  vertices: Points
  /** How many corners a cell has: 4 or 6. */
  cornersPerCell: number
  /** The corners of every cell, one cell after the other, counter-clockwise: each an index of the vertices. */
  corners: Uint32Array
  /** The cell on the other side of the edge that begins at that corner; -1 = none. */
  neighbours: Int32Array
}

/** The neighbours of cells by their corners: two cells have an edge in common when each runs through it the other way. */
export function findNeighbours(corners: Uint32Array, cornersPerCell: number, vertexCount: number): Int32Array {
  const endOf = (side: number) =>
    corners[side % cornersPerCell === cornersPerCell - 1 ? side - cornersPerCell + 1 : side + 1]!
  // The sides that begin at each vertex, one vertex after the other.
  const first = new Uint32Array(vertexCount + 1)
  for (let side = 0; side < corners.length; side++) first[corners[side]! + 1]!++
  for (let vertex = 0; vertex < vertexCount; vertex++) first[vertex + 1]! += first[vertex]!
  const sides = new Uint32Array(corners.length)
  const filled = first.slice()
  for (let side = 0; side < corners.length; side++) sides[filled[corners[side]!]!++] = side

  const neighbours = new Int32Array(corners.length).fill(-1)
  for (let side = 0; side < corners.length; side++) {
    const end = endOf(side)
    for (let i = first[end]!; i < first[end + 1]!; i++)
      if (endOf(sides[i]!) === corners[side]) neighbours[side] = Math.floor(sides[i]! / cornersPerCell)
  }
  return neighbours
}

/** Cells that hang together by edges, and the outline that they have together. */
export interface Patch {
  /** Indices of cells. */
  cells: number[]
  /** Rings of vertices, not closed: the outer one (counter-clockwise) first, then holes (clockwise). */
  rings: number[][]
}

/** A side of a cell at which no other chosen cell lies; the cell is on its left. */
interface Side {
  from: number
  to: number
  cell: number
}

/**
 * The chosen cells as patches that hang together by edges: cells that only touch at a corner do not. No ring of a patch
 * touches itself, so it is a valid polygon.
 */
export function traceOutlines(mesh: Mesh, isChosen: (cell: number) => boolean): Patch[] {
  const { vertices, cornersPerCell, corners, neighbours } = mesh
  const chosen = new Uint8Array(corners.length / cornersPerCell)
  for (let cell = 0; cell < chosen.length; cell++) chosen[cell] = isChosen(cell) ? 1 : 0
  const seen = new Uint8Array(chosen.length)
  const patches: Patch[] = []
  for (let start = 0; start < chosen.length; start++) {
    if (!chosen[start] || seen[start]) continue
    seen[start] = 1
    const cells = [start]
    const border: Side[] = []
    // The list grows while it is walked through.
    for (const cell of cells)
      for (let i = 0; i < cornersPerCell; i++) {
        const side = cell * cornersPerCell + i
        const neighbour = neighbours[side]!
        if (neighbour < 0 || !chosen[neighbour]) {
          border.push({ from: corners[side]!, to: corners[cell * cornersPerCell + ((i + 1) % cornersPerCell)]!, cell })
        } else if (!seen[neighbour]) {
          seen[neighbour] = 1
          cells.push(neighbour)
        }
      }
    const rings = joinSides(border).sort((a, b) => signedSurface(vertices, b) - signedSurface(vertices, a))
    patches.push({ cells, rings })
  }
  return patches
}

/** The rings that the sides of one patch make. */
function joinSides(sides: Side[]): number[][] {
  const leaving = Map.groupBy(sides, ({ from }) => from)
  const used = new Set<Side>()
  const rings: number[][] = []
  for (const first of sides) {
    if (used.has(first)) continue
    const ring: number[] = []
    for (let side = first; !used.has(side); side = next(leaving.get(side.to)!, side)) {
      used.add(side)
      ring.push(side.from)
    }
    rings.push(ring)
  }
  return rings
}

/** Where two cells of a patch touch only at a corner, go over to the other one: else the ring would touch itself there. */
function next(choices: Side[], { cell }: Side): Side {
  return choices.length === 1 ? choices[0]! : choices.find((side) => side.cell !== cell)!
}

/** Twice the surface within a ring: positive if it is counter-clockwise. */
function signedSurface({ x, y }: Points, ring: number[]): number {
  const [originX, originY] = [x[ring[0]!]!, y[ring[0]!]!]
  return ring.reduce((sum, vertex, i) => {
    const following = ring[(i + 1) % ring.length]!
    return sum + (x[vertex]! - originX) * (y[following]! - originY) - (x[following]! - originX) * (y[vertex]! - originY)
  }, 0)
}
