import type { Geometry } from 'geojson'
import { ImportError } from './import-error.ts'
import { isInside, type Extent } from '../geometry/box.ts'
import { boxOf, createFitFinder, wholeExtent } from '../geometry/extent.ts'
import { isKnownSrid, knownSrids } from '../geometry/srid.ts'
import { firstPosition } from '../geometry/structure.ts'

/** What is known about the reference system of a file. */
export interface SridQuestion {
  file: string
  /** What the caller says (`--srid`): comes before everything else. */
  option: number | null
  /** What the file says. */
  stated: number | null
  /** Who says so, or why nothing is known. */
  origin: string
  /** A geometry of the file, to say what would fit. */
  example: Geometry | null
  extent: Extent | null
}

/**
 * The EPSG code to read a file with: the caller's, or else the file's. Never a guess.
 * @throws ImportError that asks for `--srid` when there is none, and says what would fit.
 */
export function chooseSrid({ file, option, stated, origin, example, extent }: SridQuestion): number {
  if (option !== null) {
    if (isKnownSrid(option)) return option
    throw new ImportError({
      file,
      field: '--srid',
      reason: `EPSG:${option} is not known here; expected one of ${knownSrids}`,
    })
  }
  if (stated !== null) {
    if (isKnownSrid(stated)) return stated
    throw new ImportError({ file, reason: `EPSG:${stated} is not known here; expected one of ${knownSrids}` })
  }
  const position = example && firstPosition(example)
  const fits = position && createFitFinder(extent ?? wholeExtent)(position)
  const hint = fits ? ` (from the coordinates, ${fits})` : ''
  throw new ImportError({
    file,
    reason: `the reference system is not known: ${origin}; give it with --srid, one of ${knownSrids}${hint}`,
  })
}

/** The same systems without and with the number of the zone before the easting: 370900 and 32370900. */
const zones: [plain: number, withZone: number][] = [
  [25831, 5649],
  [25832, 4647],
  [25833, 5650],
]

/**
 * The system as the coordinates are written: where a file states UTM with the zone before the easting and its coordinates
 * lack it, or the other way round, the other code of the same zone. It can be nothing else.
 */
export function asWritten(srid: number, example: Geometry | null, extent: Extent | null): number {
  const [plain, withZone] = zones.find((pair) => pair.includes(srid)) ?? []
  const position = example && firstPosition(example)
  if (plain === undefined || withZone === undefined || !position) return srid
  const fits = (code: number) => isInside(position, boxOf(extent ?? wholeExtent, code))
  const other = srid === plain ? withZone : plain
  return !fits(srid) && fits(other) ? other : srid
}
