import type { FilterQuery } from '@mikro-orm/core'
import { raw } from '@mikro-orm/sql'
import { planeSrid } from '../../../arithmetic/plane.ts'
import { createOutlinePreparation } from '../../geometry/prepare.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import type { Geometry } from '../../kit/geojson.ts'
import { Facility, FacilityType } from './facility.ts'

/**
 * The condition for facilities of some types within a geometry that are there on a day; null = no condition.
 * @throws InputError for an unknown type, or a geometry that is not a valid outline.
 */
export async function facilityCondition(
  context: Context,
  types: string[] | null,
  within: Geometry | null,
  asOf: string | null,
): Promise<FilterQuery<Facility>> {
  const conditions: FilterQuery<Facility>[] = []
  if (types) {
    await checkTypes(context, types)
    conditions.push({ typeKey: { $in: types } })
  }
  if (within) {
    const prepare = await createOutlinePreparation({ srid: 4326 })
    const prepared = prepare(within)
    if ('reason' in prepared) throw new InputError(`within: ${prepared.reason}.`, 'within')
    const outline = JSON.stringify(prepared.geometry)
    conditions.push({
      [raw('ST_Intersects(location, ST_SetSRID(ST_GeomFromGeoJSON(?), ?))', [outline, planeSrid])]: true,
    } as FilterQuery<Facility>)
  }
  if (asOf) conditions.push({ [raw('(period is null or period @> ?::date)', [asOf])]: true } as FilterQuery<Facility>)
  return conditions.length === 0 ? {} : { $and: conditions }
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
