import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { qualify, type Figure } from '../../../presentation/figure.ts'
import { formatDay } from '../../../presentation/format.ts'
import { figureRemarks } from '../../../presentation/remarks.ts'

type FigureTextProps = { figure: Figure; format: (value: string | number) => string }

/** A figure in a panel: how good it is, the number; or "unknown" or "nothing recorded". Beneath it what to know about it. */
export function FigureText({ figure, format }: FigureTextProps) {
  const text = useText()
  const { value, exact } = figure
  return (
    <>
      {value === null ? (
        <span className="unknown">{qualify(text, figure, '')}</span>
      ) : (
        <strong>{qualify(text, figure, format(exact ?? value))}</strong>
      )}
      <FigureRemarks figure={figure} />
    </>
  )
}

/** What to know about a figure, a line each. */
export function FigureRemarks({ figure }: { figure: Figure }) {
  const intl = useIntl()
  const text = useText()
  return figureRemarks(text, figure, (day) => formatDay(intl, day)).map((remark) => (
    <div key={remark} className="detail-note">
      {remark}
    </div>
  ))
}
