import { sql } from 'kysely'
import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { relate } from '../area/relate.ts'
import { completeIn } from '../complete-list/complete.ts'
import { Subject } from '../complete-list/complete-list.ts'
import { shareOfUnits, totalOf, type Item, type Share, type Total } from '../../kit/apportion.ts'
import { AsOf } from '../../kit/as-of.ts'
import { Basis } from '../../kit/basis.ts'
import { load, orError, wholeNumber, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { datedKey, readDatedKey, type DatedKey } from '../../kit/dated-key.ts'
import { daysOf, numberOfDay } from '../../kit/days.ts'
import { aboutState, FigureState, stateOf } from '../../kit/figure-state.ts'
import { UnknownReason } from '../../kit/unknown.ts'

@ObjectType({ description: 'The posts of an area in full-time equivalents.', simpleResolvers: true })
export class Staff {
  @Field(() => Float, {
    nullable: true,
    description:
      'Posts that cover several areas together are split equally among them (basis ESTIMATED). null = unknown, or nothing recorded (see state).',
  })
  declare fullTimeEquivalents: number | null
  @Field(() => FigureState, aboutState) declare state: FigureState
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

interface PositionRow {
  key: string
  status: string
  units: string | null
  parts: string[]
  start: string | null
  end: string | null
}

/** The posts of areas on days, by dated keys. */
const staffOnDays: Batch<void, Staff> = async (context, datedKeys) => {
  const asked = datedKeys.map(readDatedKey)
  const areas = [...new Set(asked.map(({ key }) => key))]
  const days = [...new Set(asked.map(({ day }) => day))]
  const relations = await relate(context.database, areas, 'position_part')
  const { rows } = await sql<PositionRow>`
    select position.key, status, round(full_time_equivalents * 1000)::text as units, array_agg(part) as parts,
      lower(period)::text as start, upper(period)::text as "end"
    from position join position_part on item = position.key group by position.key`.execute(context.database)
  const items = new Map(rows.map((row) => [row.key, row]))
  const periods = days.map((day) => (day ? `[${day},${day}]` : '(,)'))
  const found = await completeIn(context, areas, { subject: Subject.POSITIONS, periods, types: null })
  const completeOn = new Map(days.map((day, index) => [day, found[index]!]))
  const sharesOf = ({ key: area, day }: DatedKey) =>
    [...(relations.get(area) ?? [])].flatMap(([key, relation]) => {
      const item = items.get(key)
      const share = item && isInForce(item, day) && shareOfUnits({ ...item, ...figure(item.units, key) }, relation)
      return share ? [{ ...share, planned: item.status === 'PLANNED' }] : []
    })
  const staff = (on: DatedKey) => orError(() => summary(sharesOf(on), completeOn.get(on.day)!.has(on.key)))
  return new Map(datedKeys.map((datedKey, index) => [datedKey, staff(asked[index]!)]))
}

function isInForce(period: PositionRow, day: string | null): boolean {
  const { start, end } = daysOf(period)
  return day === null || (start <= numberOfDay(day) && numberOfDay(day) < end)
}

/** The posts of an area on a day (null: at all times). */
export function staffOf(context: Context, area: Area, day: string | null): Promise<Staff> {
  return load(context, staffOnDays, datedKey(area.key, day), undefined)
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
  staff(@Root() area: Area, @AsOf() asOf: string | null, @Ctx() context: Context): Promise<Staff> {
    return staffOf(context, area, asOf ?? null)
  }
}
