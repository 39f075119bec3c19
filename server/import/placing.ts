import type { Geometry } from 'geojson'
import { chooseSrid } from './choose-srid.ts'
import { createOutlinePreparation, createPointPreparation, type Prepared } from '../geometry/prepare.ts'
import { ImportError, type Problem } from './import-error.ts'
import type { Preset } from './presets/preset.ts'
import type { Feature, FeatureFile } from './read/feature-file.ts'
import type { ImportKind } from './records.ts'

/** Where a row lies: the field that its kind calls it, or what is wrong with it. */
export type Placed = { fields: { boundary?: Geometry; location?: Geometry | null }; problem?: Problem }

/**
 * A function that gives each feature its place in EPSG:25832. The reference system is settled with the first geometry.
 * @throws ImportError, with the first geometry, when the reference system is not known or plainly a wrong one.
 */
export function createPlacing(
  kind: ImportKind,
  file: FeatureFile,
  { extent }: Preset,
  option: number | null,
): (feature: Feature) => Promise<Placed> {
  if (kind === 'observations') return async () => ({ fields: {} })
  const { file: name, srid: stated, sridOrigin: origin } = file.meta
  const field = kind === 'areas' ? 'boundary' : 'location'
  let prepare: ((geometry: Geometry | null) => Prepared<Geometry>) | null = null
  let accepted = 0
  return async ({ row, geometry }) => {
    // A facility may have no place, an area without an outline is a mistake.
    if (geometry === null && kind === 'facilities') return { fields: { location: null } }
    if (!prepare) {
      const srid = chooseSrid({ file: name, option, stated, origin, example: geometry, extent })
      const settings = { srid, ...(extent && { extent }) }
      prepare = kind === 'areas' ? await createOutlinePreparation(settings) : createPointPreparation(settings)
    }
    const prepared = prepare(geometry)
    if ('geometry' in prepared) {
      accepted++
      return { fields: { [field]: prepared.geometry } }
    }
    // When the very first place fits another reference system, the whole file does.
    if (prepared.fits && accepted === 0)
      throw new ImportError({ file: name, row, field: 'geometry', reason: prepared.reason })
    return { fields: {}, problem: { file: name, row, field: 'geometry', reason: prepared.reason } }
  }
}
