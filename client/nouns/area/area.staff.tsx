import { useIntl } from 'react-intl'
import type { PositionItemFragment } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { FigureText } from '../indicator/figure.text.tsx'
import { PositionList } from '../position/position.list.tsx'
import { staffFigure } from '../../../presentation/area-figure.ts'
import { SourceMarks } from '../source/source.marks.tsx'
import { Detail } from '../../ui/section.tsx'
import type { AreaDetail } from './area.detail.ts'
import { formatQuantity } from '../../../presentation/format.ts'

type AreaStaffProps = { staff: AreaDetail['staff']; positions: PositionItemFragment[] }

/** The full-time equivalents of an area, and the posts that they come from. */
export function AreaStaff({ staff, positions }: AreaStaffProps) {
  const intl = useIntl()
  const text = useText()
  const planned = staff.plannedFullTimeEquivalents
  const format = (value: string | number) => formatQuantity(intl, 'full-time-equivalents', value)
  return (
    <>
      <dl>
        <Detail
          name={text('quantity.fullTimeEquivalents')}
          note={
            <>
              {planned ? <div>{text('position.ofWhichPlanned', { value: format(planned) })}</div> : null}
              {staff.basis === 'ESTIMATED' && <div>{text('position.share')}</div>}
              <SourceMarks
                citations={positions.flatMap(({ citations }) => citations)}
                about={text('quantity.fullTimeEquivalents')}
              />
            </>
          }
        >
          <FigureText figure={staffFigure(staff)} format={format} />
        </Detail>
      </dl>
      {positions.length > 0 && <PositionList positions={positions} />}
    </>
  )
}
