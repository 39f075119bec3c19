import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { ImportError } from '../import-error.ts'
import { inBytes, limitBytes } from './limit-bytes.ts'
import type { TemporaryFolder } from './temporary-folder.ts'

/** A file on this machine, and the name to use for it in messages. */
export interface LocalFile {
  path: string
  name: string
  bytes: number
}

/** How much and how long to read at most. */
export interface ReadLimits {
  /** The largest file, downloaded or unpacked, in bytes. */
  maximumBytes: number
  /** The longest download, in seconds. */
  timeoutSeconds: number
}

/**
 * The file itself, or a download of an http(s) address into the temporary folder.
 * @throws ImportError when it is missing, empty, a folder, too large, or does not arrive.
 */
export async function openSource(fileOrUrl: string, limits: ReadLimits, folder: TemporaryFolder): Promise<LocalFile> {
  const isUrl = /^https?:\/\//i.test(fileOrUrl)
  const file = isUrl
    ? await download(fileOrUrl, limits, await folder.file('download'))
    : { path: fileOrUrl, name: basename(fileOrUrl) }
  const found = await stat(file.path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${error.code})`
    throw new ImportError({ file: fileOrUrl, reason })
  })
  if (!found.isFile()) throw new ImportError({ file: fileOrUrl, reason: 'this is a folder; expected a file' })
  if (found.size === 0) throw new ImportError({ file: file.name, reason: 'the file is empty (0 bytes)' })
  if (found.size > limits.maximumBytes) {
    const reason = `the file has ${inBytes(found.size)}; at most ${inBytes(limits.maximumBytes)} are read`
    throw new ImportError({ file: file.name, reason })
  }
  return { ...file, bytes: found.size }
}

async function download(address: string, limits: ReadLimits, path: string): Promise<Omit<LocalFile, 'bytes'>> {
  const { url, name } = parseAddress(address)
  const fail = (reason: string) => new ImportError({ file: name, reason })
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(limits.timeoutSeconds * 1000) })
    if (!response.ok) throw fail(`the server answered ${response.status} ${response.statusText}; expected the file`)
    if (!response.body) throw fail('the server answered without content')
    const tooLarge = () => fail(`the server sends more than ${inBytes(limits.maximumBytes)}`)
    const body = Readable.fromWeb(response.body as ReadableStream)
    await pipeline(body, limitBytes(limits.maximumBytes, tooLarge), createWriteStream(path))
    return { path, name }
  } catch (error) {
    if (error instanceof ImportError) throw error
    if ((error as Error).name === 'TimeoutError') throw fail(`not received within ${limits.timeoutSeconds} s`)
    const { message, cause } = error as Error
    throw fail(`it could not be downloaded (${cause instanceof Error ? cause.message : message})`)
  }
}

/** The address, and its name for messages: without user name, password and query, which may be secret. */
function parseAddress(address: string): { url: URL; name: string } {
  if (!URL.canParse(address)) throw new ImportError({ file: address, reason: 'this is not a valid address' })
  const url = new URL(address)
  return { url, name: `${url.origin}${url.pathname}` }
}
