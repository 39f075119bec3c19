import { writeQuery, type View } from '../view/view.ts'

/** The forms of a view beside the page, by the ending of their address. */
export const formats = ['png', 'svg', 'pdf', 'csv', 'geojson'] as const
export type Format = (typeof formats)[number] | 'html'

/** The address of a form of a view, from the root of our origin. */
export function formAddress(view: View, format: Format): string {
  return `/embed/${view.quantity}${format === 'html' ? '' : `.${format}`}${writeQuery(view)}`
}
