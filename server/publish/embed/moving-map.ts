import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { clientFolder } from '../../kit/client-folder.ts'

const manifestFile = resolve(clientFolder, '.vite/manifest.json')
const entry = 'public-map/public-map.ts'

/** The addresses of the files that the moving map consists of: all of them are needed, so all are asked for at once. */
export interface MovingMap {
  script: string
  /** Scripts that it imports, its worker, its styles. */
  parts: string[]
}

/** What Vite writes about a file that it has built. */
interface Built {
  file: string
  imports?: string[]
  css?: string[]
  assets?: string[]
}

/** The moving map as the client was built; null while it has not been built. @param root where our addresses begin */
export function readMovingMap(root: string): MovingMap | null {
  if (!existsSync(manifestFile)) return null
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Built>
  const files = new Set<string>()
  const add = ({ file, imports = [], css = [], assets = [] }: Built): void => {
    for (const path of [file, ...css, ...assets]) files.add(`${root}/${path}`)
    for (const name of imports) add(manifest[name]!)
  }
  add(manifest[entry]!)
  const [script, ...parts] = files
  return { script: script!, parts }
}
