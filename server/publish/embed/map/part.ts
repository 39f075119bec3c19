/** What a part of a document is, by the names of the structure elements of PDF (ISO 32000-1, 14.8.4). */
export type Role = 'H1' | 'H2' | 'P' | 'Figure' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Span'

/** A part of a document as a screen reader meets it. Parts stand in the order in which something of them is first drawn. */
export interface PrintPart {
  role: Role
  /** The part that it belongs to; null = the document. */
  parent: PrintPart | null
  /** The language where it is another than around it. */
  lang?: string
  /** What a figure says to those who do not see it. */
  alt?: string
}
