import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Area } from '../nouns/area/area.ts'
import { areaCitations } from '../nouns/area/cited.resolver.ts'
import { load } from '../kit/batch.ts'
import type { Context } from '../kit/context.ts'
import { Citation, citationsOf, distinctCitations } from '../nouns/source/citation.ts'
import type { Ground } from './ground.ts'

@ObjectType({
  description: 'What an answer rests on: which source says what about everything that is counted, the same only once.',
  simpleResolvers: true,
})
export class CoverageEvidence {
  constructor(
    private readonly ground: Ground,
    readonly asked: readonly Area[],
    /** The keys of the facilities that count. */
    readonly counted: readonly string[],
  ) {}

  @Field(() => [Citation], { description: 'What is cited for the numbers of people. Empty = they are all unknown.' })
  get people(): Citation[] {
    return this.ground.citations
  }
}

/** The fields of a facility that decide whether and where it counts; null = the whole row. */
const placing: readonly (string | null)[] = [null, 'location', 'type', 'capacity']

@Resolver(() => CoverageEvidence)
export class EvidenceResolver {
  @FieldResolver(() => [Citation], { description: 'What is cited for the boundaries of the areas.' })
  async boundaries(@Root() { asked }: CoverageEvidence, @Ctx() context: Context): Promise<Citation[]> {
    const citations = await Promise.all(asked.map((area) => areaCitations(context, area)))
    return distinctCitations(citations.flat().filter(({ property }) => property === 'boundary'))
  }

  @FieldResolver(() => [Citation], {
    description: 'What is cited for the facilities that count, and for their places.',
  })
  async facilities(@Root() { counted }: CoverageEvidence, @Ctx() context: Context): Promise<Citation[]> {
    const citations = await Promise.all(counted.map((key) => load(context, citationsOf, key, { noun: 'facility' })))
    return distinctCitations(
      citations.flatMap((cited) => (cited ?? []).filter(({ property }) => placing.includes(property))),
    )
  }
}
