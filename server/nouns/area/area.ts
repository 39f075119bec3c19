import { defineEntity, p } from '@mikro-orm/core'
import { Field, Float, ID, ObjectType } from 'type-graphql'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'
import { Period, PeriodColumn } from '../../kit/period.ts'
import { describedEnum } from '../../kit/described-enum.ts'
import { AreaKind } from './area-kind.ts'

export const BoundaryQuality = describedEnum('BoundaryQuality', 'Where a boundary comes from.', {
  OFFICIAL: 'Published by the city or the state.',
  TRACED: 'Redrawn after a published map, 10 to 30 m off, in sharp corners a little more. Never official.',
  SCHEMATIC: 'Drawn by hand from a description, 100 to 400 m off.',
  DERIVED: 'The union of the members. See boundaryAccuracy for how good they are.',
})
export type BoundaryQuality = keyof typeof BoundaryQuality

/** From how many metres on a boundary is called schematic. */
const coarse = 100

const table = defineEntity({
  name: 'Area',
  tableName: 'area',
  properties: {
    key: p.string().primary(),
    kind: p.string().$type<AreaKind>(),
    code: p.string().nullable(),
    name: p.string(),
    parentKey: p.string().nullable(),
    membersComplete: p.boolean(),
    boundaryQuality: p.string().$type<BoundaryQuality>().nullable(),
    boundaryAccuracy: p.decimal('number').nullable(),
    boundarySchematic: p.boolean().formula(({ boundaryAccuracy }) => `coalesce(${boundaryAccuracy}, 0) >= ${coarse}`),
    boundaryValidity: p.type(PeriodColumn).nullable(),
    noteDe: p.string().nullable(),
    noteEn: p.string().nullable(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A named piece of the city. Areas form a tree; a composed area has members.',
})
export class Area extends table.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Area', this.key)
  }
  @Field(() => String, { description: 'Stable and readable, such as `hoehe` or `quarter-37`.' }) declare key: string
  @Field(() => AreaKind, { description: 'What kind of area it is.' }) declare kind: AreaKind
  @Field(() => String, { nullable: true, description: 'The official code, such as `37`. null = it has none.' })
  declare code: string | null
  @Field(() => String, { description: 'The German name.' }) declare name: string
  @Field(() => Boolean, {
    description: 'false: the area covers only a part of its members, so nothing can be summed up from them.',
  })
  declare membersComplete: boolean
  @Field(() => BoundaryQuality, { nullable: true, description: 'null when the boundary is unknown.' })
  declare boundaryQuality: BoundaryQuality | null
  @Field(() => Float, {
    nullable: true,
    description:
      'How far the boundary may be off, in metres: 0 = exact as published, of a derived one the largest of its members. What is not 0 is to be marked wherever it is shown. null = the boundary is unknown.',
  })
  declare boundaryAccuracy: number | null
  @Field(() => Boolean, {
    description:
      'The boundary is drawn by hand from a description, or derived from one that is: 100 to 400 m off. A traced one is not.',
  })
  declare boundarySchematic: boolean
  @Field(() => Period, { nullable: true, description: 'When the boundary is valid. null = not stated.' })
  declare boundaryValidity: Period | null

  @Field(() => String, { nullable: true, description: 'What to know about the area.' })
  note(@InLanguage() language: Language): string | null {
    return text(language, this.noteDe, this.noteEn)
  }
}
table.setClass(Area)

export const AreaConnection = connectionOf(Area)
