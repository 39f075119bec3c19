import type { CitationDetailFragment, ObservationDetailFragment } from '../../graphql/generated/graphql.ts'

/** What an observation rests on, and what other sources say instead. */
export function observationCitations(observation: ObservationDetailFragment): CitationDetailFragment[] {
  return [...observation.citations, ...observation.contradictedBy.flatMap(({ citations }) => citations)]
}
