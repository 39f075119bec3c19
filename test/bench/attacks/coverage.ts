import { several, type Attack } from './attack.ts'

/** Who is reached in the whole city, with all gaps and curves. */
export const coverage: Attack = {
  name: '60 coverages of the whole city',
  requests: several(60, (number) => ({
    path: '/graphql',
    body: {
      query: `{ coverage(reach: { metres: ${300 + number} }, areas: { kind: QUARTER }) {
        total { share placesToChooseFrom placesPerPerson curve { metres share } }
        areas { area { key } figures { share curve { metres share } } }
        gapCount gaps(first: 100) { people squareKilometres outline }
      } }`,
    },
  })),
}
