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

type Node = { role?: string; lang?: string; alt?: string; bbox?: number[]; type?: string; id?: string; children?: Node[] }
type Item = { type?: string; id?: string; str?: string; tag?: string }

/** A PDF as an assistive program meets it: what it says about itself, and the structure of all pages. */
export async function readPrint(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { info, metadata } = await document.getMetadata()
  const roots: Element[] = []
  const loose: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = textsById(items as Item[], loose)
    roots.push(read((await page.getStructTree()) as Node, texts))
  }
  const marked = await document.getMarkInfo()
  const preferences = await document.getViewerPreferences()
  return { info: info as Record<string, unknown>, title: metadata?.get('dc:title'), marked, preferences, roots, loose }
}

/** The text of each marked content; what is outside of all goes to `loose`. */
function textsById(items: Item[], loose: string[]): Map<string, string> {
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const { type, id, str } of items)
    if (type?.startsWith('begin')) open.push(id)
    else if (type === 'endMarkedContent') open.pop()
    else if (str) {
      const within = open.findLast((known) => known !== undefined)
      if (within === undefined) loose.push(str)
      else texts.set(within, (texts.get(within) ?? '') + str)
    }
  return texts
}

function read(node: Node, texts: Map<string, string>): Element {
  const { role = '', lang, alt, bbox } = node
  const children = (node.children ?? []).filter((child) => child.role).map((child) => read(child, texts))
  const all = (part: Node): string =>
    part.type === 'content' ? (texts.get(part.id!) ?? '') : (part.children ?? []).map(all).join('')
  return { role, lang, alt, bbox, text: all(node), children }
}

/** All elements of a role, in the order of reading. */
export function elementsOf(roots: readonly Element[], role: string): Element[] {
  return roots.flatMap((element) => [...(element.role === role ? [element] : []), ...elementsOf(element.children, role)])
}
