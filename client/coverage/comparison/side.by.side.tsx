import { useIntl } from 'react-intl'
import { formatList } from '../../../presentation/format.ts'
import { useText } from '../../i18n/use-text.ts'
import { Notice } from '../../ui/state.tsx'
import { CurveChart } from '../figures/curve.chart.tsx'
import { useScenario } from '../scenario/draft.ts'
import { figureRows } from '../figures/figure.rows.ts'
import { FiguresTable, type FigureColumn } from '../figures/figures.table.tsx'
import type { ReachGround } from '../ground/ground.ts'
import { profileOf } from '../../../arithmetic/reached.ts'
import { figuresFor, reachedAfter, reachedNow } from '../figures/reached.ts'

/** One side of a comparison. `area`: its key; null = all areas together. */
type Side = { ground: ReachGround; area: string | null; name: string }

type SideBySideProps = { reach: number; sides: Side[]; withDifference?: boolean }

/**
 * The same figures of two sides, and both curves. Where people are unknown on one side, only the surface is compared; where
 * even that is unknown, nothing is, and words say so.
 */
export function SideBySide({ reach, sides, withDifference = false }: SideBySideProps) {
  const intl = useIntl()
  const text = useText()
  const scenario = useScenario()
  const reached = sides.map(({ ground }) => (scenario ? reachedAfter(ground, scenario) : reachedNow(ground)))
  const columns = sides.map(({ ground, area, name }, side): FigureColumn => ({
    name,
    figures: figuresFor(reached[side]!, area, reach),
    slack: ground.cells.halfDiagonal,
    estimated: ground.answer.estimated,
  }))
  const without = (figure: 'people' | 'squareKilometres') =>
    columns.filter(({ figures }) => figures[figure] === null).map(({ name }) => name)
  const [peopleless, groundless] = [without('people'), without('squareKilometres')]
  const names = (list: string[]) => formatList(intl, [...new Set(list)])
  if (groundless.length > 0) return <Notice>{text('compare.nothing', { names: names(groundless) })}</Notice>
  const ofPeople = peopleless.length === 0
  const curves = sides.map(({ area, name }, side) => ({
    name,
    profile: profileOf(reached[side]!.cells, reached[side]!, area),
  }))
  return (
    <>
      {!ofPeople && <Notice>{text('compare.onlySurface', { names: names(peopleless) })}</Notice>}
      <FiguresTable
        caption={text('compare.title')}
        columns={columns}
        rows={ofPeople ? figureRows : figureRows.filter(({ ofSurface }) => ofSurface)}
        withDifference={withDifference}
      />
      <CurveChart
        curves={curves}
        quantity={ofPeople ? 'people' : 'surface'}
        reach={reach}
        estimated={columns.some(({ estimated }) => estimated)}
      />
    </>
  )
}
