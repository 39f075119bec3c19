import { defineEntity, p } from '@mikro-orm/core'
import { Field, ID, ObjectType } from 'type-graphql'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'

const table = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    key: p.string().primary(),
    name: p.string(),
    website: p.string().nullable(),
    noteDe: p.string().nullable(),
    noteEn: p.string().nullable(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Who runs or supports something: a carrier (Träger) or a partner. Never a person.',
})
export class Organisation extends table.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Organisation', this.key)
  }
  @Field(() => String, { description: 'Stable and readable.' }) declare key: string
  @Field(() => String, { description: 'The German name.' }) declare name: string
  @Field(() => String, { nullable: true, description: 'Its own page. null = not stated.' }) declare website:
    string | null
  @Field(() => String, { nullable: true, description: 'What to know about the organisation.' })
  note(@InLanguage() language: Language): string | null {
    return text(language, this.noteDe, this.noteEn)
  }
}
table.setClass(Organisation)

export const OrganisationConnection = connectionOf(Organisation)
