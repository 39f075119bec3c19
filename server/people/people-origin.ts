import { Field, ObjectType } from 'type-graphql'
import type { Observation } from '../nouns/indicator/indicator.ts'
import { Basis, weakest } from '../kit/basis.ts'
import { DateScalar } from '../kit/scalars.ts'
import type { Grid } from './grid.ts'

@ObjectType({ description: 'Of when numbers of people are, and how good they are.', simpleResolvers: true })
export class PeopleOrigin {
  @Field(() => DateScalar, { nullable: true, description: 'The oldest day of a part. null = no part states one.' })
  declare earliestDate: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The newest day of a part. null = no part states one.' })
  declare latestDate: string | null
  @Field(() => Boolean, { description: 'Some part has no stated day.' }) declare undated: boolean
  @Field(() => Boolean, { description: 'The number is made of several.' }) declare computed: boolean
  @Field(() => Basis, {
    description:
      'How good the number is: as good as its weakest part. With a grid ESTIMATED, because cells that a boundary cuts are split by surface. Where in the area people live is another question: see `method`.',
  })
  declare basis: Basis
}

/** Of when an observed number of people is; null = it is unknown. */
export function originOfObservation(observation: Observation): PeopleOrigin | null {
  const { value, earliestDate, latestDate, undated, computed, basis } = observation
  if (value === null) return null
  return Object.assign(new PeopleOrigin(), { earliestDate, latestDate, undated, computed, basis: basis! })
}

/** Of when the people of a grid are. */
export function originOfGrid({ observedOn }: Grid): PeopleOrigin {
  return Object.assign(new PeopleOrigin(), {
    earliestDate: observedOn,
    latestDate: observedOn,
    undated: observedOn === null,
    computed: true,
    basis: Basis.ESTIMATED,
  })
}

/** Of when several numbers together are; those that are unknown (null) are no part. null = all are. */
export function originOfAll(origins: readonly (PeopleOrigin | null)[]): PeopleOrigin | null {
  const known = origins.filter((origin) => origin !== null)
  if (known.length <= 1) return known[0] ?? null
  return Object.assign(new PeopleOrigin(), {
    earliestDate: known.flatMap(({ earliestDate }) => earliestDate ?? []).sort()[0] ?? null,
    latestDate:
      known
        .flatMap(({ latestDate }) => latestDate ?? [])
        .sort()
        .at(-1) ?? null,
    undated: known.some(({ undated }) => undated),
    computed: true,
    basis: weakest(known.map(({ basis }) => basis))!,
  })
}
