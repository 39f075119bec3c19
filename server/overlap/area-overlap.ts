import { defineEntity, p } from '@mikro-orm/core'
import { Field, ObjectType } from 'type-graphql'
import { describedEnum } from '../kit/described-enum.ts'
import { connectionOf } from '../kit/connection.ts'

export const AreaRelation = describedEnum(
  'AreaRelation',
  'How an area relates to another with which it shares ground, in the terms of OGC Simple Features.',
  {
    EQUALS: 'Both are the same ground.',
    CONTAINS: 'The other lies wholly in the area.',
    WITHIN: 'The area lies wholly in the other.',
    OVERLAPS: 'They share ground, and neither lies in the other.',
  },
)
export type AreaRelation = keyof typeof AreaRelation

const table = defineEntity({
  name: 'AreaOverlap',
  tableName: 'area_relation',
  properties: {
    /** The keys of both, so that the rows of an area are in the order of the others. */
    key: p.string().primary(),
    areaKey: p.string(),
    otherKey: p.string(),
    relation: p.string().$type<AreaRelation>(),
    innerKey: p.string().nullable(),
  },
})

@ObjectType({
  simpleResolvers: true,
  description:
    'Another area with which an area shares ground: known from the tree, from members, or from outlines that overlap by more than they may be off.',
})
export class AreaOverlap extends table.class {
  declare key: string
  declare areaKey: string
  declare otherKey: string
  @Field(() => AreaRelation, { description: 'How the two lie to each other.' }) declare relation: AreaRelation
  /** Which of the two is the shared ground, because it lies in the other; null = none: they overlap in part. */
  declare innerKey: string | null
}
table.setClass(AreaOverlap)

export const AreaOverlapConnection = connectionOf(AreaOverlap)
