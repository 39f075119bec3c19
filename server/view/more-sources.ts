import { askOnce, readOperation, type Graph } from './execute.ts'

/** A page of the rows that a figure is made of. */
export interface MemberPage<Member> {
  nodes: Member[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** An area with the rows that its figure is made of; left out = the quantity asks for others. */
export interface Members<Member> {
  key: string
  positions?: MemberPage<Member>
  allFacilities?: MemberPage<Member>
  allProjects?: MemberPage<Member>
}

const operation = readOperation('more-sources.graphql', 'sources.graphql')
const lists = ['positions', 'allFacilities', 'allProjects'] as const

/** Adds to an area the following pages of what its figure is made of, until none is left: no source may be missing. */
export async function addMembers<Member>(
  graph: Graph,
  area: Members<Member>,
  variables: Record<string, unknown>,
): Promise<void> {
  for (const list of lists) {
    let page = area[list]
    while (page?.pageInfo.hasNextPage) {
      const { endCursor: listAfter } = page.pageInfo
      const answer = await askOnce<{ area: Members<Member> }>(graph, operation, {
        ...variables,
        key: area.key,
        listAfter,
      })
      page = answer.area[list]!
      area[list]!.nodes.push(...page.nodes)
    }
  }
}
