import { defineEntity, p } from '@mikro-orm/core'
import { Field, ID, ObjectType } from 'type-graphql'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'
import { DateScalar } from '../../kit/scalars.ts'

const table = defineEntity({
  name: 'Source',
  tableName: 'source',
  properties: {
    key: p.string().primary(),
    title: p.string(),
    abbreviation: p.string().nullable(),
    kindDe: p.string(),
    kindEn: p.string(),
    publisher: p.string().nullable(),
    date: p.date().nullable().fieldName('published_on'),
    url: p.string().nullable(),
    licence: p.string().nullable(),
    attribution: p.string().nullable(),
    noteDe: p.string().nullable(),
    noteEn: p.string().nullable(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A document that says so: a council paper, an article, a page, an open data file.',
})
export class Source extends table.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Source', this.key)
  }
  @Field(() => String, { description: 'Stable and readable, such as `vo-0601-16`.' }) declare key: string
  @Field(() => String, { description: 'The title, as it is published.' }) declare title: string
  @Field(() => String, { nullable: true, description: 'The short name under which figures cite it, such as `VO`.' })
  declare abbreviation: string | null
  @Field(() => String, { nullable: true, description: 'Who published it. null = not stated.' }) declare publisher:
    string | null
  @Field(() => DateScalar, { nullable: true, description: 'When it was published. null = not stated.' })
  declare date: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Where it can be read. null = it is not on the web, or this is not known.',
  })
  declare url: string | null
  @Field(() => String, { nullable: true, description: 'The licence of its data. null = not open data.' })
  declare licence: string | null
  @Field(() => String, { nullable: true, description: 'The line that must stand beside its data.' })
  declare attribution: string | null

  @Field(() => String, { description: 'What kind of document it is.' })
  kind(@InLanguage() language: Language): string {
    return text(language, this.kindDe, this.kindEn)
  }
  @Field(() => String, { nullable: true, description: 'What to know about the source.' })
  note(@InLanguage() language: Language): string | null {
    return text(language, this.noteDe, this.noteEn)
  }
}
table.setClass(Source)

export const SourceConnection = connectionOf(Source)

@ObjectType({
  description: 'One step of the consultation sequence (Beratungsfolge) of a council paper.',
  simpleResolvers: true,
})
export class Consultation {
  @Field(() => DateScalar, { description: 'The day of the meeting.' }) declare date: string
  @Field(() => String, { description: 'The committee.' }) declare body: string
  @Field(() => String, { description: 'What it did with the paper, in the words of the council.' })
  declare result: string
}
