import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { formatList } from '../../presentation/format.ts'
import { useText } from '../i18n/use-text.ts'
import { Detail } from '../ui/section.tsx'
import { AreaKindLinks } from '../ui/view-links.tsx'
import type { FacilityDetail } from './facility.panel.tsx'
import { placeRemark } from './facility.text.ts'

/** The facts of a facility, one line each; what nobody states says so. */
export function FacilityFacts({ facility }: { facility: FacilityDetail }) {
  const intl = useIntl()
  const text = useText()
  const { carriers, languages, wheelchairAccess, website } = facility
  const stated = (value: ReactNode) => value || <span className="unknown">{text('figure.notStated')}</span>
  return (
    <dl>
      <Detail name={text('facility.address')} note={placeRemark(intl, text, facility)}>
        {facility.mobile && !facility.address ? text('facility.noPlace') : stated(facility.address)}
      </Detail>
      <Detail name={text('facility.carriers', { count: carriers.length })}>
        {stated(carriers.length > 0 && carriers.map((carrier) => <Carrier key={carrier.key} carrier={carrier} />))}
      </Detail>
      <Detail name={text('facility.areas', { count: facility.areas.length })}>
        {stated(facility.areas.length > 0 && <AreaKindLinks areas={facility.areas} />)}
      </Detail>
      <Detail name={text('facility.website')}>
        {stated(website && <a href={website}>{shortAddress(website)}</a>)}
      </Detail>
      <Detail name={text('facility.openingHours')}>{stated(facility.openingHours)}</Detail>
      <Detail name={text('facility.wheelchairAccess')}>
        {stated(wheelchairAccess !== null && text(wheelchairAccess ? 'figure.yes' : 'figure.no'))}
      </Detail>
      <Detail name={text('facility.languages')}>{stated(languages && languageNames(languages))}</Detail>
      <Detail name={text('facility.capacity')}>
        {stated(facility.capacity !== null && intl.formatNumber(facility.capacity))}
      </Detail>
    </dl>
  )

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
