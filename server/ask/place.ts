import type { EntityClass } from '@mikro-orm/core'
import type { MultiPolygon, Point } from 'geojson'
import { sql, type RawBuilder } from 'kysely'
import { planeSrid } from '../../arithmetic/plane.ts'
import { createOutlinePreparation, createPointPreparation, type Prepared } from '../geometry/prepare.ts'
import { load, type Batch } from '../kit/batch.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import type { Geometry } from '../kit/geojson.ts'
import { tableOf, type Keyed } from '../kit/rows.ts'
import type { BoxInput, GroundInput, OriginInput, PointInput } from './inputs.ts'

/** A geometry of a statement, in the plane of the tables. */
export type Shape = RawBuilder<unknown>

/** Nouns whose rows lie somewhere, by what they are called in filters, and the columns with their places. */
const places = new Map<string, { entity: EntityClass<Keyed>; column: string }>()

/** Let rows of a noun be the place from which something is measured. @param name as in OriginInput and GroundInput */
export function addPlaceName(name: 'area' | 'facility', entity: EntityClass<Keyed>, column: string): void {
  places.set(name, { entity, column })
}

/** The places of rows: as EWKB in hexadecimal; null = it has none that is known; left out: there is no such row. */
const shapesOf: Batch<{ name: string }, string | null | undefined> = async ({ em, database }, keys, { name }) => {
  const { entity, column } = places.get(name)!
  const { rows } = await sql<{ key: string; shape: string | null }>`
    select key, ${sql.ref(column)}::text as shape from ${tableOf(em, entity)} where key = any(${keys})`.execute(
    database,
  )
  return new Map(rows.map(({ key, shape }) => [key, shape]))
}

/** The place of a row, by its key; null = it is not known. @throws InputError that names the argument, where there is no such row */
export async function shapeOfRow(context: Context, name: string, key: string, path: string): Promise<Shape | null> {
  const shape = await load(context, shapesOf, key, { name })
  if (shape === undefined)
    throw new InputError(`${path} is "${key.slice(0, 100)}", which is the key of no ${name}.`, path)
  return shape === null ? null : sql`${shape}::geometry`
}

/** @throws InputError that names the argument: a geometry that is none, or lies elsewhere */
export async function shapeOfGround({ geometry, box }: Omit<GroundInput, 'area'>, path: string): Promise<Shape> {
  const name = geometry ? `${path}.geometry` : `${path}.box`
  return shapeOfOutline(geometry ?? outlineOf(box!, name), name)
}

/** Outlines that were checked, by the geometries that somebody gave: one that is used often is checked once. */
const prepared = new WeakMap<Geometry, Prepared<MultiPolygon>>()

/** @throws InputError that names the argument: a geometry that is no outline, or lies elsewhere */
export async function shapeOfOutline(geometry: Geometry, path: string): Promise<Shape> {
  const prepare = await createOutlinePreparation({ srid: 4326 })
  const outline = prepared.get(geometry) ?? prepare(geometry)
  prepared.set(geometry, outline)
  return shapeOf(outline, path)
}

function shapeOf(checked: Prepared<Point | MultiPolygon>, path: string): Shape {
  if ('reason' in checked) throw new InputError(`${path}: ${checked.reason}.`, path)
  return sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(checked.geometry)}), ${planeSrid}::integer)`
}

function outlineOf({ west, south, east, north }: BoxInput, path: string): Geometry {
  if (west >= east)
    throw new InputError(`${path}.east is ${east}; it should be more than west (${west}).`, `${path}.east`)
  if (south >= north)
    throw new InputError(`${path}.north is ${north}; it should be more than south (${south}).`, `${path}.north`)
  return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] } // prettier-ignore
}

/** @throws InputError that names the argument: a point that lies elsewhere */
export function shapeOfPoint({ longitude, latitude }: PointInput, path: string): Shape {
  const prepare = createPointPreparation({ srid: 4326 })
  return shapeOf(prepare({ type: 'Point', coordinates: [longitude, latitude] }), path)
}

/** @throws InputError that names the argument: where there is no such row, or nothing is known of its place */
export async function shapeOfOrigin(context: Context, given: OriginInput, path: string): Promise<Shape> {
  if (given.point) return shapeOfPoint(given.point, `${path}.point`)
  const [name, key] = given.facility !== undefined ? ['facility', given.facility] : ['area', given.area!]
  const shape = await shapeOfRow(context, name, key, `${path}.${name}`)
  if (shape) return shape
  throw new InputError(`${path}.${name} is "${key}", of which no place is known to measure from.`, `${path}.${name}`)
}
