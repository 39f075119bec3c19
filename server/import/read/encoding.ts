import { createReadStream } from 'node:fs'

/** The encodings of official files in Germany. Windows-1252 contains Latin-1. */
export type Encoding = 'utf-8' | 'windows-1252'

/**
 * The encoding of a text file: UTF-8 when all its bytes are valid UTF-8 (as plain ASCII is), otherwise Windows-1252.
 * Text in Latin-1 with any letter beyond ASCII is practically never valid UTF-8.
 * @param start the byte to begin at.
 */
export async function detectEncoding(path: string, start = 0): Promise<Encoding> {
  return (await isUtf8File(path, start)) ? 'utf-8' : 'windows-1252'
}

async function isUtf8File(path: string, start: number): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { start })) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** What the .cpg file of a shapefile says; null = a name that is not known here. */
export function encodingOfCodePage(text: string): Encoding | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  if (['utf8', '65001'].includes(name)) return 'utf-8'
  const western = ['1252', 'ansi1252', 'cp1252', 'windows1252', 'iso88591', '88591', 'latin1', 'ldid87', 'ldid3']
  return western.includes(name) ? 'windows-1252' : null
}
