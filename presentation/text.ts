import type german from './messages/de.json'

/** The id of a text that map, table, picture and print share; every language has all of them. */
export type SharedMessageId = keyof typeof german

export type TextValues = Record<string, string | number | Date | null | undefined>

/** The text with this id in the reader's language. */
export type SharedText = (id: SharedMessageId, values?: TextValues) => string

/** What of FormatJS is needed to write a figure: react-intl in the page and @formatjs/intl on the server both have it. */
export interface Formats {
  formatMessage(message: { id: SharedMessageId }, values?: Record<string, string | number>): string
  formatNumber(value: number, options?: Intl.NumberFormatOptions): string
  formatDate(value: string, options?: Intl.DateTimeFormatOptions): string
  formatList(values: readonly string[], options?: Intl.ListFormatOptions): string
}
