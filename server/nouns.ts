import 'reflect-metadata'
import { aggregateResolvers } from './ask/aggregate.ts'
import { CoverageResolver } from './coverage/coverage.resolver.ts'
import { EvidenceResolver } from './coverage/evidence.ts'
import type { Noun } from './kit/noun.ts'
import { areaNoun } from './nouns/area/area.noun.ts'
import { completeListNoun } from './nouns/complete-list/complete-list.noun.ts'
import { DatasetResolver } from './nouns/dataset/dataset.resolver.ts'
import { facilityNoun } from './nouns/facility/facility.noun.ts'
import { fundingNoun } from './nouns/funding/funding.noun.ts'
import { indicatorNoun } from './nouns/indicator/indicator.noun.ts'
import { organisationNoun } from './nouns/organisation/organisation.noun.ts'
import { positionNoun } from './nouns/position/position.noun.ts'
import { projectNoun } from './nouns/project/project.noun.ts'
import { sourceNoun } from './nouns/source/source.noun.ts'
import { AreaOverlap } from './overlap/area-overlap.ts'
import { overlapLinks } from './overlap/overlap.links.ts'
import { Grid } from './people/grid.ts'
import { gridLinks } from './people/grid.links.ts'
import { searchResolver } from './search/search.resolver.ts'
import { SiteResolver } from './site/site.resolver.ts'

/** THE list of nouns, in the order in which their rows can be loaded: what is referred to comes first. */
export const nouns: readonly Noun[] = [
  sourceNoun,
  organisationNoun,
  areaNoun,
  facilityNoun,
  projectNoun,
  positionNoun,
  fundingNoun,
  indicatorNoun,
  completeListNoun,
  { tables: [Grid], resolvers: gridLinks },
  { tables: [AreaOverlap], resolvers: overlapLinks },
]

/** What is asked of several nouns together. */
const together = [CoverageResolver, EvidenceResolver, SiteResolver, DatasetResolver]

/** The tables of all nouns. */
export const tables = nouns.flatMap((noun) => noun.tables)

/** All resolvers of the graph, but that of `node`. */
export const resolvers: readonly Function[] = [
  ...nouns.flatMap((noun) => noun.resolvers),
  ...together,
  ...aggregateResolvers(tables),
  searchResolver(nouns.flatMap(({ searched = [] }) => searched)),
]
