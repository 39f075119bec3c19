import { several, type Attack } from './attack.ts'

/** Searches that take all the time they get. */
export const sites: Attack = {
  name: '40 searches for sites',
  requests: several(40, (number) => ({
    path: '/graphql',
    body: {
      query: `{ siteSuggestions(objective: LEAST_MEAN_DISTANCE, count: 20, reach: { metres: ${500 + number} },
        areas: { kind: QUARTER }, candidates: { spacing: 500 }, seconds: 10) { objectiveValue proven } }`,
    },
  })),
}
