import { defineEntity, p } from '@mikro-orm/core'
import { Field, ObjectType } from 'type-graphql'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { connectionOf } from '../../kit/connection.ts'

const table = defineEntity({
  name: 'Statement',
  tableName: 'statement',
  properties: {
    /** What it is about, and which source speaks: noun, key, field and source, in the order of which statements are told. */
    key: p.string().primary(),
    noun: p.string(),
    rowKey: p.string(),
    property: p.string().nullable(),
    noteDe: p.string().nullable(),
    noteEn: p.string().nullable(),
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'What a source is cited for: that it says something about a row, or a field of it.',
})
export class Statement extends table.class {
  declare key: string
  declare rowKey: string
  @Field(() => String, {
    description: 'What kind of row it is about: the name of its table, such as `area`, `facility` or `observation`.',
  })
  declare noun: string
  @Field(() => String, {
    nullable: true,
    description: 'The field that the source speaks for; null = the row as a whole.',
  })
  declare property: string | null
  @Field(() => String, { nullable: true, description: 'What to know about the statement.' })
  note(@InLanguage() language: Language): string | null {
    return text(language, this.noteDe, this.noteEn)
  }
}
table.setClass(Statement)

export const StatementConnection = connectionOf(Statement)
