import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { ImportError } from '../import-error.ts'
import { createDecoder } from './encoding.ts'
import type { LocalFile } from './source.ts'

/** What the content of a file is, whatever its name says. */
export type Content = 'zip' | 'shp' | 'json' | 'text'

/** The first bytes of files that people try by mistake. */
const mistakes: [bytes: string, what: string][] = [
  ['%PDF', 'a PDF document'],
  ['SQLite format 3', 'a GeoPackage or another SQLite database'],
  ['\x1f\x8b', 'a gzip archive; unpack it first'],
  ['7z\xbc\xaf', 'a 7z archive; unpack it first'],
  ['Rar!', 'a RAR archive; unpack it first'],
  ['\xd0\xcf\x11\xe0', 'an old Excel or Word file; save it as CSV (UTF-8)'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
]

const partsOfShapefile = ['.dbf', '.shx', '.prj', '.cpg', '.sbn', '.sbx', '.qix']

/** What each file name promises. */
const promises: Record<string, Content> = {
  '.zip': 'zip',
  '.shp': 'shp',
  '.json': 'json',
  '.geojson': 'json',
  '.csv': 'text',
}

/**
 * Look at the first bytes of a file.
 * @param expected what would be right, for messages.
 * @throws ImportError when it is nothing that can be read, or not what its name promises.
 */
export async function sniff(file: LocalFile, expected: string): Promise<Content> {
  const extension = extname(file.name).toLowerCase()
  const fail = (what: string) => new ImportError({ file: file.name, reason: `this is ${what}; expected ${expected}` })
  if (partsOfShapefile.includes(extension)) throw fail('only a part of a shapefile, give the .shp itself')
  const head = await readHead(file.path, 4096)
  const bytes = head.toString('latin1')
  const mistake = mistakes.find(([start]) => bytes.startsWith(start))
  if (mistake) throw fail(mistake[1])
  const content = contentOf(head, bytes, fail)
  const promised = promises[extension]
  if (promised && promised !== content) {
    const shown =
      content === 'text' ? ` (it begins with ${JSON.stringify(head.toString('utf8').trim().slice(0, 30))})` : ''
    throw fail(`named ${extension}, but its content is ${nouns[content]}${shown}`)
  }
  return content
}

const nouns: Record<Content, string> = { zip: 'a zip file', shp: 'a shapefile', json: 'JSON', text: 'other text' }

function contentOf(head: Buffer, bytes: string, fail: (what: string) => ImportError): Content {
  if (bytes.startsWith('PK\x03\x04') || bytes.startsWith('PK\x05\x06')) return 'zip'
  if (head.length >= 4 && head.readInt32BE(0) === 9994) return 'shp'
  const order = byteOrderOf(head)
  const isWide = order !== null && order !== 'utf-8'
  // Every second byte of plain text in UTF-16 is 0.
  const zeros = head.subarray(0, 200).filter((byte) => byte === 0).length
  if (!isWide && zeros >= 4 && zeros > 0.4 * Math.min(head.length, 200))
    throw fail('text in UTF-16 without its mark, or binary data; save it as UTF-8')
  if (head.includes(0) && !isWide) throw fail('binary data of an unknown kind')
  const text = (isWide ? createDecoder(order).write(head) : bytes.replace(/^\xef\xbb\xbf/, '')).trimStart()
  if (text === '') throw fail('blank')
  if (/^<(!doctype html|html|head|body|script)\b/i.test(text) || /<html\b/i.test(text))
    throw fail('an HTML page, probably an error page or a login')
  if (text.startsWith('<')) throw fail('an XML document (such as KML, GML or a service error)')
  const isJson = text.startsWith('{') || text.startsWith('[')
  if (isJson && isWide) throw fail('JSON in UTF-16; save it as UTF-8')
  return isJson ? 'json' : 'text'
}

/** The encoding that a byte order mark at the beginning states; null = there is none. */
export function byteOrderOf(head: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

/** The first bytes of a file, fewer when it is shorter. */
export async function readHead(path: string, length: number): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
