import type { PrintPart } from '../map/part.ts'

type Document = PDFKit.PDFDocument
type Element = ReturnType<Document['struct']>
type Box = [left: number, top: number, right: number, bottom: number]

/** The structure of a tagged PDF: what is drawn belongs to a part, or else is decoration that no one needs to hear. */
export class Tags {
  private readonly document: Document
  private readonly elements = new Map<PrintPart | null, Element>()

  constructor(document: Document) {
    this.document = document
    const root = document.struct('Document')
    document.addStructure(root)
    this.elements.set(null, root)
  }

  /**
   * Draw something of a part.
   * @param part undefined = decoration
   * @param box around a figure, from the upper left corner of the page
   */
  draw(part: PrintPart | undefined, draw: () => void, box?: Box): void {
    if (part) {
      this.elementOf(part, box).add(draw)
      return
    }
    this.document.markContent('Artifact', { type: 'Layout' })
    draw()
    this.document.endMarkedContent()
  }

  private elementOf(part: PrintPart, bbox?: Box): Element {
    const known = this.elements.get(part)
    if (known) return known
    const { role, parent, lang, alt } = part
    const scope = role === 'TH' ? { scope: 'Row' } : {}
    const element = this.document.struct(role, { lang, alt, bbox, ...scope } as never)
    this.elements.set(part, element)
    ;(parent ? this.elementOf(parent) : this.elements.get(null)!).add(element)
    return element
  }
}
