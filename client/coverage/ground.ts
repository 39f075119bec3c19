import type { CellSet } from '../../arithmetic/cells.ts'
import type { Place } from '../../arithmetic/place.ts'
import type { CoverageGroundQuery } from '../graphql/generated/graphql.ts'

type Answer = CoverageGroundQuery['coverage']

/** The outlines of cells, to draw them: corners that neighbours share. */
export interface CellOutlines {
  cornersPerCell: number
  /** The corners of every cell, counter-clockwise: indices of the vertices. */
  corners: Uint32Array
  /** Longitude and latitude in WGS 84, one vertex after the other. */
  vertices: Float64Array
}

/** An answer of the graph, unpacked: all that figures, curves and the map of any reach and scenario are computed from. */
export interface Ground {
  cells: CellSet
  outlines: CellOutlines
  /** The facilities that count, as they are. */
  places: Place[]
  /** The answer itself, for names and remarks. */
  answer: Answer
}

/** Unpacks an answer; `halfDiagonal` and coordinates are metres in EPSG:25832. */
export function groundOf(answer: Answer): Ground {
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
    outlines: {
      cornersPerCell: cells.cornersPerCell,
      corners: new Uint32Array(bytesOf(cells.corners)),
      vertices: new Float64Array(bytesOf(cells.vertices)),
    },
    places: places.map(({ key, x, y, capacity }) => ({ key, x, y, capacity })),
    answer,
  }
}

/** The bytes of a Base64 text: little-endian numbers, as every machine that runs a browser has them. */
function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer
}
