import { Arg, Ctx, Extensions, Float, Int, Query, Resolver } from 'type-graphql'
import type { Place } from '../../arithmetic/place.ts'
import { roundOrNull } from '../../arithmetic/rounding.ts'
import { statesOf } from '../coverage/answer.ts'
import {
  aboutAreas,
  aboutReach,
  CoverageAreasInput,
  CoverageFacilitiesInput,
  ReachInput,
} from '../coverage/coverage.inputs.ts'
import { CoverageEvidence } from '../coverage/evidence.ts'
import { loadGround } from '../coverage/ground.ts'
import { coveragePlaces } from '../coverage/places.ts'
import { checkReach } from '../coverage/reach.ts'
import { selectAreas } from '../coverage/select-areas.ts'
import { selectFacilities } from '../coverage/select-facilities.ts'
import type { Area } from '../nouns/area/area.ts'
import type { Facility } from '../nouns/facility/facility.ts'
import { AsOf } from '../kit/as-of.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import { areasAt } from './areas-at.ts'
import { checkAim, checkSeconds, longestSearch, mostSites, usualSearch } from './arguments.ts'
import { mostPairs } from './build-problem.ts'
import { findCandidates, mostCandidates, type Candidates } from './candidates.ts'
import { inhabitedCells } from './inhabited.ts'
import type { Aim, SolverAnswer, TooLarge } from './question.ts'
import { SiteCandidatesInput, SiteObjective } from './site.inputs.ts'
import { SiteSuggestions } from './site.ts'
import { SuggestedSite } from './suggested-site.ts'
import { solving } from './solver.ts'

/** The most inhabited cells that one question may weigh. */
const mostCells = 50_000

@Resolver(() => SiteSuggestions)
export class SiteResolver {
  @Extensions({ once: true, mostSeconds: longestSearch })
  @Query(() => SiteSuggestions, {
    complexity: 100_000,
    description:
      'Where new facilities would help most, proven as far as there is time. Never writes. Errors: BAD_USER_INPUT, with the name of the argument in `extensions.argument`; TOO_BUSY when too many such questions are being solved. Who closes the connection stops the search.',
  })
  async siteSuggestions(
    @Arg('objective', () => SiteObjective, { description: 'What is to be as good as it can be.' })
    objective: SiteObjective,
    @Arg('count', () => Int, {
      nullable: true,
      description: `How many new sites, from 1 to ${mostSites}. Needed for all but FEWEST_SITES, which takes none.`,
    })
    count: number | null,
    @Arg('share', () => Float, {
      nullable: true,
      description: 'Only for FEWEST_SITES: the part of the known people that should be within reach, from 0 to 1.',
    })
    share: number | null,
    @Arg('reach', () => ReachInput, aboutReach) reachInput: ReachInput,
    @Arg('areas', () => CoverageAreasInput, aboutAreas) areasInput: CoverageAreasInput,
    @Arg('keepExisting', () => CoverageFacilitiesInput, {
      nullable: true,
      description: 'Facilities that stay and count: new sites only help who is not reached by them. Left out: none.',
    })
    keepExisting: CoverageFacilitiesInput | null,
    @Arg('candidates', () => SiteCandidatesInput, {
      description: `Where new sites could be, at most ${mostCandidates}.`,
    })
    candidatesInput: SiteCandidatesInput,
    @AsOf() asOf: string | null,
    @Arg('seconds', () => Float, {
      defaultValue: usualSearch,
      description: `How long to search, from 0.1 to ${longestSearch}. Then the best sites so far are answered, with what is proven.`,
    })
    seconds: number,
    @Ctx() context: Context,
  ): Promise<SiteSuggestions> {
    const reach = checkReach(reachInput)
    const aim = checkAim(objective, count ?? null, share ?? null)
    checkSeconds(seconds)
    const begin = performance.now()
    const search = async () => {
      const areas = await selectAreas(context, areasInput)
      const existing = keepExisting
        ? await selectFacilities(context, keepExisting, asOf ?? null, 'keepExisting')
        : { facilities: new Map<string, Facility>(), places: [], estimated: new Set<string>() }
      const kept = existing.places
      const candidates = await findCandidates(
        context,
        candidatesInput,
        areas,
        asOf ?? null,
        new Set(kept.map(({ key }) => key)),
      )
      checkCount(count, candidates)
      const ground = await loadGround(context, areas, asOf ?? null)
      const inhabited = inhabitedCells(ground.cells)
      checkCells(inhabited.people.length)

      const question = { ...inhabited, kept, candidates: candidates.places, reach, aim, seconds }
      const answer = await solving.performUntilLeft(question, context.signal)
      if ('pairs' in answer) throw tooManyPairs(answer, candidatesInput)
      if ('reachableShare' in answer)
        throw new InputError(
          `share is ${share}, but all candidates together would reach only ${Math.floor(answer.reachableShare * 1e4) / 1e4}; take less, a finer grid, or a longer reach.`,
          'share',
        )
      const chosen = answer.sites.map(({ candidate }) => candidates.places[candidate]!)
      return new SiteSuggestions({
        asked: areas,
        ground,
        states: await statesOf(ground, kept, [...kept, ...chosen], reach, context.signal),
        objective,
        answer,
        sites: suggestedSites(aim.objective, answer, chosen, candidates, await areasAt(context, areas, chosen)),
        evidence: new CoverageEvidence(ground, areas, [...existing.facilities.keys(), ...candidates.facilities.keys()]),
        facilitiesEstimated: [...existing.facilities.values()].filter(({ key }) => existing.estimated.has(key)),
        candidateCount: candidates.places.length,
        cellCount: inhabited.people.length,
        seconds: (performance.now() - begin) / 1000,
      })
    }
    return solving.queue.run(search, context.signal)
  }
}

function checkCells(count: number): void {
  if (count === 0)
    throw new InputError('areas: nobody is known to live there, so no site is better than another.', 'areas')
  if (count > mostCells)
    throw new InputError(
      `areas: there are ${count} inhabited cells; at most ${mostCells} are weighed. Take fewer areas.`,
      'areas',
    )
}

/** Few enough pairs remain when the grid is so much coarser. */
function tooManyPairs({ pairs }: TooLarge, { spacing }: SiteCandidatesInput): InputError {
  const argument = spacing ? 'candidates.spacing' : 'candidates.types'
  const instead = spacing
    ? `take ${Math.ceil((spacing * Math.sqrt(pairs / mostPairs)) / 10) * 10} or more`
    : 'name fewer'
  return new InputError(
    `${argument}: there are ${pairs} pairs of a cell and a candidate; at most ${mostPairs} are weighed. Take fewer areas, or ${instead}.`,
    argument,
  )
}

function checkCount(count: number | null, { places }: Candidates): void {
  if (count && count > places.length)
    throw new InputError(`count is ${count}, but there are only ${places.length} candidates; ask for fewer.`, 'count')
}

function suggestedSites(
  objective: Aim['objective'],
  { sites }: SolverAnswer,
  chosen: Place[],
  { facilities }: Candidates,
  areas: (Area | null)[],
): SuggestedSite[] {
  const decimals = objective === 'LEAST_MEAN_DISTANCE' ? 1 : 0
  return coveragePlaces(chosen, facilities).map(({ location, facility }, i) => {
    const gain = roundOrNull(sites[i]!.gain, decimals)
    return Object.assign(new SuggestedSite(), { order: i + 1, location, facility, area: areas[i], gain })
  })
}
