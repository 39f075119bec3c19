import { defineEntity, p } from '@mikro-orm/core'
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Area } from '../area/area.ts'
import { Basis } from '../shared/basis.ts'
import { InLanguage, Language, text } from '../shared/language.ts'
import { globalId, Node } from '../shared/node.ts'
import { connectionOf } from '../shared/page.ts'
import { DateScalar } from '../shared/scalars.ts'
import { UnknownReason, reasonText } from '../shared/unknown.ts'
import { Source } from '../source/source.ts'

export enum Composition {
  SUM = 'SUM',
  MEAN = 'MEAN',
  NONE = 'NONE',
}
registerEnumType(Composition, {
  name: 'Composition',
  description: 'How the value of a composed area follows from its members.',
  valuesConfig: {
    SUM: { description: 'The sum of the members.' },
    MEAN: { description: 'The mean of the members, weighted by another indicator of the same day.' },
    NONE: { description: 'Not at all.' },
  },
})

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
  @Field(() => ID)
  get id(): string {
    return globalId('Indicator', this.key)
  }
  @Field(() => String, { description: 'Stable and readable, such as `population`.' }) declare key: string
  @Field(() => String, { description: 'The unit of its values, such as `people` or `%`.' }) declare unit: string
  @Field(() => Int, { description: 'With how many decimals values are published.' }) declare decimals: number
  @Field(() => Composition) declare composition: Composition
  @Field(() => String)
  label(@InLanguage() language: Language): string {
    return text(language, this.labelDe, this.labelEn)
  }
}
table.setClass(Indicator)

export const IndicatorConnection = connectionOf(Indicator)

@ObjectType({
  description: 'The value of an indicator in an area: measured, composed from its members, or unknown with the reason.',
  simpleResolvers: true,
})
export class Observation {
  @Field(() => Area) declare area: Area
  @Field(() => Indicator) declare indicator: Indicator
  @Field(() => Float, { nullable: true, description: 'In `unit`. null = unknown; never zero for unknown.' })
  declare value: number | null
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When it was observed; of a composed value the oldest of its parts. null = unknown value, or not stated.',
  })
  declare date: string | null
  @Field(() => Basis, { nullable: true, description: 'How good the value is. null = unknown value.' })
  declare basis: Basis | null
  @Field(() => UnknownReason, { nullable: true, description: 'Why the value is unknown. null = it is known.' })
  declare unknownReason: UnknownReason | null
  @Field(() => [Observation], {
    description: 'The values of the members from which it is composed; empty = measured or unknown by itself.',
  })
  declare parts: Observation[]
  @Field(() => [Source], { description: 'All sources of the value.' }) declare sources: () => Promise<Source[]>

  @Field(() => String, { description: 'The unit of the value.' })
  get unit(): string {
    return this.indicator.unit
  }
  @Field(() => Source, { nullable: true, description: 'The first source of the value. null = unknown value.' })
  async source(): Promise<Source | null> {
    return (await this.sources())[0] ?? null
  }
  @Field(() => String, { nullable: true, description: 'Why the value is unknown, in words. null = it is known.' })
  reason(@InLanguage() language: Language): string | null {
    return this.unknownReason && reasonText(this.unknownReason, language)
  }
}
