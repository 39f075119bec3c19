import { defineEntity, p } from '@mikro-orm/core'
import { Field, ID, ObjectType } from 'type-graphql'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'
import { Period, PeriodColumn } from '../../kit/period.ts'
import { describedEnum } from '../../kit/described-enum.ts'

export const ProjectStatus = describedEnum('ProjectStatus', 'How far a project is, as its source says.', {
  PLANNED: 'It has not begun.',
  ONGOING: 'It goes on.',
  COMPLETED: 'It is over.',
})
export type ProjectStatus = keyof typeof ProjectStatus

const table = defineEntity({
  name: 'Project',
  tableName: 'project',
  properties: {
    key: p.string().primary(),
    titleDe: p.string(),
    titleEn: p.string(),
    descriptionDe: p.string().nullable(),
    descriptionEn: p.string().nullable(),
    status: p.string().$type<ProjectStatus>().nullable(),
    period: p.type(PeriodColumn).nullable(),
    targetGroupsDe: p.array(),
    targetGroupsEn: p.array(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Something done, in a period, in areas, at facilities, by organisations.',
})
export class Project extends table.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Project', this.key)
  }
  @Field(() => String, { description: 'Stable and readable.' }) declare key: string
  @Field(() => ProjectStatus, { nullable: true, description: 'As its source says. null = not stated.' })
  declare status: ProjectStatus | null
  @Field(() => Period, { nullable: true, description: 'null = not stated.' }) declare period: Period | null

  @Field(() => String, { description: 'What it is called.' })
  title(@InLanguage() language: Language): string {
    return text(language, this.titleDe, this.titleEn)
  }
  @Field(() => String, { nullable: true, description: 'What the project is about. null = not stated.' })
  description(@InLanguage() language: Language): string | null {
    return text(language, this.descriptionDe, this.descriptionEn)
  }
  @Field(() => [String], { description: 'For whom it is. Empty = not stated.' })
  targetGroups(@InLanguage() language: Language): string[] {
    return language === Language.EN ? this.targetGroupsEn : this.targetGroupsDe
  }
}
table.setClass(Project)

export const ProjectConnection = connectionOf(Project)
