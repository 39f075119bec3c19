import { mapColours } from '../../../../presentation/palette.ts'
import { breakLines } from '../map/fonts.ts'
import type { Mark } from '../map/mark.ts'
import type { PrintPart, Role } from '../map/part.ts'

/** How large the paper is, in units. */
export interface Paper {
  width: number
  /** A page ends here; null = one page, as high as needed. */
  height: number | null
  margin: number
}

const ink = mapColours.light.ink
const soft = '#4d5d68'

/** How a text is written. */
export type TextManner = {
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
  goesOn?: boolean
}

/** Lines, and whether each goes on in the next one after a space, not after a slash or a hyphen. */
function joined(lines: readonly string[]): [line: string, goesOn: boolean][] {
  return lines.map((line, index) => [line, index < lines.length - 1 && !/[/-]$/.test(line)])
}

/** Pages that are filled from above. Whoever writes asks for room first; where there is none, a new page begins. */
export class Sheet {
  readonly paper: Paper
  readonly rightToLeft: boolean
  readonly pages: Mark[][] = [[]]
  y: number
  private part: PrintPart | null = null

  constructor(paper: Paper, rightToLeft: boolean) {
    this.paper = paper
    this.rightToLeft = rightToLeft
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
    const { part } = this
    const known = part
      ? marks.map((mark) => (mark.kind === 'text' || mark.kind === 'map' ? { ...mark, part } : mark))
      : marks
    this.pages.at(-1)!.push(...known)
  }

  /** What is written meanwhile is a part of the document; surfaces and lines are decoration. */
  within(role: Role, write: () => void, more: Pick<PrintPart, 'lang' | 'alt'> = {}): void {
    const outer = this.part
    this.part = { role, parent: outer, ...more }
    write()
    this.part = outer
  }

  /** Write a paragraph and go on below it. */
  paragraph(text: string, manner: TextManner, role: Role = 'P'): void {
    this.within(role, () => {
      for (const [line, goesOn] of joined(this.linesOf(text, manner))) {
        this.ensure(manner.size * 1.4)
        this.write(line, this.y + manner.size * 1.05, { ...manner, goesOn })
        this.y += manner.size * 1.4
      }
    })
  }

  /** Write lines below one another, the first on the base line `y`. */
  writeLines(lines: readonly string[], y: number, step: number, manner: TextManner, end = false): void {
    for (const [index, [line, goesOn]] of joined(lines).entries())
      this.write(line, y + index * step, { ...manner, goesOn }, end)
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
      goesOn: manner.goesOn,
    })
  }

  /** The left edge of something of a width that begins at an indent, on the side where reading begins. */
  left(indent: number, width: number): number {
    return this.rightToLeft ? this.paper.width - this.paper.margin - indent - width : this.paper.margin + indent
  }
}
