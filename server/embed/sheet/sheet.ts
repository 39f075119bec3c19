import { mapColours } from '../../../presentation/palette.ts'
import { breakLines } from '../map/fonts.ts'
import type { Mark } from '../map/mark.ts'

/** How large the paper is, in units. */
export interface Paper {
  width: number
  /** A page ends here; null = one page, as high as needed. */
  height: number | null
  margin: number
}

const ink = mapColours.light.ink
const soft = '#4d5d68'

type TextManner = {
  size: number
  bold?: boolean
  soft?: boolean
  /** false: German in every language, so it always begins at the left. */
  translated?: boolean
  /** A German name among translated text: it stands where that stands. */
  name?: boolean
  /** Where the text begins, from the margin on the side where reading begins, and how wide it may be. */
  indent?: number
  width?: number
}

/** Pages that are filled from above. Whoever writes asks for room first; where there is none, a new page begins. */
export class Sheet {
  readonly pages: Mark[][] = [[]]
  y: number

  constructor(
    readonly paper: Paper,
    readonly rightToLeft: boolean,
  ) {
    this.y = paper.margin
  }

  /** The width between the margins. */
  get width(): number {
    return this.paper.width - 2 * this.paper.margin
  }

  /** The height of what is on the last page. */
  get bottom(): number {
    return this.y + this.paper.margin
  }

  /** Make sure that so much fits on the page. Returns whether a new page has begun. */
  ensure(height: number): boolean {
    const { height: end, margin } = this.paper
    if (end === null || this.y + height <= end - margin) return false
    this.pages.push([])
    this.y = margin
    return true
  }

  add(...marks: Mark[]): void {
    this.pages.at(-1)!.push(...marks)
  }

  /** Write a paragraph and go on below it. */
  paragraph(text: string, manner: TextManner): void {
    for (const line of this.linesOf(text, manner)) {
      this.ensure(manner.size * 1.4)
      this.write(line, this.y + manner.size * 1.05, manner)
      this.y += manner.size * 1.4
    }
  }

  /** The lines that a text needs. */
  linesOf(text: string, { size, bold = false, width = this.width }: TextManner): string[] {
    return breakLines(text, width, size, bold)
  }

  /** Write one line; `end` writes it up to the other end of its width. */
  write(text: string, y: number, manner: TextManner, end = false): void {
    const { size, bold = false, translated = true, name = false, indent = 0, width = this.width - indent } = manner
    const fromRight = this.rightToLeft && (translated || end)
    const from = fromRight ? this.paper.width - this.paper.margin - indent : this.paper.margin + indent
    const x = end ? from + (fromRight ? -width : width) : from
    this.add({
      kind: 'text',
      x,
      y,
      text,
      size,
      bold,
      colour: manner.soft ? soft : ink,
      anchor: fromRight !== end ? 'end' : 'start',
      halo: false,
      translated: translated && !name,
    })
  }

  /** The left edge of something of a width that begins at an indent, on the side where reading begins. */
  left(indent: number, width: number): number {
    return this.rightToLeft ? this.paper.width - this.paper.margin - indent - width : this.paper.margin + indent
  }
}
