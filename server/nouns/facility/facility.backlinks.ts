import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { CompleteList } from '../complete-list/complete-list.ts'
import { Organisation } from '../organisation/organisation.ts'
import { AsOf, AsOfPageArguments, inForce } from '../../kit/as-of.ts'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { Count } from '../../kit/count.ts'
import { listBatch } from '../../kit/links.ts'
import { linkedPages, type Page } from '../../kit/page.ts'
import { Facility, FacilityConnection, FacilityType } from './facility.ts'
import { facilityCountOf } from './facility-count.ts'
import { checkTypes } from './facility.filter.ts'

const facilitiesOfAreas = linkedPages<Facility, AsOfPageArguments>(
  Facility,
  (areas, { asOf }) => sql`
    select container_key as parent, facility_key as child from area_containment
    join facility_area on area_key = contained_key join facility on facility.key = facility_key
    where container_key = any(${areas}) and ${inForce('facility.period', asOf)}`,
)

const facilitiesOfCarriers = linkedPages<Facility, AsOfPageArguments>(
  Facility,
  (organisations, { asOf }) => sql`
    select organisation_key as parent, facility_key as child from facility_carrier join facility on facility.key = facility_key
    where organisation_key = any(${organisations}) and ${inForce('facility.period', asOf)}`,
)

/** What facilities add to areas. */
@Resolver(() => Area)
export class AreaFacilityResolver {
  @FieldResolver(() => FacilityConnection, { description: 'Facilities in the area, also mobile ones that serve it.' })
  facilities(
    @Root() area: Area,
    @Args(() => AsOfPageArguments) page: AsOfPageArguments,
    @Ctx() context: Context,
  ): Page<Facility> {
    return facilitiesOfAreas(context, area.key, page)
  }

  @FieldResolver(() => Count, {
    complexity: 10,
    description:
      'How many facilities lie in the area or, mobile ones, serve it. Errors: BAD_USER_INPUT for an unknown type.',
  })
  async facilityCount(
    @Root() area: Area,
    @AsOf() asOf: string | null,
    @Arg('types', () => [String], { nullable: true, description: 'Keys of facility types. Left out: all types.' })
    types: string[] | null,
    @Ctx() context: Context,
  ): Promise<Count> {
    if (types) await checkTypes(context, types)
    return load(context, facilityCountOf, area.key, { asOf: asOf ?? null, types: types ?? null })
  }
}

/** What facilities add to organisations. */
@Resolver(() => Organisation)
export class OrganisationFacilityResolver {
  @FieldResolver(() => FacilityConnection, { description: 'Facilities that it runs.' })
  facilities(
    @Root() organisation: Organisation,
    @Args(() => AsOfPageArguments) page: AsOfPageArguments,
    @Ctx() context: Context,
  ): Page<Facility> {
    return facilitiesOfCarriers(context, organisation.key, page)
  }
}

const typesOfLists = listBatch(
  FacilityType,
  (lists) => sql`
    select complete_list_key as parent, type_key as child from complete_list_type where complete_list_key = any(${lists})`,
)

/** What facilities add to statements that a list is complete. */
@Resolver(() => CompleteList)
export class CompleteListTypeResolver {
  @FieldResolver(() => [FacilityType], {
    description: 'Of which types it names all facilities. Empty = of all types, or it does not name facilities.',
  })
  types(@Root() list: CompleteList, @Ctx() context: Context): Promise<FacilityType[]> {
    return load(context, typesOfLists, list.key, undefined)
  }
}
