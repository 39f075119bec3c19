import { defineEntity, p } from '@mikro-orm/core'
import { Field, ID, ObjectType } from 'type-graphql'
import { Basis } from '../../kit/basis.ts'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'
import { Period, PeriodColumn } from '../../kit/period.ts'
import { DecimalScalar } from '../../kit/scalars.ts'

const programmeTable = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    key: p.string().primary(),
    name: p.string(),
    funderKey: p.string().nullable(),
    descriptionDe: p.string().nullable(),
    descriptionEn: p.string().nullable(),
    website: p.string().nullable(),
  },
})

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A funding programme, from which grants come.' })
export class Programme extends programmeTable.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Programme', this.key)
  }
  @Field(() => String, { description: 'Stable and readable.' }) declare key: string
  @Field(() => String, { description: 'The German name.' }) declare name: string
  @Field(() => String, { nullable: true, description: 'Its own page. null = not stated.' }) declare website:
    string | null
  @Field(() => String, { nullable: true, description: 'What it is for. null = not stated.' })
  description(@InLanguage() language: Language): string | null {
    return text(language, this.descriptionDe, this.descriptionEn)
  }
}
programmeTable.setClass(Programme)

const grantTable = defineEntity({
  name: 'Grant',
  tableName: 'grant',
  properties: {
    key: p.string().primary(),
    programmeKey: p.string(),
    titleDe: p.string(),
    titleEn: p.string(),
    amount: p.decimal('string').nullable(),
    basis: p.string().$type<Basis>().nullable(),
    period: p.type(PeriodColumn).nullable(),
    noteDe: p.string().nullable(),
    noteEn: p.string().nullable(),
  },
})

@ObjectType({ implements: Node, simpleResolvers: true, description: 'Money that was granted.' })
export class Grant extends grantTable.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Grant', this.key)
  }
  @Field(() => String, { description: 'Stable and readable.' }) declare key: string
  @Field(() => DecimalScalar, { nullable: true, description: 'EUR. null = not stated.' }) declare amount: string | null
  @Field(() => Basis, { nullable: true, description: 'How good the amount is. null = no amount.' })
  declare basis: Basis | null
  @Field(() => Period, { nullable: true, description: 'null = not stated.' }) declare period: Period | null
  @Field(() => String, { description: 'What it is called.' })
  title(@InLanguage() language: Language): string {
    return text(language, this.titleDe, this.titleEn)
  }
  @Field(() => String, { nullable: true, description: 'What to know about the grant.' })
  note(@InLanguage() language: Language): string | null {
    return text(language, this.noteDe, this.noteEn)
  }
}
grantTable.setClass(Grant)

const allocationTable = defineEntity({
  name: 'Allocation',
  tableName: 'allocation',
  properties: {
    key: p.string().primary(),
    grantKey: p.string().nullable(),
    labelDe: p.string(),
    labelEn: p.string(),
    amount: p.decimal('string').nullable(),
    basis: p.string().$type<Basis>().nullable(),
    ruleDe: p.string().nullable(),
    ruleEn: p.string().nullable(),
    areaKey: p.string().nullable(),
    projectKey: p.string().nullable(),
    facilityKey: p.string().nullable(),
    positionKey: p.string().nullable(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What of a grant goes to one area, project, facility or position.',
})
export class Allocation extends allocationTable.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Allocation', this.key)
  }
  @Field(() => String, { description: 'Stable and readable.' }) declare key: string
  @Field(() => DecimalScalar, { nullable: true, description: 'EUR. null = not stated, never zero.' }) declare amount:
    string | null
  @Field(() => Basis, { nullable: true, description: 'How good the amount is. null = no amount.' })
  declare basis: Basis | null
  @Field(() => String, { description: 'What the money is for.' })
  label(@InLanguage() language: Language): string {
    return text(language, this.labelDe, this.labelEn)
  }
  @Field(() => String, {
    nullable: true,
    description: 'By which rule the amount was split off. null = as stated by the source.',
  })
  rule(@InLanguage() language: Language): string | null {
    return text(language, this.ruleDe, this.ruleEn)
  }
}
allocationTable.setClass(Allocation)

export const ProgrammeConnection = connectionOf(Programme)
export const GrantConnection = connectionOf(Grant)
export const AllocationConnection = connectionOf(Allocation)
