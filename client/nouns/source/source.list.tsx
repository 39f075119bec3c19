import './source.list.css'
import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { formatDay } from '../../../presentation/format.ts'
import type { SourceDetailFragment } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { citationNotesOf, useCited, type Followed } from './cited.tsx'

/** The documents that a panel rests on. Whoever follows a mark arrives at its entry, and can go back. */
export function SourceList() {
  const { sources, citations, followed } = useCited()
  return (
    <ul className="sources">
      {sources.map((source) => (
        <SourceItem
          key={source.key}
          source={source}
          notes={citationNotesOf(citations.filter((citation) => citation.source.key === source.key))}
          followed={followed?.source === source.key ? followed : null}
        />
      ))}
    </ul>
  )
}

type SourceItemProps = { source: SourceDetailFragment; notes: string[]; followed: Followed | null }

function SourceItem({ source, notes, followed }: SourceItemProps) {
  const { names, entryId } = useCited()
  const entry = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (followed) entry.current?.focus()
  }, [followed])
  return (
    <li ref={entry} id={entryId(source.key)} tabIndex={-1} className={followed ? 'source source-followed' : 'source'}>
      <SourceText source={source} name={names.get(source.key)!} notes={notes} />
      {followed && <WayBack followed={followed} />}
    </li>
  )
}

/** Which figure led here, what the source says about it, and the way back to it. */
function WayBack({ followed: { about, notes, from } }: { followed: Followed }) {
  const text = useText()
  const { follow } = useCited()
  return (
    <div className="source-about">
      <p>{text('source.about', { about })}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <button
        type="button"
        className="source-mark"
        onClick={() => {
          follow(null)
          from.focus()
        }}
      >
        {text('source.back')}
      </button>
    </div>
  )
}

type SourceTextProps = { source: SourceDetailFragment; name: string | null; notes: string[] }

/** A source as a reader finds it again: name, title with its address, kind, publisher, date, licence, committees, notes. */
export function SourceText({ source, name, notes }: SourceTextProps) {
  const intl = useIntl()
  const text = useText()
  const { title, url, kind, publisher, date, licence, consultations } = source
  return (
    <>
      <p>
        {name && name !== title && <strong>{name} </strong>}
        {url ? (
          <a href={url} rel="noopener noreferrer" lang="de">
            {title}
          </a>
        ) : (
          <span lang="de">{title}</span>
        )}
      </p>
      <p className="soft">
        {[
          kind,
          publisher,
          date ? text('source.dated', { date: formatDay(intl, date) }) : text('source.undated'),
          licence,
          url ? null : text('source.noAddress'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {consultations.length > 0 && (
        <div className="soft">
          {text('source.consultations')}
          <ol className="source-consultations">
            {consultations.map((consultation) => (
              <li key={`${consultation.date} ${consultation.body}`}>
                <time dateTime={consultation.date}>{formatDay(intl, consultation.date)}</time>, {consultation.body}:{' '}
                {consultation.result}
              </li>
            ))}
          </ol>
        </div>
      )}
      {[source.note, ...notes].filter(Boolean).map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
    </>
  )
}
