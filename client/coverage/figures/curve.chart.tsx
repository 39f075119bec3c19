import './curve.chart.css'
import { AxisBottom, AxisLeft } from '@visx/axis'
import { scaleLinear } from '@visx/scale'
import { Area, LinePath } from '@visx/shape'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Profile } from '../../../arithmetic/profile.ts'
import { useText } from '../../i18n/use-text.ts'
import { axisEnd, quantityOf, sampleAt, samplesOf, type Curve, type CurveQuantity, type CurveSample } from './curve.ts'
import { CurveTable } from './curve.table.tsx'
import { formatUnit } from './figure.format.ts'

type CurveChartProps = {
  curves: Curve[]
  reach: number
  /** Where people live is only estimated. */
  estimated: boolean
  /** What the curves are about; left out: people, if they are known anywhere. */
  quantity?: CurveQuantity
}

const [width, height] = [400, 230]
const margin = { top: 12, right: 14, bottom: 40, left: 46 }
const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
const metresOf = ({ metres }: CurveSample) => metres

/** The share of people within every distance, or of the surface where nobody is known to live, and the present reach. */
export function CurveChart({ curves, reach, estimated, quantity: chosen }: CurveChartProps) {
  const intl = useIntl()
  const text = useText()
  const profiles = curves.map(({ profile }) => profile)
  const quantity = chosen ?? quantityOf(profiles)
  const title = text(quantity === 'people' ? 'coverage.curve' : 'coverage.surfaceCurve')
  const end = axisEnd(profiles, quantity)
  const x = useMemo(() => scaleLinear<number>({ domain: [0, end], range: [0, inner.width] }), [end])
  const y = useMemo(() => scaleLinear<number>({ domain: [0, 1], range: [inner.height, 0] }), [])
  const marks = curves.flatMap((curve, index) => ({
    index,
    sample: sampleAt(curve.profile, Math.min(reach, end), quantity),
  }))
  if (marks.every(({ sample }) => sample === null)) return null

  return (
    <figure className="curve">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text('coverage.curveLabel', { title })}>
        <g transform={`translate(${margin.left} ${margin.top})`}>
          {y.ticks(4).map((share) => (
            <line key={share} className="curve-grid" x1={0} x2={inner.width} y1={y(share)} y2={y(share)} />
          ))}
          {curves.map(({ profile }, index) => (
            <CurveLines key={index} {...{ profile, index, end, quantity, x, y }} />
          ))}
          <line className="curve-reach" x1={x(Math.min(reach, end))} x2={x(Math.min(reach, end))} y2={inner.height} />
          {marks.map(
            ({ index, sample }) =>
              sample && (
                <circle
                  key={index}
                  className={`curve-mark curve-${index}`}
                  cx={x(sample.metres)}
                  cy={y(sample.share)}
                  r={5}
                />
              ),
          )}
          <AxisLeft
            scale={y}
            numTicks={4}
            tickFormat={(share) => formatUnit(intl, 'share', Number(share))}
            axisClassName="curve-axis"
          />
          <AxisBottom
            scale={x}
            top={inner.height}
            numTicks={5}
            tickFormat={(metres) => intl.formatNumber(Number(metres))}
            label={text('coverage.axis')}
            axisClassName="curve-axis"
          />
        </g>
      </svg>
      <ul className="curve-names">
        {curves.map(({ name }, index) => (
          <li key={index}>
            <svg className="curve-sign" viewBox="0 0 24 10" aria-hidden="true">
              <line className={`curve-line curve-${index}`} x1={0} x2={24} y1={5} y2={5} />
            </svg>
            {sampleAt(curves[index]!.profile, reach, quantity) ? name : text('coverage.curveUnknown', { name })}
          </li>
        ))}
        <li className="soft">{text('coverage.band')}</li>
      </ul>
      <CurveTable {...{ title, curves, reach, end, quantity, estimated }} />
    </figure>
  )
}

type Scale = ReturnType<typeof scaleLinear<number>>
type CurveLinesProps = { profile: Profile; index: number; end: number; quantity: CurveQuantity; x: Scale; y: Scale }

/** One curve; sampled once for its places, not for every reach. */
function CurveLines({ profile, index, end, quantity, x, y }: CurveLinesProps) {
  return useMemo(() => {
    const samples = samplesOf(profile, end, quantity)
    return (
      <>
        {index === 0 && (
          <Area
            className="curve-band"
            data={samples}
            x={(sample) => x(metresOf(sample))}
            y0={(sample) => y(sample.lower)}
            y1={(sample) => y(sample.upper)}
          />
        )}
        <LinePath
          className={`curve-line curve-${index}`}
          data={samples}
          x={(sample) => x(metresOf(sample))}
          y={(sample) => y(sample.share)}
        />
      </>
    )
  }, [profile, index, end, quantity, x, y])
}
