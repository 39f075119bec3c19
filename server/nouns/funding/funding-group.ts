import { Ctx, Field, Int, ObjectType } from 'type-graphql'
import { Area } from '../area/area.ts'
import { Organisation } from '../organisation/organisation.ts'
import type { Context } from '../../kit/context.ts'
import { loadRow } from '../../kit/rows.ts'
import { DateScalar } from '../../kit/scalars.ts'
import { AmountOfDays } from './amount-of-days.ts'
import { Allocation, Grant, Programme } from './grant.ts'
import type { MoneyGroup } from './money-group.ts'

/** Money of some days that belongs together. What falls to each inhabitant and post of it: per-head.resolver.ts. */
@ObjectType({ description: 'Money of some days that belongs together, in EUR, exact.', simpleResolvers: true })
export class FundingGroup extends AmountOfDays {
  @Field(() => Int, { nullable: true, description: 'null = not grouped by YEAR, or the time is unknown.' })
  readonly year: number | null
  @Field(() => DateScalar, {
    description:
      'The day of the people and posts by which the amount is divided: 31 December of the year, or else the last day of the period.',
  })
  readonly dividedOn: string
  /** The key of the area whose money it is; null = of no single one. */
  readonly areaKey: string | null

  /** @param areaKey of which area; null = of that in the keys, if any @param lastDay of the period */
  constructor(
    private readonly group: MoneyGroup,
    areaKey: string | null,
    lastDay: string,
  ) {
    super(group)
    this.year = (group.keys.YEAR ?? null) as number | null
    this.dividedOn = this.year === null ? lastDay : `${String(this.year).padStart(4, '0')}-12-31`
    this.areaKey = areaKey ?? ((group.keys.AREA ?? null) as string | null)
  }

  @Field(() => Area, {
    nullable: true,
    description: 'Whose money it is. null = not asked by area, or what no single area of the kind has.',
  })
  area(@Ctx() context: Context): Promise<Area | undefined> | null {
    return this.areaKey === null ? null : loadRow(context, Area, this.areaKey)
  }

  @Field(() => Programme, { nullable: true, description: 'null = not grouped by PROGRAMME, or not stated.' })
  programme(@Ctx() context: Context): Promise<Programme | undefined> | null {
    const { PROGRAMME: key } = this.group.keys
    return key ? loadRow(context, Programme, String(key)) : null
  }

  @Field(() => Organisation, { nullable: true, description: 'Who pays. null = not grouped by FUNDER, or not stated.' })
  funder(@Ctx() context: Context): Promise<Organisation | undefined> | null {
    const { FUNDER: key } = this.group.keys
    return key ? loadRow(context, Organisation, String(key)) : null
  }

  @Field(() => Grant, { nullable: true, description: 'null = not grouped by GRANT, or not stated.' })
  grant(@Ctx() context: Context): Promise<Grant | undefined> | null {
    const { GRANT: key } = this.group.keys
    return key ? loadRow(context, Grant, String(key)) : null
  }

  @Field(() => [Allocation], {
    description: 'The allocations behind it, also those whose amount or time is unknown.',
  })
  allocations(@Ctx() context: Context): Promise<Allocation[]> {
    const keys = [...new Set(this.group.slices.flatMap(({ piece }) => piece.allocations))].toSorted()
    return Promise.all(keys.map(async (key) => (await loadRow(context, Allocation, key))!))
  }

  /** Its cents, where they are known as a whole; otherwise null. */
  wholeCents(): bigint | null {
    const { units, unknownReason } = this.group.total
    return unknownReason === null ? units : null
  }
}
