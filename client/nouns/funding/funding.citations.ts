import type { CitationDetailFragment, FundingDetailFragment } from '../../graphql/generated/graphql.ts'

/** What the money of an area rests on: its allocations, and the grants that they are parts of. */
export function fundingCitations({ allocations }: FundingDetailFragment): CitationDetailFragment[] {
  return allocations.flatMap(({ citations, grant }) => [...citations, ...(grant?.citations ?? [])])
}
