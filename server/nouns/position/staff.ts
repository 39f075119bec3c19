import { sql } from 'kysely'
import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { relate } from '../area/relate.ts'
import { complete } from '../complete-list/complete.ts'
import { Subject } from '../complete-list/complete-list.ts'
import { shareOfUnits, totalOf, type Item, type Share, type Total } from '../../kit/apportion.ts'
import { AsOf, inForce } from '../../kit/as-of.ts'
import { Basis } from '../../kit/basis.ts'
import { load, orError, wholeNumber, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { FigureState, stateOf } from '../../kit/figure-state.ts'
import { UnknownReason } from '../../kit/unknown.ts'

@ObjectType({ description: 'The posts of an area in full-time equivalents.', simpleResolvers: true })
export class Staff {
  @Field(() => Float, {
    nullable: true,
    description:
      'Posts that cover several areas together are split equally among them (basis ESTIMATED). null = unknown, or nothing recorded (see state).',
  })
  declare fullTimeEquivalents: number | null
  @Field(() => FigureState) declare state: FigureState
  @Field(() => Boolean, {
    description: 'The figure is computed: of several posts, or split off posts for several areas.',
  })
  declare computed: boolean
  @Field(() => Float, { nullable: true, description: 'What of it is only planned. null = unknown, or no figure.' })
  declare plannedFullTimeEquivalents: number | null
  @Field(() => Basis, { nullable: true, description: 'How good the figure is. null = no figure.' })
  declare basis: Basis | null
  @Field(() => Boolean, { description: 'Something in it is unknown, so the figure is not the whole.' })
  declare hasUnknown: boolean
  @Field(() => UnknownReason, { nullable: true, description: 'Why something is unknown. null = nothing is.' })
  declare unknownReason: UnknownReason | null
  @Field(() => Boolean, {
    description:
      'A source says that its list of posts is complete here on this day. false: the figure is what the sources name.',
  })
  declare listComplete: boolean
}

const staffOf: Batch<{ asOf: string | null }, Staff> = async (context, areas, { asOf }) => {
  const { database } = context
  const relations = await relate(database, areas, 'position_part')
  const { rows } = await sql<{ key: string; status: string; units: string | null; parts: string[] }>`
    select position.key, status, round(full_time_equivalents * 1000)::text as units, array_agg(part) as parts
    from position join position_part on item = position.key
    where ${inForce('position.period', asOf)} group by position.key`.execute(database)
  const items = new Map(rows.map((row) => [row.key, row]))
  const completeAreas = await complete(context, areas, { subject: Subject.POSITIONS, asOf: asOf ?? null, types: null })
  return new Map(
    areas.map((area) => {
      const sharesOf = () =>
        [...(relations.get(area) ?? [])].flatMap(([key, relation]) => {
          const item = items.get(key)
          const share = item && shareOfUnits({ ...item, ...figure(item.units, key) }, relation)
          return share ? [{ ...share, planned: item.status === 'PLANNED' }] : []
        })
      return [area, orError(() => summary(sharesOf(), completeAreas.has(area)))]
    }),
  )
}

/** Thousandths of a post from their text: documented, or unknown. */
function figure(text: string | null, key: string): Pick<Item, 'units' | 'basis'> {
  if (text === null) return { units: null, basis: null }
  return { units: wholeNumber(text, `position ${key}`), basis: Basis.DOCUMENTED }
}

function summary(shares: (Share & { planned: boolean })[], listComplete: boolean): Staff {
  const total = totalOf(shares, listComplete)
  const { units, basis, unknownReason, computed } = total
  // What of a known figure is planned: none of it, where none of its posts are.
  const planned = totalOf(
    shares.filter((share) => share.planned),
    units !== null,
  )
  return {
    fullTimeEquivalents: posts(total),
    state: stateOf(units, unknownReason),
    computed,
    plannedFullTimeEquivalents: posts(planned),
    basis,
    unknownReason,
    hasUnknown: unknownReason !== null,
    listComplete,
  }
}

function posts({ units }: Total): number | null {
  return units === null ? null : Number(units) / 1000
}

/** What posts add up to in areas. */
@Resolver(() => Area)
export class AreaStaffResolver {
  @FieldResolver(() => Staff, { complexity: 20, description: 'The posts of the area in full-time equivalents.' })
  async staff(@Root() area: Area, @AsOf() asOf: string | null, @Ctx() context: Context): Promise<Staff> {
    return await load(context, staffOf, area.key, { asOf })
  }
}
