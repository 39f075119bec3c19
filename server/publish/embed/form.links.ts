import type { ShownView } from '../view/shown.ts'
import { formAddress, type FormFormat, type TableLocale } from './form.ts'
import { licenceAddress } from './licence.ts'

/**
 * The link header (RFC 8288) of a form that is read by programs: the licences of its data, and of a table its description
 * (CSV on the Web finds it so). null = none.
 * @param root where our addresses begin
 */
export function linksOf(
  { view, licences }: ShownView,
  format: FormFormat,
  locale: TableLocale,
  root: string,
): string | null {
  if (format !== 'csv' && !format.endsWith('geojson')) return null
  const describedBy = `<${root}${formAddress(view, 'csv-metadata.json', locale)}>; rel="describedby"; type="application/csvm+json"`
  const licensed = licences
    .flatMap((licence) => licenceAddress(licence) ?? [])
    .map((address) => `<${address}>; rel="license"`)
  const links = [...(format === 'csv' ? [describedBy] : []), ...licensed]
  return links.length === 0 ? null : links.join(', ')
}
