import { useText } from '../i18n/use-text.ts'
import { sourceName } from './source.list.tsx'

/** Names the sources of one statement, briefly: "Quelle: VO/0601/16, WZ". Nothing where none is cited. */
export function SourceMarks({ sources }: { sources: { abbreviation: string | null; title: string }[] }) {
  const text = useText()
  if (sources.length === 0) return null
  const names = [...new Set(sources.map(sourceName))].join(', ')
  return <>{text('source.cited', { count: sources.length, names })}</>
}
