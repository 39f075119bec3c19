import './source.list.css'
import { useIntl } from 'react-intl'
import type { CitationDetailFragment, SourceDetailFragment } from '../graphql/generated/graphql.ts'
import { formatDay } from '../../presentation/format.ts'
import { useText } from '../i18n/use-text.ts'

/** The name by which a figure cites a source. */
export function sourceName({ abbreviation, title }: { abbreviation: string | null; title: string }): string {
  return abbreviation ?? title
}

/** Every source once, in the order of its first mention. */
export function distinctSources(sources: SourceDetailFragment[]): SourceDetailFragment[] {
  return [...new Map(sources.map((source) => [source.key, source])).values()]
}

type SourceListProps = { sources: SourceDetailFragment[]; citations: CitationDetailFragment[] }

/** The documents that a panel rests on, each with its date, its way through the committees, and what is said of it. */
export function SourceList({ sources, citations }: SourceListProps) {
  return (
    <ul className="sources">
      {distinctSources(sources).map((source) => (
        <SourceItem
          key={source.key}
          source={source}
          notes={citations.flatMap((citation) =>
            citation.note && citation.source.key === source.key ? [citation.note] : [],
          )}
        />
      ))}
    </ul>
  )
}

function SourceItem({ source, notes }: { source: SourceDetailFragment; notes: string[] }) {
  const intl = useIntl()
  const text = useText()
  const origin = [source.kind, source.publisher].filter(Boolean).join(' · ')
  return (
    <li className="source">
      <p>
        {source.abbreviation && <strong>{source.abbreviation} </strong>}
        {source.url ? <a href={source.url}>{source.title}</a> : source.title}
      </p>
      <p className="soft">
        {origin && <>{origin} · </>}
        {source.date ? text('source.dated', { date: formatDay(intl, source.date) }) : text('source.undated')}
        {source.licence && <> · {source.licence}</>}
      </p>
      {source.consultations.length > 0 && (
        <div className="soft">
          {text('source.consultations')}
          <ol className="source-consultations">
            {source.consultations.map(({ date, body, result }) => (
              <li key={`${date} ${body}`}>
                <time dateTime={date}>{formatDay(intl, date)}</time>, {body}: {result}
              </li>
            ))}
          </ol>
        </div>
      )}
      {[source.note, ...new Set(notes)].filter(Boolean).map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
    </li>
  )
}
