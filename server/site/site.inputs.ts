import { Field, Float, InputType } from 'type-graphql'
import { describedEnum } from '../kit/described-enum.ts'

export const SiteObjective = describedEnum('SiteObjective', 'What good sites are.', {
  MOST_PEOPLE_COVERED:
    'So many sites that most people have a place within reach: the maximal covering location problem.',
  FEWEST_SITES: 'As few sites as do for a share of the people within reach: the location set covering problem.',
  LEAST_MEAN_DISTANCE:
    'So many sites that people have the shortest way to the nearest place on average: the p-median problem.',
})
export type SiteObjective = keyof typeof SiteObjective

@InputType({ description: 'Where new sites could be: either on a grid, or at facilities that exist.' })
export class SiteCandidatesInput {
  @Field(() => Float, {
    nullable: true,
    description:
      'At the midpoints of a hexagon grid over the areas, so many metres from one to the next (from 10 to 10,000). Nothing is said of whether anything can be built there. Not together with `types`.',
  })
  declare spacing?: number | null
  @Field(() => [String], {
    nullable: true,
    description:
      'At facilities of these types, also outside the areas, such as schools that could take in something new. Not together with `spacing`.',
  })
  declare types?: string[] | null
}
