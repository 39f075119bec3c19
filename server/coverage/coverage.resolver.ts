import { Arg, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { AsOf } from '../kit/as-of.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import { statesOf } from './answer.ts'
import {
  aboutAreas,
  aboutReach,
  CoverageAreasInput,
  CoverageFacilitiesInput,
  ReachInput,
  ScenarioInput,
} from './coverage.inputs.ts'
import { CoverageGap } from './coverage.parts.ts'
import { CoverageGround } from './coverage.ground.ts'
import { Coverage } from './coverage.ts'
import { measuresOf } from './gaps.ts'
import { loadGround } from './ground.ts'
import { checkReach } from './reach.ts'
import { coverages, fewAreas, reckon } from './reckon.ts'
import { applyScenario } from './scenario.ts'
import { selectAreas } from './select-areas.ts'
import { selectFacilities } from './select-facilities.ts'

const mostGaps = 1000
const isLarge = ({ keys }: CoverageAreasInput) => (keys?.length ?? Infinity) > fewAreas

@Resolver(() => Coverage)
export class CoverageResolver {
  @Extensions({ once: true })
  @Query(() => Coverage, {
    complexity: 50_000,
    description:
      'Who has a place within reach and who has not, at once for all areas. Never writes. Errors: BAD_USER_INPUT, with the name of the argument in `extensions.argument`; TOO_BUSY when too much of this kind is being worked on.',
  })
  async coverage(
    @Arg('facilities', () => CoverageFacilitiesInput, {
      nullable: true,
      description: 'Which facilities count. Left out: all.',
    })
    facilities: CoverageFacilitiesInput | null,
    @Arg('reach', () => ReachInput, aboutReach) reachInput: ReachInput,
    @Arg('areas', () => CoverageAreasInput, aboutAreas) areasInput: CoverageAreasInput,
    @AsOf() asOf: string | null,
    @Arg('scenario', () => ScenarioInput, { nullable: true, description: 'What if? Left out: as it is.' })
    scenario: ScenarioInput | null,
    @Ctx() context: Context,
  ): Promise<Coverage> {
    const reach = checkReach(reachInput)
    const answer = async () => {
      const areas = await selectAreas(context, areasInput)
      const selected = await selectFacilities(context, facilities, asOf ?? null)
      const changed = scenario ? await applyScenario(context, selected, scenario, facilities?.types ?? null) : null
      const ground = await loadGround(context, areas, asOf ?? null)
      const states = await statesOf(ground, selected.places, changed?.places ?? null, reach, context.signal)
      return new Coverage(areas, ground, changed ?? selected, states, context.signal)
    }
    return coverages.run(answer, context.signal, isLarge(areasInput))
  }

  @Extensions({ once: true })
  @Query(() => CoverageGround, {
    complexity: 50_000,
    description:
      'What `coverage` reckons with, apart from the reach: people, cells and places. Never writes. Errors as those of `coverage`.',
  })
  async coverageGround(
    @Arg('facilities', () => CoverageFacilitiesInput, {
      nullable: true,
      description: 'Which facilities count. Left out: all.',
    })
    facilities: CoverageFacilitiesInput | null,
    @Arg('areas', () => CoverageAreasInput, aboutAreas) areasInput: CoverageAreasInput,
    @AsOf() asOf: string | null,
    @Ctx() context: Context,
  ): Promise<CoverageGround> {
    const answer = async () => {
      const areas = await selectAreas(context, areasInput)
      const selected = await selectFacilities(context, facilities, asOf ?? null)
      return new CoverageGround(areas, await loadGround(context, areas, asOf ?? null), selected)
    }
    return coverages.run(answer, context.signal, isLarge(areasInput))
  }

  @FieldResolver(() => [CoverageGap], {
    complexity: 10_000,
    description:
      'The pieces without a place within reach, those with the most people first; where people are equal or unknown, the largest first.',
  })
  async gaps(
    @Root() coverage: Coverage,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, from 0 to ${mostGaps}.` }) first: number,
    @Ctx() context: Context,
  ): Promise<CoverageGap[]> {
    if (first < 0 || first > mostGaps)
      throw new InputError(`first is ${first}; it should be from 0 to ${mostGaps}.`, 'first')
    const { ground, asked } = coverage
    const gaps = (await coverage.allGaps()).slice(0, first)
    const [{ mesh }, within] = [await ground.mesh(), await ground.outline(context)]
    const outlines = await reckon('outlines', { gaps, mesh, within }, ground.cells.x.length, context.signal)
    const areaOf = (index: number) => asked.find(({ key }) => key === ground.cells.areas[index])!
    return gaps.map((gap, i) =>
      Object.assign(new CoverageGap(), {
        ...measuresOf(gap),
        outline: outlines[i]!,
        unknownCells: gap.unknownCells,
        areas: gap.areas.map(areaOf),
      }),
    )
  }
}
