import { sql } from 'kysely'
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { findByKeys } from '../../kit/rows.ts'
import { Citation, citationsOf } from '../source/citation.ts'
import { Facility } from './facility.ts'
import { describedEnum } from '../../kit/described-enum.ts'

export const FacilityAreaBasis = describedEnum(
  'FacilityAreaBasis',
  'How it is known that a facility lies in an area.',
  {
    STATED: 'A source names the area.',
    LOCATED: 'Its point lies in the boundary.',
    ESTIMATED: 'Its point lies in the boundary, but one of them is too coarse to be sure.',
  },
)
export type FacilityAreaBasis = keyof typeof FacilityAreaBasis

@ObjectType({ description: 'An area in which a facility lies, or which a mobile one serves.', simpleResolvers: true })
export class FacilityArea {
  /** The key of the facility. */
  declare facility: string
  @Field(() => Area, { description: 'The area.' }) declare area: Area
  @Field(() => FacilityAreaBasis, { description: 'By what it is known that the facility lies there.' })
  declare basis: FacilityAreaBasis
}

const linksOf: Batch<void, FacilityArea[] | undefined> = async (context, facilities) => {
  const { rows } = await sql<{ facility: string; area: string; basis: FacilityAreaBasis }>`
    select facility_key as facility, area_key as area, basis from facility_area
    where facility_key = any(${facilities}) order by area_key`.execute(context.database)
  const areas = await findByKeys(
    context,
    Area,
    rows.map(({ area }) => area),
  )
  const links = rows.map(({ area, ...row }) => Object.assign(new FacilityArea(), { ...row, area: areas.get(area)! }))
  return Map.groupBy(links, ({ facility }) => facility)
}

/** The fields of a facility that say in which area it lies. */
const properties: Record<FacilityAreaBasis, string[]> = {
  STATED: ['areas'],
  LOCATED: ['location', 'address'],
  ESTIMATED: ['location', 'address'],
}

/** What the basis of its areas adds to facilities. */
@Resolver(() => Facility)
export class FacilityAreasResolver {
  @FieldResolver(() => [FacilityArea], { description: 'The areas in which it lies, each with how that is known.' })
  async areaLinks(@Root() facility: Facility, @Ctx() context: Context): Promise<FacilityArea[]> {
    return (await load(context, linksOf, facility.key, undefined)) ?? []
  }
}

@Resolver(() => FacilityArea)
export class FacilityAreaResolver {
  @FieldResolver(() => [Citation], {
    description: 'Which source says so: about its areas or its place, or else about the facility as a whole.',
  })
  async citations(@Root() { facility, basis }: FacilityArea, @Ctx() context: Context): Promise<Citation[]> {
    const all = (await load(context, citationsOf, facility, { noun: 'facility' })) ?? []
    const special = all.filter(({ property }) => properties[basis].includes(property ?? ''))
    return special.length > 0 ? special : all.filter(({ property }) => property === null)
  }
}
