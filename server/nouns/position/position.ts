import { defineEntity, p } from '@mikro-orm/core'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'
import { Period, PeriodColumn } from '../../kit/period.ts'
import { describedEnum } from '../../kit/described-enum.ts'

export const PositionStatus = describedEnum('PositionStatus', 'Whether posts are planned or filled.', {
  PLANNED: 'Somebody is to have it.',
  FILLED: 'Somebody has it.',
})
export type PositionStatus = keyof typeof PositionStatus

const table = defineEntity({
  name: 'Position',
  tableName: 'position',
  properties: {
    key: p.string().primary(),
    titleDe: p.string(),
    titleEn: p.string(),
    descriptionDe: p.string().nullable(),
    descriptionEn: p.string().nullable(),
    status: p.string().$type<PositionStatus>(),
    headcount: p.integer().nullable(),
    fullTimeEquivalents: p.decimal('number').nullable(),
    period: p.type(PeriodColumn).nullable(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Posts of the quarter management that belong together. Never a person.',
})
export class Position extends table.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Position', this.key)
  }
  @Field(() => String, { description: 'Stable and readable.' }) declare key: string
  @Field(() => PositionStatus, { description: 'Whether somebody has it.' }) declare status: PositionStatus
  @Field(() => Int, { nullable: true, description: 'How many people. null = not stated.' }) declare headcount:
    number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Full-time equivalents of all these posts together. null = not stated.',
  })
  declare fullTimeEquivalents: number | null
  @Field(() => Period, { nullable: true, description: 'null = not stated.' }) declare period: Period | null

  @Field(() => String, { description: 'What it is called.' })
  title(@InLanguage() language: Language): string {
    return text(language, this.titleDe, this.titleEn)
  }
  @Field(() => String, { nullable: true, description: 'What the post is about. null = not stated.' })
  description(@InLanguage() language: Language): string | null {
    return text(language, this.descriptionDe, this.descriptionEn)
  }
}
table.setClass(Position)

export const PositionConnection = connectionOf(Position)
