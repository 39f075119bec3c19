import type { EvidenceSourcesFragment } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { SourceDisclosure, SourceEntries } from '../../nouns/source/source.disclosure.tsx'

type EvidenceSourcesProps = {
  evidence: EvidenceSourcesFragment
  /** What was computed from it, as the reader knows it. */
  about: string
}

const counted = { people: 'coverage.evidence.people', facilities: 'facility.facilities', boundaries: 'coverage.evidence.boundaries' } as const // prettier-ignore

/** The sources of everything that a result was counted from: people, facilities, boundaries. */
export function EvidenceSources({ evidence, about }: EvidenceSourcesProps) {
  const text = useText()
  return (
    <SourceDisclosure about={about}>
      {(['people', 'facilities', 'boundaries'] as const)
        .filter((part) => evidence[part].length > 0)
        .map((part) => (
          <section key={part} aria-label={text(counted[part])}>
            <p className="evidence-part">{text(counted[part])}</p>
            <SourceEntries citations={evidence[part]} />
          </section>
        ))}
    </SourceDisclosure>
  )
}
