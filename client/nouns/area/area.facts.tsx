import { useIntl } from 'react-intl'
import type { BoundaryQuality, CitationDetailFragment } from '../../graphql/generated/graphql.ts'
import type { MessageId } from '../../i18n/messages.ts'
import { useText } from '../../i18n/use-text.ts'
import { ObservationDetail } from '../indicator/observation.detail.tsx'
import { citationsFor } from '../source/cited.tsx'
import { SourceMarks } from '../source/source.marks.tsx'
import { PeriodText } from '../../ui/period.tsx'
import { Detail } from '../../ui/section.tsx'
import { AreaKindLinks } from '../../ui/view-links.tsx'
import type { AreaDetail } from './area.detail.ts'
import { boundaryRemark } from '../../../presentation/boundary.ts'

const qualityNames: Record<BoundaryQuality, MessageId> = {
  OFFICIAL: 'area.boundary.official',
  TRACED: 'area.boundary.traced',
  SCHEMATIC: 'area.boundary.schematic',
  DERIVED: 'area.boundary.derived',
}

/** People, surface, what the area belongs to and consists of, and how good its boundary is. */
export function AreaFacts({ area }: { area: AreaDetail }) {
  const intl = useIntl()
  const text = useText()
  const { squareKilometres, parent, members, boundaryQuality, boundaryValidity } = area
  const remark = boundaryQuality === 'DERIVED' && boundaryRemark(area.boundaryAccuracy)
  return (
    <dl>
      <ObservationDetail name={text('quantity.people')} quantity="people" observation={area.population} />
      <ObservationDetail
        name={text('quantity.foreignNationals')}
        quantity="foreign-nationals"
        observation={area.foreignNationalsShare}
      />
      <Detail name={text('area.surface')} note={marks(text('area.surface'), surfaceCitations(area))}>
        {squareKilometres === null ? (
          <span className="unknown">{text('figure.unknown')}</span>
        ) : (
          text('figure.squareKilometres', {
            value: intl.formatNumber(squareKilometres, { maximumFractionDigits: 2 }),
          })
        )}
      </Detail>
      {parent && (
        <Detail name={text('area.parent')} note={marks(text('area.parent'), citationsFor(area.citations, 'parent'))}>
          <AreaKindLinks areas={[parent]} />
        </Detail>
      )}
      {members.length > 0 && (
        <Detail
          name={text(area.membersComplete ? 'area.members' : 'area.partOf')}
          note={
            <>
              {!area.membersComplete && <div>{text('area.membersIncomplete')}</div>}
              {marks(text('area.members'), citationsFor(area.citations, 'members'))}
            </>
          }
        >
          <AreaKindLinks areas={members} />
        </Detail>
      )}
      <Detail
        name={text('area.boundary')}
        note={
          <>
            {boundaryValidity && (boundaryValidity.start || boundaryValidity.end) && (
              <div>
                <PeriodText period={boundaryValidity} />
              </div>
            )}
            {marks(text('area.boundary'), boundaryCitations(area))}
          </>
        }
      >
        {boundaryQuality === null ? (
          <span className="unknown">{text('figure.unknown')}</span>
        ) : (
          <>
            {text(qualityNames[boundaryQuality])}
            {remark &&
              ` ${text(remark === 'traced' ? 'area.boundary.derivedTraced' : 'area.boundary.derivedSchematic')}`}
          </>
        )}
      </Detail>
    </dl>
  )

  function marks(about: string, citations: CitationDetailFragment[]) {
    return citations.length > 0 && <SourceMarks about={about} citations={citations} />
  }
}

function boundaryCitations({ citations }: AreaDetail): CitationDetailFragment[] {
  return citations.filter(({ property }) => property === 'boundary')
}

/** A surface is measured on an official boundary, or else published. */
function surfaceCitations(area: AreaDetail): CitationDetailFragment[] {
  if (area.squareKilometres === null) return []
  return area.surface.citations.length > 0 ? area.surface.citations : boundaryCitations(area)
}
