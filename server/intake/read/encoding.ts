import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/**
 * The encodings of official files in Germany and its neighbours. Node knows neither the code pages of DOS nor how to
 * write any of them, iconv-lite does both.
 */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
  'cp850',
  'cp437',
  'cp852',
  'macroman',
] as const
export type Encoding = (typeof encodings)[number]

/** Other names of them, in lower case without punctuation and without `cp`, `oem`, `ansi`, `windows` before a number. */
const names: Record<string, Encoding> = {
  ...Object.fromEntries(encodings.map((encoding) => [plainName(encoding), encoding])),
  '65001': 'utf-8',
  utf8bom: 'utf-8',
  utf16: 'utf-16le',
  latin1: 'iso-8859-1',
  l1: 'iso-8859-1',
  '88591': 'iso-8859-1',
  '28591': 'iso-8859-1',
  latin2: 'iso-8859-2',
  '88592': 'iso-8859-2',
  '28592': 'iso-8859-2',
  latin9: 'iso-8859-15',
  '885915': 'iso-8859-15',
  '28605': 'iso-8859-15',
  ansi: 'windows-1252',
  ldid87: 'windows-1252',
  ldid3: 'windows-1252',
  ldid1: 'cp437',
  ldid2: 'cp850',
  ldid100: 'cp852',
  ldid200: 'windows-1250',
  macintosh: 'macroman',
  mac: 'macroman',
  '10000': 'macroman',
}

/** The encoding that a name means, as a .cpg file or a caller writes it; null = a name that is not known here. */
export function encodingOfName(text: string): Encoding | null {
  return names[plainName(text)] ?? null
}

function plainName(text: string): string {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return plain.replace(/^(?:cp|oem|ansi|windows|win|ibm|dos|ms|codepage)+(?=\d)/, '').replace(/^iso(?=\d)/, '')
}

/** Byte 29 of a .dbf file, by encoding. Those that are not here are of other scripts. */
const languageBytes: [Encoding, number[]][] = [
  ['cp437', [0x01, 0x09, 0x0b, 0x0d, 0x0f, 0x11, 0x15, 0x18, 0x19, 0x1b]],
  ['cp850', [0x02, 0x0a, 0x0e, 0x10, 0x12, 0x14, 0x16, 0x1a, 0x1d, 0x25, 0x37]],
  ['cp852', [0x1f, 0x22, 0x23, 0x40, 0x64]],
  ['windows-1252', [0x03, 0x57, 0x58, 0x59]],
  ['windows-1250', [0xc8]],
  ['windows-1254', [0xca]],
  ['macroman', [0x04]],
]

/** The encoding that the language byte of a .dbf file means; null = it is 0 (not stated), or not known here. */
export function encodingOfLanguageByte(byte: number): Encoding | null {
  return languageBytes.find(([, bytes]) => bytes.includes(byte))?.[0] ?? null
}

/** Bytes as text; what is not valid in the encoding becomes U+FFFD. */
export function decode(bytes: Buffer, encoding: Encoding): string {
  return iconv.decode(bytes, encoding, { stripBOM: false })
}

/** A decoder for pieces, which keeps what is cut at their ends. It leaves a byte order mark out. */
export function createDecoder(encoding: Encoding): { write(bytes: Buffer): string; end(): string | undefined } {
  return iconv.getDecoder(encoding)
}

/** The text whose bytes in one encoding another one was read from; null = the bytes are not valid in it. */
export function reread(text: string, readAs: Encoding): string | null {
  const bytes = iconv.encode(text, readAs)
  return decode(bytes, readAs) === text && isUtf8(bytes) ? bytes.toString('utf8') : null
}
