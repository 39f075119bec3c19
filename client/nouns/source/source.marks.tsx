import { Fragment } from 'react'
import type { CitationDetailFragment } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { citationNotesOf, useCited } from './cited.tsx'
import { distinctSources } from './source.names.ts'

type SourceMarksProps = {
  citations: CitationDetailFragment[]
  /** What the sources are cited for, as the reader knows it: "Einwohnerinnen und Einwohner". */
  about: string
}

/** Names the sources of one statement, briefly: "Quelle: VO, WZ". Each mark leads to its entry in the list of the panel. */
export function SourceMarks({ citations, about }: SourceMarksProps) {
  const text = useText()
  const { names, follow } = useCited()
  const sources = distinctSources(citations.map(({ source }) => source))
  if (sources.length === 0) return null
  return (
    <span className="source-marks">
      {text('source.cited', { count: sources.length })}{' '}
      {sources.map(({ key, title }, index) => (
        <Fragment key={key}>
          {index > 0 && ', '}
          <button
            type="button"
            className="source-mark"
            title={title}
            onClick={({ currentTarget }) =>
              follow({
                source: key,
                about,
                notes: citationNotesOf(citations.filter(({ source }) => source.key === key)),
                from: currentTarget,
              })
            }
          >
            {names.get(key)}
          </button>
        </Fragment>
      ))}
    </span>
  )
}
