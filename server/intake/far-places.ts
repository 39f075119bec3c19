import type { Geometry } from 'geojson'
import { firstPosition, showPosition } from '../geometry/structure.ts'
import { ImportError } from './import-error.ts'
import type { ImportKind } from './records.ts'
import { margin, type Surroundings } from './surroundings.ts'

/** So many rows are named in the report; the rest are counted. */
const listed = 10

const meant = 'if they are meant to lie there, say so with --elsewhere'

/** Keeps count of the places of one file that are far from all known areas. */
export class FarPlaces {
  readonly #file: string
  readonly #kind: ImportKind
  readonly #surroundings: Surroundings | null
  readonly #rows: string[] = []
  #count = 0

  /** @param surroundings null = nothing is far. */
  constructor(file: string, kind: ImportKind, surroundings: Surroundings | null) {
    this.#file = file
    this.#kind = kind
    this.#surroundings = surroundings
  }

  /**
   * What is wrong with a place: it is far from all known areas, and another reference system would put it near one. A far
   * place without such a system is remembered for the report. null = nothing is wrong.
   */
  find(row: number, prepared: Geometry, asWritten: Geometry, srid: number): { reason: string; fits: string } | null {
    const far = this.#surroundings?.find(prepared, asWritten, srid)
    if (!far) return null
    const position = showPosition(firstPosition(asWritten)!)
    const kilometres = Math.round(far.distance / 1000)
    if (far.fitting.length > 0) {
      const fits = `${far.fitting.map((code) => `EPSG:${code}`).join(' or ')} would fit`
      const where = `read as EPSG:${srid}, the position ${position} lies ${kilometres} km from all known areas`
      return { reason: `${where}; ${fits}; ${meant}`, fits }
    }
    this.#count++
    if (this.#rows.length < listed) this.#rows.push(`row ${row} at ${position} by ${kilometres} km`)
    return null
  }

  /**
   * Facilities belong to areas: a file of which none lies near one is of another place, or read wrongly. Areas may be the
   * first of a city.
   * @param accepted how many places were accepted, those far away among them.
   * @throws ImportError
   */
  finish(accepted: number): void {
    if (this.#kind !== 'facilities' || this.#count === 0 || this.#count < accepted) return
    throw new ImportError({
      file: this.#file,
      field: 'geometry',
      reason: `none of the ${accepted} places lies within ${margin / 1000} km of a known area (${this.#shown()}); ${meant}, and import their areas first`,
    })
  }

  /** What a person should know of far places, in sentences without a full stop. */
  notes(): string[] {
    if (this.#count === 0) return []
    const places = this.#count === 1 ? '1 place lies' : `${this.#count} places lie`
    return [`${places} more than ${margin / 1000} km from all known areas: ${this.#shown()}; check them`]
  }

  #shown(): string {
    return this.#rows.join(', ') + (this.#count > listed ? ', …' : '')
  }
}
