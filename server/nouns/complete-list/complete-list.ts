import { defineEntity, p } from '@mikro-orm/core'
import { Field, ID, ObjectType } from 'type-graphql'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'
import { Period, PeriodColumn } from '../../kit/period.ts'
import { describedEnum } from '../../kit/described-enum.ts'

/** What a list names. */
export const Subject = describedEnum('CompleteListSubject', 'What a list names.', {
  FACILITIES: 'Facilities, of all or of some types.',
  PROJECTS: 'Projects.',
  POSITIONS: 'Posts of the quarter management.',
  FUNDING: 'Money that goes to the area.',
})
export type Subject = keyof typeof Subject

const table = defineEntity({
  name: 'CompleteList',
  tableName: 'complete_list',
  properties: {
    key: p.string().primary(),
    areaKey: p.string(),
    subject: p.string().$type<Subject>(),
    period: p.type(PeriodColumn).$type<Period>(),
    noteDe: p.string().nullable(),
    noteEn: p.string().nullable(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'The statement of a source that it names all there is of a subject in an area in a period. Only where one covers area and day, nothing on the list means zero.',
})
export class CompleteList extends table.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('CompleteList', this.key)
  }
  @Field(() => String, { description: 'Stable and readable.' }) declare key: string
  @Field(() => Subject, { description: 'Of what the list names all.' }) declare subject: Subject
  @Field(() => Period, { description: 'In which period it names all. An end that is null is open.' })
  declare period: Period
  @Field(() => String, { nullable: true, description: 'What to know about the statement.' })
  note(@InLanguage() language: Language): string | null {
    return text(language, this.noteDe, this.noteEn)
  }
}
table.setClass(CompleteList)

export const CompleteListConnection = connectionOf(CompleteList)
