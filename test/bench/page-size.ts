import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const folder = resolve(import.meta.dirname, '../../dist/client')

/** Bytes of files: as they are, with gzip (level 9) and with brotli (level 11). */
export interface Size {
  plain: number
  gzip: number
  brotli: number
}

/** What the page loads first, what it loads until the map is drawn, and its style sheets. */
export interface PageSize {
  first: Size
  all: Size
  styles: Size
}

/**
 * Measure the built page. `first`: the module scripts that index.html names. `all`: these, and everything that they can load
 * later on (the map, its worker, panels); more than any one visit needs.
 * @throws Error when the client is not built.
 */
export async function measurePage(): Promise<PageSize> {
  const page = await readFile(resolve(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]!)
  const scripts = named.filter((file) => file.endsWith('.js'))
  return {
    first: await sizeOf(scripts),
    all: await sizeOf(await reachable(scripts)),
    styles: await sizeOf(named.filter((file) => file.endsWith('.css'))),
  }
}

/** Scripts, and all scripts that they name. */
async function reachable(scripts: string[]): Promise<string[]> {
  const assets = (await readdir(resolve(folder, 'assets'))).filter((name) => name.endsWith('.js'))
  const found = new Set(scripts)
  for (const script of found) {
    const text = await readFile(resolve(folder, script), 'utf8')
    for (const name of assets) if (text.includes(name)) found.add(`assets/${name}`)
  }
  return [...found]
}

async function sizeOf(files: string[]): Promise<Size> {
  const size = { plain: 0, gzip: 0, brotli: 0 }
  for (const file of files) {
    const content = await readFile(resolve(folder, file))
    size.plain += content.length
    size.gzip += gzipSync(content, { level: 9 }).length
    size.brotli += brotliCompressSync(content).length
  }
  return size
}
