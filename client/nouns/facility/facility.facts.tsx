import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { formatList } from '../../../presentation/format.ts'
import { useText } from '../../i18n/use-text.ts'
import { Detail } from '../../ui/section.tsx'
import { citationsFor } from '../source/cited.tsx'
import { SourceMarks } from '../source/source.marks.tsx'
import { FacilityAreas } from './facility.areas.tsx'
import type { FacilityDetail } from './facility.detail.ts'
import { placeRemark } from './facility.text.ts'

/** The facts of a facility, one line each; what nobody states says so. */
export function FacilityFacts({ facility }: { facility: FacilityDetail }) {
  const intl = useIntl()
  const text = useText()
  const { carriers, areaLinks, languages, wheelchairAccess, website } = facility
  const stated = (value: ReactNode) => value || <span className="unknown">{text('figure.notStated')}</span>
  return (
    <dl>
      <Detail
        name={text('facility.address')}
        note={
          <>
            {placeRemark(intl, text, facility) && <div>{placeRemark(intl, text, facility)}</div>}
            {(facility.address || facility.location) && marks(text('facility.address'), 'address', 'location')}
          </>
        }
      >
        {facility.mobile && !facility.address ? text('facility.noPlace') : stated(facility.address)}
      </Detail>
      <Detail
        name={text('facility.carriers', { count: carriers.length })}
        note={carriers.length > 0 && marks(text('facility.carriers', { count: carriers.length }), 'carriers')}
      >
        {stated(carriers.length > 0 && carriers.map((carrier) => <Carrier key={carrier.key} carrier={carrier} />))}
      </Detail>
      <Detail name={text('facility.areas', { count: areaLinks.length })}>
        {stated(areaLinks.length > 0 && <FacilityAreas links={areaLinks} />)}
      </Detail>
      <Detail name={text('facility.website')} note={website && marks(text('facility.website'), 'website')}>
        {stated(website && <a href={website}>{shortAddress(website)}</a>)}
      </Detail>
      <Detail
        name={text('facility.openingHours')}
        note={facility.openingHours && marks(text('facility.openingHours'), 'opening_hours')}
      >
        {stated(facility.openingHours)}
      </Detail>
      <Detail
        name={text('facility.wheelchairAccess')}
        note={wheelchairAccess !== null && marks(text('facility.wheelchairAccess'), 'wheelchair_access')}
      >
        {stated(wheelchairAccess !== null && text(wheelchairAccess ? 'figure.yes' : 'figure.no'))}
      </Detail>
      <Detail name={text('facility.languages')} note={languages && marks(text('facility.languages'), 'languages')}>
        {stated(languages && languageNames(languages))}
      </Detail>
      <Detail
        name={text('facility.capacity')}
        note={facility.capacity !== null && marks(text('facility.capacity'), 'capacity')}
      >
        {stated(facility.capacity !== null && intl.formatNumber(facility.capacity))}
      </Detail>
    </dl>
  )

  /** The marks of what is cited for some fields, or else for the facility as a whole. */
  function marks(about: string, ...properties: string[]) {
    const special = facility.citations.filter(({ property }) => property !== null && properties.includes(property))
    return <SourceMarks about={about} citations={special.length > 0 ? special : citationsFor(facility.citations, '')} />
  }

  /** Language codes as names in the reader's language. */
  function languageNames(codes: string[]): string {
    return formatList(
      intl,
      codes.map((code) => intl.formatDisplayName(code, { type: 'language' }) ?? code),
    )
  }
}

function Carrier({ carrier: { name, website } }: { carrier: FacilityDetail['carriers'][number] }) {
  return <div>{website ? <a href={website}>{name}</a> : name}</div>
}

/** An address without what every address has. */
function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}
