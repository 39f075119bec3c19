import { useIntl } from 'react-intl'
import { formatList } from '../../../presentation/format.ts'

/** So many names are read at a glance; more are folded. */
const mostShown = 6

type AreaNamesProps = {
  /** What is said of the areas. */
  what: string
  names: string[]
}

/** What is said of some areas, and their names: all of them, folded where they are many. */
export function AreaNames({ what, names }: AreaNamesProps) {
  const list = formatList(useIntl(), names)
  if (names.length <= mostShown) return `${what} (${list})`
  return (
    <details className="coverage-details">
      <summary>{what}</summary>
      {list}
    </details>
  )
}
