import type { Geometry } from 'geojson'
import { asWritten, chooseSrid } from './choose-srid.ts'
import { createOutlinePreparation, createPointPreparation, type Prepared } from '../geometry/prepare.ts'
import { referenceSystem } from '../geometry/srid.ts'
import { ImportError, type RowProblem } from './import-error.ts'
import type { Preset } from './presets/preset.ts'
import { placeOption } from './read/csv-place.ts'
import type { Feature, FeatureFile } from './read/feature-file.ts'
import type { ImportKind } from './records.ts'
import { FarPlaces } from './far-places.ts'
import type { Surroundings } from './surroundings.ts'

/** What to do where a table says nothing of places by the names of its columns. */
const unknownColumns = `; no column is known as a place: if there are any, ${placeOption}`

/** Where a row lies: the field that its kind calls it, or what is wrong with it. */
type Placed = { fields: { boundary?: Geometry; location?: Geometry | null }; problem?: RowProblem }

/** Gives the rows of one file their places. */
export interface Placing {
  place(feature: Feature): Promise<Placed>
  /** @throws ImportError when all rows have been placed, but cannot be where they are. */
  finish(): void
  /** What a person should know when all rows have been placed, in sentences without a full stop. */
  notes(): string[]
}

/** What is said and known of the places of a file. */
export interface PlacingOptions {
  /** The EPSG code that the caller states (`--srid`); null = none. */
  srid: number | null
  /** The areas that are known; null = places may lie far from them (`--elsewhere`). */
  surroundings: Surroundings | null
}

/**
 * A function that gives each feature its place in EPSG:25832. The reference system is settled with the first geometry.
 * @throws ImportError at once when a reference system is given but no column holds a place, and with the first geometry
 * when the reference system is not known or plainly a wrong one.
 */
export function createPlacing(
  kind: ImportKind,
  file: FeatureFile,
  { extent }: Preset,
  { srid: option, surroundings }: PlacingOptions,
): Placing {
  if (kind === 'observations') return { place: async () => ({ fields: {} }), finish: () => {}, notes: () => [] }
  const {
    file: name,
    srid: stated,
    sridOrigin: origin,
    sridIsStated: isStated = true,
    fields,
    hasPlaces = true,
  } = file.meta
  if (option !== null && !hasPlaces)
    throw new ImportError({
      file: name,
      reason: `--srid is given, but no column is known as a place among ${fields?.join(', ')}; ${placeOption}`,
    })
  const field = kind === 'areas' ? 'boundary' : 'location'
  let settled: { srid: number; prepare: (geometry: Geometry | null) => Prepared<Geometry> } | null = null
  let [accepted, rows, without] = [0, 0, 0]
  const remarks: string[] = []
  // A preset that says where its data lies needs no other evidence.
  const far = new FarPlaces(name, kind, extent === null ? surroundings : null)

  async function settle({ geometry, srid: own }: Feature) {
    const meant = chooseSrid({ file: name, option, stated: own ?? stated, origin, example: geometry, extent })
    const srid = option === null ? asWritten(meant, geometry, extent) : meant
    if (option !== null && isStated && stated !== null && stated !== option)
      remarks.push(`${origin} (EPSG:${stated}), but it was read as --srid says: EPSG:${option}`)
    if (srid !== meant)
      remarks.push(
        `the file says EPSG:${meant}, but its coordinates are written as those of EPSG:${srid}, with and without the zone before the easting: it was read so`,
      )
    const settings = { srid, ...(extent && { extent }) }
    const prepare = kind === 'areas' ? await createOutlinePreparation(settings) : createPointPreparation(settings)
    return { srid, prepare }
  }

  async function place(feature: Feature): Promise<Placed> {
    const { row, geometry, srid } = feature
    const wrong = (reason: string) => ({ fields: {}, problem: { file: name, row, field: 'geometry', reason } })
    rows++
    // A facility may have no place, an area without an outline is a mistake.
    if (geometry === null && kind === 'facilities') {
      without++
      return { fields: { location: null } }
    }
    settled ??= await settle(feature)
    if (srid !== undefined && srid !== settled.srid)
      return wrong(
        `the geometry says EPSG:${srid}, the file is read as EPSG:${settled.srid}; expected one for all rows`,
      )
    const prepared = settled.prepare(geometry)
    const misplaced = 'geometry' in prepared ? far.find(row, prepared.geometry, geometry!, settled.srid) : prepared
    if ('geometry' in prepared && misplaced === null) {
      accepted++
      return { fields: { [field]: prepared.geometry } }
    }
    const { reason, fits } = misplaced!
    // When the very first place fits another reference system, the whole file does.
    if (fits && accepted === 0) throw new ImportError({ file: name, row, field: 'geometry', reason })
    return wrong(reason)
  }

  function notes(): string[] {
    const missing =
      without === 0
        ? []
        : [`${without} of ${rows} rows ${without === 1 ? 'has' : 'have'} no place${hasPlaces ? '' : unknownColumns}`]
    if (!settled || accepted === 0) return missing
    const { name: system, accuracy } = referenceSystem(settled.srid)
    const shift = `${system} (EPSG:${settled.srid}) is an old system: the places are good to about ${accuracy} m`
    return [...missing, ...far.notes(), ...remarks, ...(accuracy === null ? [] : [shift])]
  }
  return { place, finish: () => far.finish(accepted), notes }
}
