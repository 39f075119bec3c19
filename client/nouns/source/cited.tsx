import { createContext, useContext, useId, useMemo, useState, type ReactNode } from 'react'
import type { CitationDetailFragment, SourceDetailFragment } from '../../graphql/generated/graphql.ts'
import { distinctSources, sourceNames } from './source.names.ts'

/** A figure whose mark was pressed: the way to its source, and back. */
export interface Followed {
  source: string
  /** The name of the figure, and what is said about it. */
  about: string
  notes: string[]
  /** The mark. */
  from: HTMLElement
}

/** The sources of one panel. */
export interface Cited {
  sources: SourceDetailFragment[]
  citations: CitationDetailFragment[]
  /** The name of each source by its key. */
  names: ReadonlyMap<string, string>
  /** The id of the entry of a source. */
  entryId(source: string): string
  followed: Followed | null
  follow(followed: Followed | null): void
}

const CitedContext = createContext<Cited | null>(null)

/** What a panel cites. Marks and list inside it belong together: every mark has its entry, and leads there. */
export function CitedSources({ citations, children }: { citations: CitationDetailFragment[]; children: ReactNode }) {
  const id = useId()
  const [followed, follow] = useState<Followed | null>(null)
  const cited = useMemo(() => {
    const sources = distinctSources(citations.map(({ source }) => source))
    const entryId = (source: string) => `${id}${source}`
    return { sources, citations, names: sourceNames(sources), entryId, followed, follow }
  }, [citations, id, followed])
  return <CitedContext value={cited}>{children}</CitedContext>
}

/** The sources of the panel around. */
export function useCited(): Cited {
  const cited = useContext(CitedContext)
  if (!cited) throw new Error('Marks and lists of sources stand within CitedSources.')
  return cited
}

/** What is cited for one field of a row, or else for the row as a whole. */
export function citationsFor(citations: readonly CitationDetailFragment[], property: string): CitationDetailFragment[] {
  const special = citations.filter((citation) => citation.property === property)
  return special.length > 0 ? special : citations.filter((citation) => citation.property === null)
}

/** The notes of citations, each once. */
export function citationNotesOf(citations: readonly CitationDetailFragment[]): string[] {
  return [...new Set(citations.flatMap(({ note }) => note ?? []))]
}
