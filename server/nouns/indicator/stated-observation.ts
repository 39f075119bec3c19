import { defineEntity, p } from '@mikro-orm/core'
import { Field, Float, ID, ObjectType } from 'type-graphql'
import { Basis } from '../../kit/basis.ts'
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'
import { DateScalar } from '../../kit/scalars.ts'

const table = defineEntity({
  name: 'StatedObservation',
  tableName: 'observation',
  properties: {
    key: p.string().primary(),
    indicatorKey: p.string(),
    areaKey: p.string(),
    date: p.date().nullable().name('observed_on'),
    value: p.decimal('number').nullable(),
    basis: p.string().$type<Basis>().nullable(),
    contradictsKey: p.string().nullable(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A value that a source states for an indicator in an area on a day, as it stands in the source. What answers for an area on a day, also where it follows from members, is an Observation.',
})
export class StatedObservation extends table.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('StatedObservation', this.key)
  }
  @Field(() => String, { description: 'Stable and readable, such as `population.quarter-20.2013-12-31`.' })
  declare key: string
  @Field(() => Float, {
    nullable: true,
    description: 'In the unit of the indicator. null = the source has no figure; never zero for that.',
  })
  declare value: number | null
  @Field(() => DateScalar, { nullable: true, description: 'When it was observed. null = the source states no day.' })
  declare date: string | null
  @Field(() => Basis, { nullable: true, description: 'How good the value is. null = no value.' })
  declare basis: Basis | null
}
table.setClass(StatedObservation)

export const StatedObservationConnection = connectionOf(StatedObservation)
