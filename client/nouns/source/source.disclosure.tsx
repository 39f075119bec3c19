import './source.list.css'
import { useId, useState, type ReactNode } from 'react'
import type { CitationDetailFragment } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { citationNotesOf } from './cited.tsx'
import { SourceText } from './source.list.tsx'
import { distinctSources, sourceNames } from './source.names.ts'

type SourceDisclosureProps = {
  /** What the sources are for, as the reader knows it: "Höhe, Fördermittel". */
  about: string
  /** What stands before the button in its line; the button is only a sign then. */
  beside?: ReactNode
  /** The entries; they are made when somebody wants to see them. */
  children: ReactNode
}

/** A button that shows the sources of one figure beneath it, and hides them again. */
export function SourceDisclosure({ about, beside, children }: SourceDisclosureProps) {
  const text = useText()
  const id = useId()
  const [open, setOpen] = useState(false)
  const label = text('source.of', { about })
  return (
    <div className="source-disclosure">
      {beside}
      <button
        type="button"
        className="source-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        <Icon name="book-open" />
        {!beside && <span>{text('source.all')}</span>}
      </button>
      {open && (
        <div id={id} className="source-disclosed">
          {children}
        </div>
      )}
    </div>
  )
}

/** The documents that citations name, each once with what they say; or that there is none. */
export function SourceEntries({ citations }: { citations: CitationDetailFragment[] }) {
  const text = useText()
  const sources = distinctSources(citations.map(({ source }) => source))
  const names = sourceNames(sources)
  if (sources.length === 0) return <p className="soft">{text('source.none')}</p>
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={source.key} className="source">
          <SourceText
            source={source}
            name={names.get(source.key)!}
            notes={citationNotesOf(citations.filter((citation) => citation.source.key === source.key))}
          />
        </li>
      ))}
    </ul>
  )
}
