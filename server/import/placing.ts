import type { Geometry } from 'geojson'
import { asWritten, chooseSrid } from './choose-srid.ts'
import { createOutlinePreparation, createPointPreparation, type Prepared } from '../geometry/prepare.ts'
import { referenceSystem } from '../geometry/srid.ts'
import { ImportError, type Problem } from './import-error.ts'
import type { Preset } from './presets/preset.ts'
import type { Feature, FeatureFile } from './read/feature-file.ts'
import type { ImportKind } from './records.ts'

/** Where a row lies: the field that its kind calls it, or what is wrong with it. */
export type Placed = { fields: { boundary?: Geometry; location?: Geometry | null }; problem?: Problem }

/** Gives the rows of one file their places. */
export interface Placing {
  place(feature: Feature): Promise<Placed>
  /** What a person should know when all rows have been placed, in sentences without a full stop. */
  notes(): string[]
}

/**
 * A function that gives each feature its place in EPSG:25832. The reference system is settled with the first geometry.
 * @throws ImportError at once when a reference system is given but no column holds a place, and with the first geometry
 * when the reference system is not known or plainly a wrong one.
 */
export function createPlacing(kind: ImportKind, file: FeatureFile, { extent }: Preset, option: number | null): Placing {
  if (kind === 'observations') return { place: async () => ({ fields: {} }), notes: () => [] }
  const { file: name, srid: stated, sridOrigin: origin, fields, hasPlaces = true } = file.meta
  if (option !== null && !hasPlaces)
    throw new ImportError({
      file: name,
      reason: `--srid is given, but no column is known as a place among ${fields?.join(', ')}; name them with --map x=COLUMN --map y=COLUMN, or --map geometry=COLUMN`,
    })
  const field = kind === 'areas' ? 'boundary' : 'location'
  let settled: { srid: number; prepare: (geometry: Geometry | null) => Prepared<Geometry> } | null = null
  let [accepted, rows, without] = [0, 0, 0]
  const remarks: string[] = []

  async function settle({ geometry, srid: own }: Feature) {
    const meant = chooseSrid({ file: name, option, stated: own ?? stated, origin, example: geometry, extent })
    const srid = option === null ? asWritten(meant, geometry, extent) : meant
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
    if ('geometry' in prepared) {
      accepted++
      return { fields: { [field]: prepared.geometry } }
    }
    // When the very first place fits another reference system, the whole file does.
    if (prepared.fits && accepted === 0)
      throw new ImportError({ file: name, row, field: 'geometry', reason: prepared.reason })
    return wrong(prepared.reason)
  }

  function notes(): string[] {
    const missing = without === 0 ? [] : [`${without} of ${rows} rows ${without === 1 ? 'has' : 'have'} no place`]
    if (!settled || accepted === 0) return missing
    const { name: system, accuracy } = referenceSystem(settled.srid)
    const shift = `${system} (EPSG:${settled.srid}) is an old system: the places are good to about ${accuracy} m`
    return [...missing, ...remarks, ...(accuracy === null ? [] : [shift])]
  }
  return { place, notes }
}
