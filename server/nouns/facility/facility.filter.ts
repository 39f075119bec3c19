import { sql } from 'kysely'
import { shapeOfOutline } from '../../ask/place.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import type { Geometry } from '../../kit/geojson.ts'
import type { RowCondition } from '../../kit/selection.ts'
import { FacilityType } from './facility.ts'

/**
 * The conditions for facilities (called `row`) of some types within a geometry.
 * @throws InputError for an unknown type, or a geometry that is not a valid outline.
 */
export async function facilityConditions(
  context: Context,
  types: string[] | null,
  within: Geometry | null,
): Promise<RowCondition[]> {
  const conditions: RowCondition[] = []
  if (types) {
    await checkTypes(context, types)
    conditions.push(sql`row.type_key = any(${types})`)
  }
  if (within) conditions.push(sql`ST_Intersects(row.location, ${await shapeOfOutline(within, 'within')})`)
  return conditions
}

const typesOf: Batch<void, string[]> = async ({ em }, keys) => {
  const types = (await em.find(FacilityType, {}, { orderBy: { key: 'asc' } })).map((type) => type.key)
  return new Map(keys.map((key) => [key, types]))
}

/** @throws InputError for a key of no type. */
export async function checkTypes(context: Context, types: readonly string[]): Promise<void> {
  const known = await load(context, typesOf, 'all', undefined)
  const unknown = types.find((type) => !known.includes(type))
  if (unknown !== undefined)
    throw new InputError(
      `types has "${unknown.slice(0, 100)}", which is no type of facility; known are ${known.join(', ')}.`,
      'types',
    )
}
