import { useIntl } from 'react-intl'
import { useText } from '../i18n/use-text.ts'
import { useView } from '../view/use-view.ts'
import { ViewLink } from '../view/view-link.tsx'
import { AreasTable } from './figures/areas.table.tsx'
import { CurveChart } from './figures/curve.chart.tsx'
import type { Curve } from './figures/curve.ts'
import { useReach, useScenario } from './scenario/draft.ts'
import { EvidenceSources } from './figures/evidence.sources.tsx'
import { useFigureFormat } from './figures/figure.format.ts'
import { FiguresTable, type FigureColumn } from './figures/figures.table.tsx'
import { GapList } from './figures/gaps.list.tsx'
import { useGroundName } from './ground/ground.name.ts'
import type { ReachGround } from './ground/ground.ts'
import { OriginText } from './ground/origin.text.tsx'
import { profileOf } from '../../arithmetic/reached.ts'
import { changeFor, figuresFor, reachedAfter, reachedNow, type ReachedGround } from './figures/reached.ts'

/** Who is reached and who is not: of one area or of all together, as a curve, and area by area. */
export function CoverageResults({ ground }: { ground: ReachGround }) {
  const intl = useIntl()
  const text = useText()
  const { focus } = useView()
  const reach = useReach()
  const scenario = useScenario()
  const before = reachedNow(ground)
  const after = scenario && reachedAfter(ground, scenario)
  const area = ground.answer.areas.find(({ area: { key } }) => key === focus)?.area ?? null
  const key = area?.key ?? null
  const { estimated, synthetic } = ground.answer
  const name = useGroundName(ground)
  const origin = area
    ? ground.answer.areas.find((each) => each.area.key === key)!.peopleOrigin
    : ground.answer.peopleOrigin
  const column = (name: string, reached: ReachedGround): FigureColumn => ({
    name,
    figures: figuresFor(reached, key, reach),
    slack: ground.cells.halfDiagonal,
    estimated,
  })
  const { unknownCells, unknownSquareKilometres } = figuresFor(before, key, reach)
  const columns = after
    ? [column(text('scenario.before'), before), column(text('scenario.after'), after)]
    : [column(area?.name ?? name.whole, before)]

  return (
    <>
      <section className="coverage-part" aria-labelledby="coverage-figures">
        <h2 id="coverage-figures">{area?.name ?? name.whole}</h2>
        <OriginText origin={origin} synthetic={synthetic} />
        {area && (
          <p className="coverage-links">
            <ViewLink change={{ focus: null }}>{text('coverage.showTotal', { name: name.whole })}</ViewLink>
            <ViewLink change={{ area: area.key }}>{text('coverage.showArea')}</ViewLink>
          </p>
        )}
        {after && <ChangeText {...{ before, after, area: key, reach, estimated }} />}
        <FiguresTable
          caption={text('coverage.figures')}
          columns={columns}
          withDifference={after !== null}
          surfaceOf={area || name.surface === name.whole ? null : name.surface}
        />
        {unknownCells > 0 && (
          <p className="soft">
            {text('coverage.onlyKnown', {
              count: unknownCells,
              surface: intl.formatNumber(unknownSquareKilometres, { maximumFractionDigits: 2 }),
            })}
          </p>
        )}
        <EvidenceSources evidence={ground.answer.evidence} about={text('coverage.figures')} />
        {estimated && <p className="soft">{text(synthetic ? 'coverage.estimatedInvented' : 'coverage.estimated')}</p>}
      </section>
      <section className="coverage-part" aria-label={text('coverage.curve')}>
        <CurveChart curves={curvesOf()} reach={reach} estimated={estimated} />
      </section>
      <section className="coverage-part" aria-labelledby="coverage-areas">
        <h2 id="coverage-areas">{text('coverage.byArea')}</h2>
        <AreasTable ground={ground} before={before} after={after} reach={reach} />
      </section>
      <section className="coverage-part" aria-labelledby="coverage-gaps">
        <h2 id="coverage-gaps">{text('coverage.gaps')}</h2>
        <GapList ground={ground} reached={after ?? before} reach={reach} />
      </section>
    </>
  )

  /** All areas together and the chosen one; with a scenario, as it would be and as it is. */
  function curvesOf(): Curve[] {
    const named = (prefix: string, reached: ReachedGround): Curve[] => [
      { name: [name.whole, prefix].filter(Boolean).join(', '), profile: profileOf(reached.cells, reached, null) },
      ...(area
        ? [
            {
              name: [area.name, prefix].filter(Boolean).join(', '),
              profile: profileOf(reached.cells, reached, area.key),
            },
          ]
        : []),
    ]
    return after
      ? [...named(text('scenario.after'), after), ...named(text('scenario.before'), before)]
      : named('', before)
  }
}

type ChangeTextProps = {
  before: ReachedGround
  after: ReachedGround
  area: string | null
  reach: number
  estimated: boolean
}

function ChangeText({ before, after, area, reach, estimated }: ChangeTextProps) {
  const text = useText()
  const format = useFigureFormat(estimated)
  const { newlyReached, noLongerReached } = changeFor(before, after, area, reach)
  return (
    <p className="coverage-change" role="status">
      {text('scenario.change', {
        newly: format('people', newlyReached),
        noLonger: format('people', noLongerReached),
      })}
    </p>
  )
}
