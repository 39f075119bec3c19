import { useText } from '../i18n/use-text.ts'
import { qualify, type Figure } from '../../presentation/figure.ts'
import { unknownReasons } from '../../presentation/names.ts'

type FigureTextProps = { figure: Figure; format: (value: string | number) => string }

/** A figure in running text: how good it is, the number; or "unknown" and why. */
export function FigureText({ figure, format }: FigureTextProps) {
  const text = useText()
  const { value, exact, unknownReason } = figure
  if (value !== null) return <>{qualify(text, figure, format(exact ?? value))}</>
  return (
    <>
      <span className="unknown">{text('figure.unknown')}</span>
      {unknownReason && <div className="detail-note">{text(unknownReasons[unknownReason])}</div>}
    </>
  )
}
