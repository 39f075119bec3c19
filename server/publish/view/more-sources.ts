import type { CitingFigures } from './cited.ts'
import { askOnce, readOperation, type Graph } from './execute.ts'

const operation = readOperation('more-sources.graphql', 'sources.graphql')
const lists = ['positions', 'allFacilities', 'allProjects'] as const

/**
 * Adds to the figures of an area the following pages of what they are made of, until none is left: no source may be missing.
 * @param key of the area
 */
export async function addMembers(
  graph: Graph,
  key: string,
  figures: CitingFigures,
  variables: Record<string, unknown>,
): Promise<void> {
  for (const list of lists) {
    let page = figures[list]
    while (page?.pageInfo.hasNextPage) {
      const { endCursor: listAfter } = page.pageInfo
      const answer = await askOnce<{ area: CitingFigures }>(graph, operation, { ...variables, key, listAfter })
      page = answer.area[list]!
      figures[list]!.nodes.push(...page.nodes)
    }
  }
}
