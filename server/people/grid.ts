import { defineEntity, p } from '@mikro-orm/core'
import { Field, Float, ID, ObjectType } from 'type-graphql'
import { InLanguage, Language, text } from '../kit/language.ts'
import { aboutId, globalId, Node } from '../kit/node.ts'
import { connectionOf } from '../kit/connection.ts'
import { DateScalar } from '../kit/scalars.ts'

const table = defineEntity({
  name: 'Grid',
  tableName: 'grid',
  properties: {
    key: p.string().primary(),
    nameDe: p.string(),
    nameEn: p.string(),
    srid: p.integer(),
    cellSize: p.float(),
    observedOn: p.date().nullable(),
    sourceKey: p.string(),
    synthetic: p.boolean(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'People counted in square cells, such as the census.',
})
export class Grid extends table.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Grid', this.key)
  }
  @Field(() => String, { description: 'Stable and readable, such as `census-2022-100m`.' }) declare key: string
  @Field(() => Float, { description: 'The edge of a cell, in metres.' }) declare cellSize: number
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When people were counted. null = the source states no date.',
  })
  declare observedOn: string | null
  @Field(() => Boolean, {
    description: 'The people are invented, for development and tests: no figure from it says anything about the city.',
  })
  declare synthetic: boolean

  @Field(() => String, { description: 'What it is called.' })
  name(@InLanguage() language: Language): string {
    return text(language, this.nameDe, this.nameEn)
  }
}
table.setClass(Grid)

export const GridConnection = connectionOf(Grid)
