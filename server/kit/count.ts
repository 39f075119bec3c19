import { Field, Int, ObjectType } from 'type-graphql'
import { Basis } from './basis.ts'
import { aboutState, FigureState, stateOf } from './figure-state.ts'
import { UnknownReason } from './unknown.ts'

@ObjectType({ description: 'How many there are in an area.', simpleResolvers: true })
export class Count {
  @Field(() => Int, {
    nullable: true,
    description: 'null = unknown, or nothing recorded (see state). With hasUnknown there are at least so many.',
  })
  declare value: number | null
  @Field(() => FigureState, aboutState) declare state: FigureState
  @Field(() => Basis, {
    nullable: true,
    description: 'ESTIMATED when for one of them it is not sure that it lies in the area. null = no value.',
  })
  declare basis: Basis | null
  @Field(() => Boolean, {
    description: 'Of some it is unknown whether they lie in the area, so the value is not the whole.',
  })
  declare hasUnknown: boolean
  @Field(() => UnknownReason, { nullable: true, description: 'Why something is unknown. null = nothing is.' })
  declare unknownReason: UnknownReason | null
  @Field(() => Boolean, {
    description: 'A source says that its list is complete here on this day. false: the value is what the sources name.',
  })
  declare listComplete: boolean
}

/** What is counted in an area: how many surely lie in it, and why of some that is unknown. */
export interface Counted {
  value: number
  estimated: boolean
  unknownReason: UnknownReason | null
}

/** What is counted where there is nothing. */
export const noneCounted: Counted = { value: 0, estimated: false, unknownReason: null }

/** The count of an area: of none it is zero only where the list is complete, and nothing is known to be "at least 0". */
export function countOf({ value, estimated, unknownReason }: Counted, listComplete: boolean): Count {
  const shown = value > 0 || (listComplete && !unknownReason) ? value : null
  return Object.assign(new Count(), {
    value: shown,
    state: stateOf(shown, unknownReason),
    basis: shown === null ? null : estimated ? Basis.ESTIMATED : Basis.DOCUMENTED,
    hasUnknown: unknownReason !== null,
    unknownReason,
    listComplete,
  })
}
