import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { Change } from '../../arithmetic/change.ts'
import type { Gap } from '../../arithmetic/gaps.ts'
import type { Area } from '../nouns/area/area.ts'
import { once } from '../kit/once.ts'
import { areaCoverages, changeOf, type States } from './answer.ts'
import { CoverageGround } from './coverage.ground.ts'
import { AreaCoverage } from './coverage.parts.ts'
import { CoverageFigures } from './figures.ts'
import type { Ground } from './ground.ts'
import { reckon } from './reckon.ts'
import type { Selected } from './select-facilities.ts'

const people = 'null = there is no scenario, or nobody is known to live there.'

@ObjectType({ description: 'Who has a place within reach, and who has not.', simpleResolvers: true })
export class Coverage extends CoverageGround {
  constructor(
    areas: readonly Area[],
    ground: Ground,
    /** What counts after the scenario. */
    selected: Selected,
    private readonly states: States,
    private readonly signal: AbortSignal,
  ) {
    super(areas, ground, selected)
  }

  /** All gaps, the largest first. */
  readonly allGaps = once(async (): Promise<Gap[]> => {
    const { cells } = this.ground
    const { mesh } = await this.ground.mesh()
    const { distances, reach } = this.states.after
    return reckon('gaps', { cells, mesh, distances, metres: reach.metres }, cells.x.length, this.signal)
  })
  private readonly change = once((): Change | null => changeOf(this.states)?.total ?? null)

  @Field(() => CoverageFigures, { description: 'All areas together. With a scenario: after it.' })
  get total(): CoverageFigures {
    return this.states.after.total
  }
  @Field(() => CoverageFigures, { nullable: true, description: 'Before the scenario. null = there is none.' })
  get before(): CoverageFigures | null {
    return this.states.before?.total ?? null
  }
  @Field(() => Float, { nullable: true, description: `People reached only after the scenario. ${people}` })
  get newlyReached(): number | null {
    return this.change()?.newlyReached ?? null
  }
  @Field(() => Float, { nullable: true, description: `People reached only before the scenario. ${people}` })
  get noLongerReached(): number | null {
    return this.change()?.noLongerReached ?? null
  }
  @Field(() => [AreaCoverage], {
    description: 'All areas, in the order of their keys. Of one whose boundary is unknown every figure is null.',
  })
  override get areas(): AreaCoverage[] {
    return areaCoverages(this.asked, this.ground, this.states)
  }
  @Field(() => Int, { description: 'How many gaps there are.' })
  async gapCount(): Promise<number> {
    return (await this.allGaps()).length
  }
}
