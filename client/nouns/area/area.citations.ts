import type { CitationDetailFragment } from '../../graphql/generated/graphql.ts'
import { fundingCitations } from '../funding/funding.citations.ts'
import { observationCitations } from '../indicator/observation.citations.ts'
import type { AreaDetail } from './area.detail.ts'

/** Everything that the panel of an area cites, in the order in which it is read. */
export function citationsOfArea(area: AreaDetail): CitationDetailFragment[] {
  const listed = [area.positions, area.projects, area.facilities].flatMap(({ edges }) => edges.map(({ node }) => node))
  return [
    ...area.citations,
    ...observationCitations(area.population),
    ...observationCitations(area.foreignNationalsShare),
    ...area.surface.citations,
    ...fundingCitations(area.funding),
    ...area.funding.population.citations,
    ...listed.flatMap(({ citations }) => citations),
  ]
}
