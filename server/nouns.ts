import 'reflect-metadata'
import { Area } from './nouns/area/area.ts'
import { AreaResolver } from './nouns/area/area.resolver.ts'
import { BoundaryResolver } from './nouns/area/boundary.resolver.ts'
import { AreaCitedResolver } from './nouns/area/cited.resolver.ts'
import { CompleteList } from './nouns/complete-list/complete-list.ts'
import {
  AreaCompleteListResolver,
  CompleteListCitedResolver,
  CompleteListResolver,
} from './nouns/complete-list/complete-list.resolver.ts'
import { CoverageResolver } from './coverage/coverage.resolver.ts'
import { EvidenceResolver } from './coverage/evidence.ts'
import { DatasetResolver } from './nouns/dataset/dataset.resolver.ts'
import { Facility, FacilityType } from './nouns/facility/facility.ts'
import { FacilityCitedResolver, FacilityResolver } from './nouns/facility/facility.resolver.ts'
import { FacilityAreaResolver, FacilityAreasResolver } from './nouns/facility/facility-area.ts'
import {
  AreaFacilityResolver,
  CompleteListTypeResolver,
  OrganisationFacilityResolver,
} from './nouns/facility/facility.backlinks.ts'
import { Allocation, Grant, Programme } from './nouns/funding/grant.ts'
import * as allocation from './nouns/funding/allocation.resolver.ts'
import { AreaFundingResolver } from './nouns/funding/funding.backlinks.ts'
import * as grant from './nouns/funding/grant.resolver.ts'
import { Grid } from './people/grid.ts'
import { GridResolver } from './people/grid.resolver.ts'
import { Indicator } from './nouns/indicator/indicator.ts'
import { AreaIndicatorResolver, IndicatorResolver } from './nouns/indicator/indicator.resolver.ts'
import { Organisation } from './nouns/organisation/organisation.ts'
import { OrganisationCitedResolver, OrganisationResolver } from './nouns/organisation/organisation.resolver.ts'
import { Position } from './nouns/position/position.ts'
import { PositionCitedResolver, PositionResolver } from './nouns/position/position.resolver.ts'
import { AreaPositionResolver, FacilityPositionResolver } from './nouns/position/position.backlinks.ts'
import { AreaStaffResolver } from './nouns/position/staff.ts'
import { Project } from './nouns/project/project.ts'
import { ProjectCitedResolver, ProjectResolver } from './nouns/project/project.resolver.ts'
import {
  AreaProjectResolver,
  FacilityProjectResolver,
  OrganisationProjectResolver,
} from './nouns/project/project.backlinks.ts'
import { SiteResolver } from './site/site.resolver.ts'
import { Source } from './nouns/source/source.ts'
import { SourceResolver } from './nouns/source/source.resolver.ts'

/** THE list of rooms: the tables of each, and the resolvers that it gives the graph. */
const rooms = [
  { tables: [Source], resolvers: [SourceResolver] },
  { tables: [Area], resolvers: [AreaResolver, AreaCitedResolver, BoundaryResolver] },
  { tables: [CompleteList], resolvers: [CompleteListResolver, CompleteListCitedResolver, AreaCompleteListResolver] },
  { tables: [Organisation], resolvers: [OrganisationResolver, OrganisationCitedResolver] },
  {
    tables: [Facility, FacilityType],
    resolvers: [
      FacilityResolver,
      FacilityCitedResolver,
      FacilityAreasResolver,
      FacilityAreaResolver,
      AreaFacilityResolver,
      OrganisationFacilityResolver,
      CompleteListTypeResolver,
    ],
  },
  {
    tables: [Project],
    resolvers: [
      ProjectResolver,
      ProjectCitedResolver,
      AreaProjectResolver,
      FacilityProjectResolver,
      OrganisationProjectResolver,
    ],
  },
  {
    tables: [Position],
    resolvers: [
      PositionResolver,
      PositionCitedResolver,
      AreaPositionResolver,
      FacilityPositionResolver,
      AreaStaffResolver,
    ],
  },
  { tables: [Indicator], resolvers: [IndicatorResolver, AreaIndicatorResolver] },
  {
    tables: [Programme, Grant, Allocation],
    resolvers: [...resolversOf(grant), ...resolversOf(allocation), AreaFundingResolver],
  },
  { tables: [Grid], resolvers: [GridResolver] },
  { tables: [], resolvers: [CoverageResolver, EvidenceResolver] },
  { tables: [], resolvers: [SiteResolver] },
  { tables: [], resolvers: [DatasetResolver] },
]

function resolversOf(module: object): Function[] {
  return Object.entries(module)
    .filter(([name]) => name.endsWith('Resolver'))
    .map(([, resolver]) => resolver as Function)
}

/** The tables of all rooms. */
export const tables = rooms.flatMap((room) => room.tables as (typeof Area)[])

/** The resolvers of all rooms. */
export const resolvers = rooms.flatMap((room) => room.resolvers as Function[])

/** The types that `node(id:)` finds, by their name. */
export const nodeTypes = [
  Source,
  Area,
  CompleteList,
  Organisation,
  Facility,
  Project,
  Position,
  Indicator,
  Programme,
  Grant,
  Allocation,
  Grid,
]
