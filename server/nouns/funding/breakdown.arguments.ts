import { ArgsType, Field } from 'type-graphql'
import { AreaKind } from '../area/area-kind.ts'
import { numberOfDay, type DayRange } from '../../kit/days.ts'
import { describedEnum } from '../../kit/described-enum.ts'
import { InputError } from '../../kit/errors.ts'
import { DateScalar } from '../../kit/scalars.ts'

export const FundingDimension = describedEnum('FundingDimension', 'By what money is told apart.', {
  YEAR: 'The calendar year. What cannot be spread over its days is in the group without a year.',
  PROGRAMME: 'The programme. The group without one is money of which no source says which grant it comes from.',
  FUNDER: 'The organisation that pays. The group without one is money of which no source says who pays.',
  GRANT: 'The grant. The group without one is money of which no source says which grant it comes from.',
  BASIS: 'How good the amounts are. The group without a basis is what is unknown.',
  AREA: 'The areas of one kind (areaKind); only at the root.',
})
export type FundingDimension = keyof typeof FundingDimension

/** So many dimensions are told apart at once. */
const mostDimensions = 3
/** So many years a period may have. */
const mostYears = 100

@ArgsType()
export class BreakdownArguments {
  @Field(() => DateScalar, { description: 'The first day of the period.' }) declare from: string
  @Field(() => DateScalar, {
    description: `The first day after the period: for the year 2017 from is 2017-01-01 and to is 2018-01-01. At most ${mostYears} years after from.`,
  })
  declare to: string
  @Field(() => [FundingDimension], {
    defaultValue: [],
    description: `By what the money is told apart, each once, at most ${mostDimensions}. Empty: all in one group.`,
  })
  declare groupBy: FundingDimension[]
}

@ArgsType()
export class RootBreakdownArguments extends BreakdownArguments {
  @Field(() => AreaKind, {
    nullable: true,
    description: 'Of which kind the areas are that groupBy AREA tells apart. Needed there, and only there.',
  })
  declare areaKind?: AreaKind | null
}

/** The days that are asked about. @throws InputError that names the argument */
export function checkedDays({ from, to, groupBy }: BreakdownArguments): DayRange {
  if (to <= from)
    throw new InputError(`to is ${to}, which is not after from (${from}); it should be the first day after the period.`, 'to') // prettier-ignore
  const last = `${String(Number(from.slice(0, 4)) + mostYears).padStart(4, '0')}${from.slice(4)}`
  if (last.length === to.length && to > last)
    throw new InputError(`to is ${to}; a period that begins with from (${from}) may end on ${last}, ${mostYears} years later.`, 'to') // prettier-ignore
  if (groupBy.length > mostDimensions)
    throw new InputError(`groupBy has ${groupBy.length} dimensions; it may have ${mostDimensions}.`, 'groupBy')
  const twice = groupBy.find((dimension, index) => groupBy.indexOf(dimension) !== index)
  if (twice) throw new InputError(`groupBy has ${twice} more than once; each should be there once.`, 'groupBy')
  return { start: numberOfDay(from), end: numberOfDay(to) }
}

/** The kind of areas that money is told apart by. null = by none. @throws InputError that names the argument */
export function checkedAreaKind({ groupBy, areaKind }: RootBreakdownArguments): AreaKind | null {
  const isAsked = groupBy.includes(FundingDimension.AREA)
  if (isAsked && !areaKind)
    throw new InputError('areaKind is missing; groupBy AREA needs it, such as areaKind: DISTRICT.', 'areaKind')
  if (!isAsked && areaKind)
    throw new InputError(`areaKind is ${areaKind}, but groupBy has no AREA; leave it out, or add AREA to groupBy.`, 'areaKind') // prettier-ignore
  return areaKind ?? null
}
