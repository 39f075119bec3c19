import type { Geometry, Position } from 'geojson'
import { isInside, type Box } from '../../geometry/box.ts'
import { projectionBetween } from '../../geometry/srid.ts'
import { read } from '../presets/fields.ts'
import { FieldError } from '../presets/field-error.ts'
import type { GridPreset } from '../presets/preset.ts'
import { parseNumber } from '../figures.ts'
import { parseText } from '../values.ts'
import type { CellForm } from './cell-form.ts'

/** More live on no square kilometre of the world. */
const mostPeople = 200_000
/** How far an outline may reach beyond its cell, in metres: coordinates in degrees are rounded. */
const tolerance = 10

/** Cells that are named after the kilometres of their south-west corner, with an outline that has to agree. */
export function cornerNamesForm(grid: GridPreset['grid'], fields: { name: string; people: string }): CellForm {
  const { cellSize } = grid
  return {
    formats: ['shapefile', 'geojson'],
    findProblem({ fields: present }) {
      const missing = [fields.name, fields.people].find((field) => present && !present.includes(field))
      return missing
        ? { field: missing, reason: `there is no field of this name; the file has ${present!.join(', ')}` }
        : null
    },
    read({ properties, geometry }, { srid, numbers }) {
      const [east, north] = cornerOf(properties, fields.name)
      if (!(fields.people in properties))
        throw new FieldError(fields.people, 'there is no field of this name; expected people, or an empty one')
      const people = read(properties, fields.people, (value) => parseNumber(value, numbers))
      if (people !== null && (people < 0 || people > mostPeople))
        throw new FieldError(fields.people, `${people} people; expected 0 to ${mostPeople}, or nothing`)
      if (geometry) checkOutline(geometry, [east, north], grid, { field: fields.name, srid: srid ?? grid.srid })
      return { x: east + cellSize / 2, y: north + cellSize / 2, people: people === null ? null : String(people) }
    },
  }
}

/** The south-west corner that a name states: kilometres east (three digits, with or without the zone 32) and north (four). */
function cornerOf(properties: Record<string, unknown>, field: string): [east: number, north: number] {
  const name = read(properties, field, parseText)
  const [, east, north] = /^\D*(?:32)?(\d{3})\D*(\d{4})\D*$/.exec(name ?? '') ?? []
  if (east === undefined || north === undefined)
    throw new FieldError(field, `${JSON.stringify(name)} is not a corner in kilometres; expected one such as 371_5679`)
  return [Number(east) * 1000, Number(north) * 1000]
}

/** What the name says and where the outline lies have to agree. The outline may be cut off at the city limits. */
function checkOutline(
  geometry: Geometry,
  [east, north]: [number, number],
  { cellSize, srid: gridSrid }: GridPreset['grid'],
  { field, srid }: { field: string; srid: number },
): void {
  const toGrid = projectionBetween(srid, gridSrid)
  const box: Box = {
    minimum: [east - tolerance, north - tolerance],
    maximum: [east + cellSize + tolerance, north + cellSize + tolerance],
  }
  const stray = positionsOf(geometry).find((position) => !isInside(toGrid.forward(position.slice(0, 2)), box))
  if (stray)
    throw new FieldError(
      field,
      `says that the cell begins at ${east}, ${north}, but its outline, read as EPSG:${srid}, has a corner at ${stray.slice(0, 2).join(', ')}; give the reference system with --srid if that is wrong`,
    )
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat()
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2)
  throw new FieldError('geometry', `it is a ${geometry.type}; expected a Polygon`)
}
