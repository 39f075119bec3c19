import type { Geometry, Position } from 'geojson'
import { isInside, type Box } from '../../geometry/box.ts'
import { planeSrid } from '../../../arithmetic/plane.ts'
import { projectionBetween } from '../../geometry/srid.ts'
import { read } from '../presets/fields.ts'
import { FieldError } from '../presets/preset.ts'
import { wuppertalSource } from '../presets/wuppertal.ts'
import { parseNumber } from '../figures.ts'
import { parseText } from '../values.ts'
import type { GridPreset } from './grid-preset.ts'

const cellSize = 1000
/** More live on no square kilometre of the world. */
const mostPeople = 200_000
/** How far an outline may reach beyond its cell, in metres: coordinates in degrees are rounded. */
const tolerance = 10

/** The population density of the city in cells of 1 km. The category KAT follows from the people and is not read. */
export const wuppertalDensity: GridPreset = {
  key: 'wuppertal-density',
  kind: 'grid',
  description: 'people in cells of 1 km (Bevölkerungsdichte)',
  example: 'Bevoelkerungsdichte_EPSG25832_SHAPE.zip --preset wuppertal-density --srid 25832',
  formats: ['shapefile', 'geojson'],
  grid: {
    key: 'wuppertal-density',
    name: { de: 'Bevölkerungsdichte Wuppertal, 1-km-Gitter', en: 'Population density of Wuppertal, 1 km grid' },
    srid: planeSrid,
    cellSize,
    // The file is renewed every week and does not say when it was made.
    observedOn: null,
    source: 'wuppertal-bevoelkerungsdichte',
    synthetic: false,
    unlistedPeople: null,
  },
  source: wuppertalSource('wuppertal-bevoelkerungsdichte', 'Bevölkerungsdichte Wuppertal'),
  findProblem({ fields }) {
    const missing = ['NAME', 'EW_KM2'].find((field) => fields && !fields.includes(field))
    return missing
      ? { field: missing, reason: `there is no field of this name; the file has ${fields!.join(', ')}` }
      : null
  },
  read({ properties, geometry }, { srid, numbers }) {
    const [east, north] = cornerOf(properties)
    if (!('EW_KM2' in properties))
      throw new FieldError('EW_KM2', 'there is no field of this name; expected people, or an empty one')
    const people = read(properties, 'EW_KM2', (value) => parseNumber(value, numbers))
    if (people !== null && (people < 0 || people > mostPeople))
      throw new FieldError('EW_KM2', `${people} people; expected 0 to ${mostPeople}, or nothing`)
    if (geometry) checkOutline(geometry, east, north, srid ?? planeSrid)
    return { x: east + cellSize / 2, y: north + cellSize / 2, people: people === null ? null : String(people) }
  },
}

/** The south-west corner that a name states: kilometres east (three digits, with or without the zone 32) and north (four). */
function cornerOf(properties: Record<string, unknown>): [east: number, north: number] {
  const name = read(properties, 'NAME', parseText)
  const [, east, north] = /^\D*(?:32)?(\d{3})\D*(\d{4})\D*$/.exec(name ?? '') ?? []
  if (east === undefined || north === undefined)
    throw new FieldError('NAME', `${JSON.stringify(name)} is not a corner in kilometres; expected one such as 371_5679`)
  return [Number(east) * cellSize, Number(north) * cellSize]
}

/** What the name says and where the outline lies have to agree. The outline may be cut off at the city limits. */
function checkOutline(geometry: Geometry, east: number, north: number, srid: number): void {
  const toStored = projectionBetween(srid, planeSrid)
  const box: Box = {
    minimum: [east - tolerance, north - tolerance],
    maximum: [east + cellSize + tolerance, north + cellSize + tolerance],
  }
  const stray = positionsOf(geometry).find((position) => !isInside(toStored.forward(position.slice(0, 2)), box))
  if (stray)
    throw new FieldError(
      'NAME',
      `says that the cell begins at ${east}, ${north}, but its outline, read as EPSG:${srid}, has a corner at ${stray.slice(0, 2).join(', ')}; give the reference system with --srid if that is wrong`,
    )
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat()
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2)
  throw new FieldError('geometry', `it is a ${geometry.type}; expected a Polygon`)
}
