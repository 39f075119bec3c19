import { defineEntity, p } from '@mikro-orm/core'
import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Area } from '../area/area.ts'
import { Basis } from '../../kit/basis.ts'
import { aboutState, FigureState } from '../../kit/figure-state.ts'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'
import { DateScalar } from '../../kit/scalars.ts'
import { UnknownReason, reasonText } from '../../kit/unknown.ts'
import { Citation, sourcesOf } from '../source/citation.ts'
import { Source } from '../source/source.ts'
import { describedEnum } from '../../kit/described-enum.ts'

export const Composition = describedEnum('Composition', 'How the value of a composed area follows from its members.', {
  SUM: 'The sum of the members.',
  MEAN: 'The mean of the members, weighted by another indicator of the same day.',
  NONE: 'Not at all.',
})
export type Composition = keyof typeof Composition

const table = defineEntity({
  name: 'Indicator',
  tableName: 'indicator',
  properties: {
    key: p.string().primary(),
    labelDe: p.string(),
    labelEn: p.string(),
    unit: p.string(),
    decimals: p.integer(),
    composition: p.string().$type<Composition>(),
    weightKey: p.string().nullable(),
  },
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A quantity that is measured for areas, such as people.',
})
export class Indicator extends table.class {
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('Indicator', this.key)
  }
  @Field(() => String, { description: 'Stable and readable, such as `population`.' }) declare key: string
  @Field(() => String, { description: 'The unit of its values, such as `people` or `%`.' }) declare unit: string
  @Field(() => Int, { description: 'With how many decimals values are published.' }) declare decimals: number
  @Field(() => Composition, { description: 'What figures of several areas are together.' })
  declare composition: Composition
  @Field(() => String, { description: 'What it is called.' })
  label(@InLanguage() language: Language): string {
    return text(language, this.labelDe, this.labelEn)
  }
}
table.setClass(Indicator)

export const IndicatorConnection = connectionOf(Indicator)

@ObjectType({
  description:
    'The value of an indicator in an area: measured, computed from its members, or none. A value computed from several is as good as the weakest of them.',
  simpleResolvers: true,
})
export class Observation {
  @Field(() => Area, { description: 'Of which area.' }) declare area: Area
  @Field(() => Indicator, { description: 'Of what.' }) declare indicator: Indicator
  @Field(() => FigureState, aboutState) declare state: FigureState
  @Field(() => Float, {
    nullable: true,
    description:
      'In `unit`; a computed one is rounded to the decimals of the indicator. null = unknown, or nothing recorded (see state); never zero for either.',
  })
  declare value: number | null
  /** The value before it was rounded. */
  declare exact: number | null
  @Field(() => Boolean, { description: 'The value is computed from those of several members.' })
  declare computed: boolean
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When it was observed; of a computed value the day that all its parts have. null = no value, not stated, or several days.',
  })
  declare date: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The oldest day of the value and, of a mean, of its weights. null = no value, or no day is stated.',
  })
  declare earliestDate: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The newest day, as earliestDate.' })
  declare latestDate: string | null
  @Field(() => Boolean, { description: 'The value, or a part of it, has no stated day.' })
  declare undated: boolean
  @Field(() => Basis, { nullable: true, description: 'How good the value is. null = no value.' })
  declare basis: Basis | null
  @Field(() => UnknownReason, {
    nullable: true,
    description: 'Why the value is unknown. null = it is known, or nothing is recorded.',
  })
  declare unknownReason: UnknownReason | null
  @Field(() => [Observation], {
    description:
      'The values of the members from which it is computed; empty = measured, unknown by itself, or nothing recorded.',
  })
  declare parts: Observation[]
  @Field(() => [Citation], {
    description: 'Which source says what about the value, such as the year where it names no day.',
  })
  declare citations: () => Promise<Citation[]>
  @Field(() => [Observation], {
    description:
      'What else sources say of the same quantity; this value is the one that answers. Of a computed value: what contradicts its parts, each with its area. Empty = nothing contradicts it.',
  })
  declare contradictedBy: () => Promise<Observation[]>

  @Field(() => String, { description: 'The unit of the value.' })
  get unit(): string {
    return this.indicator.unit
  }
  @Field(() => [Source], { description: 'All sources of the value, each once.' })
  async sources(): Promise<Source[]> {
    return sourcesOf(await this.citations())
  }
  @Field(() => Source, { nullable: true, description: 'The first source of the value. null = no value.' })
  async source(): Promise<Source | null> {
    return (await this.sources())[0] ?? null
  }
  @Field(() => String, { nullable: true, description: 'unknownReason in words.' })
  reason(@InLanguage() language: Language): string | null {
    return this.unknownReason && reasonText(this.unknownReason, language)
  }
}
