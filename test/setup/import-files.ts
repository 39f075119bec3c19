import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { ImportError } from '../../server/intake/import-error.ts'
import { readFeatures, type ReadOptions } from '../../server/intake/read/read-features.ts'

/** The official files, which are not part of the repository; null where they are absent. */
export const sharedData = existsSync('../shared/data') ? '../shared/data' : null
if (!sharedData) console.warn('skipped: the tests with official files, because ../shared/data is absent')

/** A folder for the files of one test file, removed at its end. */
export function createFolder(): {
  path(name: string): string
  write(name: string, content: string | Uint8Array): string
} {
  const folder = mkdtempSync(join(tmpdir(), 'quartieratlas-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string) => {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    return file
  }
  const write = (name: string, content: string | Uint8Array) => {
    const file = path(name)
    writeFileSync(file, content)
    return file
  }
  return { path, write }
}

/** Write a large file without holding it: a beginning, and one piece again and again. */
export async function writeLarge(
  path: string,
  beginning: string,
  piece: string | Uint8Array,
  bytes: number,
): Promise<string> {
  const stream = createWriteStream(path)
  stream.write(beginning)
  for (let written = 0; written < bytes; written += piece.length) if (!stream.write(piece)) await once(stream, 'drain')
  stream.end()
  await once(stream, 'finish')
  return path
}

/** The ImportError that something ends with. */
export async function importErrorOf(work: Promise<unknown> | (() => Promise<unknown>)): Promise<ImportError> {
  try {
    await (typeof work === 'function' ? work() : work)
  } catch (error) {
    if (error instanceof ImportError) return error
    throw error
  }
  throw new Error('expected an ImportError, but nothing was thrown')
}

/** Everything that an iterable gives. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

/** A FeatureCollection as text. */
export function collection(features: object[], more: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', ...more, features })
}

export function feature(properties: object | null, geometry: object | null): object {
  return { type: 'Feature', properties, geometry }
}

/** Read a whole file. */
export async function readAll(file: string, options?: ReadOptions) {
  const opened = await readFeatures(file, options)
  return { meta: opened.meta, features: await collect(opened) }
}

/** The ImportError that reading a whole file ends with. */
export const readError = (file: string, options?: ReadOptions) => importErrorOf(readAll(file, options))
