import { Field, Float, InputType, registerEnumType } from 'type-graphql'

export enum SiteObjective {
  MOST_PEOPLE_COVERED = 'MOST_PEOPLE_COVERED',
  FEWEST_SITES = 'FEWEST_SITES',
  LEAST_MEAN_DISTANCE = 'LEAST_MEAN_DISTANCE',
}
registerEnumType(SiteObjective, {
  name: 'SiteObjective',
  description: 'What good sites are.',
  valuesConfig: {
    MOST_PEOPLE_COVERED: {
      description: 'So many sites that most people have a place within reach: the maximal covering location problem.',
    },
    FEWEST_SITES: {
      description: 'As few sites as do for a share of the people within reach: the location set covering problem.',
    },
    LEAST_MEAN_DISTANCE: {
      description:
        'So many sites that people have the shortest way to the nearest place on average: the p-median problem.',
    },
  },
})

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
