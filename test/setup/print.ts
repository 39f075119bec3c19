import { inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'

/** A structure element of a tagged PDF: what it is, and the text that belongs to it and to what is within. */
export interface Element {
  role: string
  lang?: string
  alt?: string
  bbox?: number[]
  text: string
  children: Element[]
}

type Node = {
  role?: string
  lang?: string
  alt?: string
  bbox?: number[]
  type?: string
  id?: string
  children?: Node[]
}
type Item = { type?: string; id?: string; str?: string; tag?: string }

/** A PDF as an assistive program meets it: what it says about itself, and the structure of all pages. */
export async function readPrint(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { info, metadata } = await document.getMetadata()
  const pages: Element[] = []
  const loose: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = textsById(items as Item[], loose)
    pages.push(read((await page.getStructTree()) as Node, texts))
  }
  const marked = await document.getMarkInfo()
  const preferences = await document.getViewerPreferences()
  return { info: info as Record<string, unknown>, title: metadata?.get('dc:title'), marked, preferences, pages, loose }
}

/** The text of each marked content; what is outside of all goes to `loose`. */
function textsById(items: Item[], loose: string[]): Map<string, string> {
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const { type, id, str } of items)
    if (type?.startsWith('begin')) open.push(id)
    else if (type === 'endMarkedContent') open.pop()
    else if (str) {
      const within = open.findLast((known) => known)
      if (within === undefined) loose.push(str)
      else texts.set(within, (texts.get(within) ?? '') + str)
    }
  return texts
}

/** pdf.js gives with every page the empty elements of a table of other pages, too. */
function isOnPage({ type, children = [] }: Node): boolean {
  return type === 'content' || children.some(isOnPage)
}

function read(node: Node, texts: Map<string, string>): Element {
  const { role = '', lang, alt, bbox } = node
  const children = (node.children ?? [])
    .filter((child) => child.role && isOnPage(child))
    .map((child) => read(child, texts))
  const all = (part: Node): string =>
    part.type === 'content' ? (texts.get(part.id!) ?? '') : (part.children ?? []).map(all).join('')
  return { role, lang, alt, bbox, text: all(node), children }
}

/** All elements of a role, in the order of reading. */
export function elementsOf(pages: readonly Element[], role: string): Element[] {
  return pages.flatMap((element) => [
    ...(element.role === role ? [element] : []),
    ...elementsOf(element.children, role),
  ])
}

/** The drawing instructions of a PDF's pages, one a line. */
export function instructionsOf(pdf: Buffer): string[] {
  const streams = [...pdf.toString('latin1').matchAll(/\/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)]
  const contents = streams.map(([, packed]) => inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1'))
  return contents.filter((content) => / BDC\n/.test(content)).flatMap((content) => content.split('\n'))
}

/** What is painted outside of all parts and of what is marked as decoration. */
export function unmarked(instructions: readonly string[]): string[] {
  let depth = 0
  return instructions.filter((line) => {
    if (/ B[DM]C$/.test(line)) depth++
    else if (line === 'EMC') depth--
    return depth === 0 && /(^| )(f|f\*|S|s|B|b|Tj|TJ|Do|sh)$/.test(line)
  })
}

/** What is to be read in place of what is drawn (ActualText). */
export function spokenTexts(instructions: readonly string[]): string[] {
  return instructions.flatMap((line) => {
    const [, escaped] = /^\/ActualText \((.*)\)$/s.exec(line) ?? []
    if (escaped === undefined) return []
    const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
    const bytes = escaped.replaceAll(/\\(.)/gs, (_, letter: string) => named[letter] ?? letter)
    return bytes.startsWith('\xfe\xff') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes
  })
}
