import { sql, type RawBuilder } from 'kysely'
import type { Place } from '../../arithmetic/place.ts'
import { Facility } from '../nouns/facility/facility.ts'
import { inForce } from '../kit/as-of.ts'
import type { Context } from '../kit/context.ts'
import { columnsOf, instancesOf } from '../kit/rows.ts'
import type { CoverageFacilitiesInput } from './coverage.inputs.ts'
import { checkKeys } from './known-keys.ts'

/** The facilities that count, in the order of their keys. */
export interface Selected {
  facilities: Map<string, Facility>
  /** Those with a location, and new places of a scenario. */
  places: Place[]
  /** The keys of those whose location is only an estimate. */
  estimated: ReadonlySet<string>
}

/**
 * The facilities that count, and where they are: of a day, those that are there on it.
 * @param argument what the input is called in the question.
 * @throws InputError that names the argument with an unknown key.
 */
export async function selectFacilities(
  context: Context,
  input: CoverageFacilitiesInput | null,
  asOf: string | null,
  argument = 'facilities',
): Promise<Selected> {
  const { em, database } = context
  const conditions = [inForce('row.period', asOf), ...(await conditionsOf(context, input ?? {}, asOf, argument))]
  const { rows } = await sql<{ x: number | null; y: number | null }>`
    select ${columnsOf(em, Facility)}, ST_X(row.location) as x, ST_Y(row.location) as y
    from facility row where ${sql.join(conditions, sql` and `)} order by row.key`.execute(database)
  const facilities = instancesOf(em, Facility, rows)
  const places = facilities.flatMap(({ key, capacity }, i) => {
    const { x, y } = rows[i]!
    return x === null || y === null ? [] : [{ key, x, y, capacity }]
  })
  const estimated = facilities.filter(({ locationEstimated }) => locationEstimated).map(({ key }) => key)
  return {
    facilities: new Map(facilities.map((facility) => [facility.key, facility])),
    places,
    estimated: new Set(estimated),
  }
}

async function conditionsOf(
  context: Context,
  { types, keys, projects, organisations }: CoverageFacilitiesInput,
  asOf: string | null,
  argument: string,
): Promise<RawBuilder<unknown>[]> {
  const conditions: RawBuilder<unknown>[] = []
  if (types) {
    const known = await checkKeys(context, 'facility_type', types, `${argument}.types`)
    conditions.push(sql`row.type_key = any(${known})`)
  }
  if (keys) {
    const known = await checkKeys(context, 'facility', keys, `${argument}.keys`)
    conditions.push(sql`row.key = any(${known})`)
  }
  if (projects) {
    const known = await checkKeys(context, 'project', projects, `${argument}.projects`)
    conditions.push(sql`row.key in (
      select facility_key from project_facility join project on project.key = project_key
      where project.key = any(${known}) and ${inForce('project.period', asOf)})`)
  }
  if (organisations) {
    const known = await checkKeys(context, 'organisation', organisations, `${argument}.organisations`)
    conditions.push(sql`row.key in (select facility_key from facility_carrier where organisation_key = any(${known}))`)
  }
  return conditions
}
