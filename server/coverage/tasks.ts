import type { MultiPolygon } from 'geojson'
import { placesPerPersonOf } from '../../arithmetic/catchment.ts'
import type { CellSet } from '../../arithmetic/cells.ts'
import { choicesOf, meanOverPeople } from '../../arithmetic/choice.ts'
import { findGaps, type Gap } from '../../arithmetic/gaps.ts'
import type { Mesh } from '../../arithmetic/mesh.ts'
import type { Place, Reach } from '../../arithmetic/place.ts'
import { reachedFrom, type Reached } from '../../arithmetic/reached.ts'
import { straightLine } from '../../arithmetic/straight-line.ts'
import { uniteOutlines } from '../geometry/overlay.ts'
import { outlinesOfGaps } from './gaps.ts'
import { createMesh, degreesOf, type Squares } from './mesh.ts'

/** Who has which places around. */
export interface Situation {
  cells: CellSet
  places: readonly Place[]
  reach: Reach
}

/** A mean over people, in total and per area. null = nobody is known to live there, or nothing is known to be divided. */
export interface Means {
  total: number | null
  areas: (number | null)[]
}

/** The outlines of cells, in EPSG:25832, and their vertices in WGS 84: longitude and latitude, one after the other. */
export interface MeshInDegrees {
  mesh: Mesh
  vertices: Float64Array
}

/** The costly steps of coverage. They take and give plain data, so that a thread can do them. */
export const tasks = {
  measure({ cells, places, reach }: Situation): Reached {
    return reachedFrom(cells, places, straightLine(reach.detourFactor))
  },
  /** How many places a person can choose from. */
  choices({ cells, places, reach }: Situation): Means {
    return meanOverPeople(cells, choicesOf(cells, places, reach.metres, straightLine(reach.detourFactor)))
  },
  /** Places (capacity) per person. */
  placesPerPerson({ cells, places, reach }: Situation): Means {
    const values = placesPerPersonOf(cells, places, reach.metres, straightLine(reach.detourFactor))
    return values ? meanOverPeople(cells, values) : { total: null, areas: cells.areas.map(() => null) }
  },
  mesh({ cells, squares }: { cells: CellSet; squares: Squares | null }): MeshInDegrees {
    const mesh = createMesh(cells, squares)
    return { mesh, vertices: degreesOf(mesh) }
  },
  /** All gaps, the largest first. */
  gaps(given: { cells: CellSet; mesh: Mesh; distances: Float64Array; metres: number }): Gap[] {
    return findGaps(given.cells, given.mesh, given.distances, given.metres)
  },
  /** The outlines of gaps in WGS 84. */
  outlines({ gaps, mesh, within }: { gaps: Gap[]; mesh: Mesh; within: MultiPolygon }): Promise<MultiPolygon[]> {
    return outlinesOfGaps(gaps, mesh, within)
  },
  unite({ outlines }: { outlines: MultiPolygon[] }): Promise<MultiPolygon> {
    return uniteOutlines(outlines)
  },
}
