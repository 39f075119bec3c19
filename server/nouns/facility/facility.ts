import { defineEntity, p } from '@mikro-orm/core'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'
import { Period, PeriodColumn } from '../../kit/period.ts'

const typeTable = defineEntity({
  name: 'FacilityType',
  tableName: 'facility_type',
  properties: { key: p.string().primary(), labelDe: p.string(), labelEn: p.string(), icon: p.string() },
})

@ObjectType({ description: 'A type of facility. Types are data, not code.', simpleResolvers: true })
export class FacilityType extends typeTable.class {
  @Field(() => String, { description: 'Stable and readable.' }) declare key: string
  @Field(() => String, { description: 'The name of a lucide icon, served at /icons/<icon>.svg.' }) declare icon: string
  @Field(() => String, { description: 'What such facilities are called.' })
  label(@InLanguage() language: Language): string {
    return text(language, this.labelDe, this.labelEn)
  }
}
typeTable.setClass(FacilityType)

const table = defineEntity({
  name: 'Facility',
  tableName: 'facility',
  properties: {
    key: p.string().primary(),
    typeKey: p.string(),
    name: p.string(),
    shortName: p.string().nullable(),
    address: p.string().nullable(),
    mobile: p.boolean(),
    locationAccuracy: p.decimal('number').nullable(),
    locationEstimated: p.boolean().formula(({ locationAccuracy }) => `coalesce(${locationAccuracy}, 0) > 50`),
    capacity: p.integer().nullable(),
    languages: p.array().nullable(),
    wheelchairAccess: p.boolean().nullable(),
    website: p.string().nullable(),
    openingHours: p.string().nullable(),
    period: p.type(PeriodColumn).nullable(),
    noteDe: p.string().nullable(),
    noteEn: p.string().nullable(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A place, or a mobile offer, where something happens.',
})
export class Facility extends table.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Facility', this.key)
  }
  @Field(() => String, { description: 'Stable and readable, such as `alte-feuerwache`.' }) declare key: string
  @Field(() => String, { description: 'The German name.' }) declare name: string
  @Field(() => String, {
    nullable: true,
    description: 'A shorter name that tells facilities of the same name apart. null = it has none.',
  })
  declare shortName: string | null
  @Field(() => String, { nullable: true, description: 'Street, number, postcode and town. null = unknown.' })
  declare address: string | null
  @Field(() => Boolean, { description: 'It has no fixed place, so its location is null.' }) declare mobile: boolean
  @Field(() => Float, {
    nullable: true,
    description: 'How far the place may be from the point, in metres. null = not stated.',
  })
  declare locationAccuracy: number | null
  @Field(() => Int, { nullable: true, description: 'Places (people). null = unknown.' }) declare capacity: number | null
  @Field(() => [String], { nullable: true, description: 'Languages spoken, as BCP 47 tags. null = unknown.' })
  declare languages: string[] | null
  @Field(() => Boolean, { nullable: true, description: 'null = unknown.' }) declare wheelchairAccess: boolean | null
  @Field(() => String, { nullable: true, description: 'null = unknown.' }) declare website: string | null
  @Field(() => String, { nullable: true, description: 'In words or in the opening_hours notation. null = unknown.' })
  declare openingHours: string | null
  @Field(() => Period, { nullable: true, description: 'When it is there. null = not stated.' })
  declare period: Period | null

  @Field(() => Boolean, {
    description: 'The point is an estimate: it may be off by more than 50 m (locationAccuracy says how far).',
  })
  declare locationEstimated: boolean
  @Field(() => String, { nullable: true, description: 'What to know about the facility.' })
  note(@InLanguage() language: Language): string | null {
    return text(language, this.noteDe, this.noteEn)
  }
}
table.setClass(Facility)

export const FacilityConnection = connectionOf(Facility)
