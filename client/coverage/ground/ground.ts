import type { CellSet } from '../../../arithmetic/cells.ts'
import { findNeighbours, type Mesh } from '../../../arithmetic/mesh.ts'
import type { Place } from '../../../arithmetic/place.ts'
import type { CoverageGroundQuery } from '../../graphql/generated/graphql.ts'

/** What the graph answers about coverage. */
export type GroundAnswer = NonNullable<CoverageGroundQuery['coverageGround']>

/** An answer of the graph, unpacked: all that figures, curves and the map of any reach and scenario are computed from. */
export interface ReachGround {
  cells: CellSet
  /** The outlines of the cells; vertices are longitudes (x) and latitudes (y) in WGS 84. */
  mesh: Mesh
  /** The facilities that count, as they are. */
  places: Place[]
  /** The answer itself, for names and remarks. */
  answer: GroundAnswer
}

/** Unpacks an answer; `halfDiagonal` and coordinates are metres in EPSG:25832. */
export function unpackGround(answer: GroundAnswer): ReachGround {
  const { cells, halfDiagonal, places } = answer
  return {
    cells: {
      x: new Float64Array(bytesOf(cells.x)),
      y: new Float64Array(bytesOf(cells.y)),
      halfDiagonal,
      areas: cells.areas,
      piece: {
        cell: new Uint32Array(bytesOf(cells.pieceCell)),
        area: new Uint16Array(bytesOf(cells.pieceArea)),
        people: new Float64Array(bytesOf(cells.piecePeople)),
        surface: new Float64Array(bytesOf(cells.pieceSurface)),
      },
    },
    mesh: meshOf(cells),
    places: places.map(({ key, x, y, capacity }) => ({ key, x, y, capacity })),
    answer,
  }
}

function meshOf({ cornersPerCell, corners: packedCorners, vertices: packedVertices }: GroundAnswer['cells']): Mesh {
  const corners = new Uint32Array(bytesOf(packedCorners))
  const degrees = new Float64Array(bytesOf(packedVertices))
  const vertices = {
    x: degrees.filter((_, i) => i % 2 === 0),
    y: degrees.filter((_, i) => i % 2 === 1),
  }
  return { vertices, cornersPerCell, corners, neighbours: findNeighbours(corners, cornersPerCell, vertices.x.length) }
}

/** The bytes of a Base64 text: little-endian numbers, as every machine that runs a browser has them. */
function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer
}
