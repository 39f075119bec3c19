import 'reflect-metadata'
import { Area } from './area/area.ts'
import { AreaResolver } from './area/area.resolver.ts'
import { BoundaryResolver } from './area/boundary.resolver.ts'
import { AreaCitedResolver } from './area/cited.resolver.ts'
import { CompleteList } from './complete-list/complete-list.ts'
import {
  AreaCompleteListResolver,
  CompleteListCitedResolver,
  CompleteListResolver,
} from './complete-list/complete-list.resolver.ts'
import { CoverageResolver } from './coverage/coverage.resolver.ts'
import { EvidenceResolver } from './coverage/evidence.ts'
import { DatasetResolver } from './dataset/dataset.resolver.ts'
import { Facility, FacilityType } from './facility/facility.ts'
import { FacilityCitedResolver, FacilityResolver } from './facility/facility.resolver.ts'
import { FacilityAreaResolver, FacilityAreasResolver } from './facility/facility-area.ts'
import {
  AreaFacilityResolver,
  CompleteListTypeResolver,
  OrganisationFacilityResolver,
} from './facility/facilities.resolver.ts'
import { Allocation, Grant, Programme } from './funding/funding.ts'
import * as allocation from './funding/allocation.resolver.ts'
import { AreaFundingResolver } from './funding/area-funding.resolver.ts'
import * as funding from './funding/funding.resolver.ts'
import { Grid } from './grid/grid.ts'
import { GridResolver } from './grid/grid.resolver.ts'
import { Indicator } from './indicator/indicator.ts'
import { AreaIndicatorResolver, IndicatorResolver } from './indicator/indicator.resolver.ts'
import { Organisation } from './organisation/organisation.ts'
import { OrganisationCitedResolver, OrganisationResolver } from './organisation/organisation.resolver.ts'
import { Position } from './position/position.ts'
import { PositionCitedResolver, PositionResolver } from './position/position.resolver.ts'
import { AreaPositionResolver, FacilityPositionResolver } from './position/positions.resolver.ts'
import { AreaStaffResolver } from './position/staff.ts'
import { Project } from './project/project.ts'
import { ProjectCitedResolver, ProjectResolver } from './project/project.resolver.ts'
import {
  AreaProjectResolver,
  FacilityProjectResolver,
  OrganisationProjectResolver,
} from './project/projects.resolver.ts'
import { SiteResolver } from './site/site.resolver.ts'
import { Source } from './source/source.ts'
import { SourceResolver } from './source/source.resolver.ts'

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
    resolvers: [...resolversOf(funding), ...resolversOf(allocation), AreaFundingResolver],
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
