import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** What a script does, without its remarks and its indents. */
function read(name: string): string {
  return readFileSync(resolve(import.meta.dirname, 'scripts', name), 'utf8').replaceAll(/^\s*(\/\/.*\n)?/gm, '')
}

/** The one script of the page of a public map. */
export const pageScript = read('page.js')

/** What the content security policy of our pages says about their script. */
export const scriptHash = `'sha256-${createHash('sha256').update(pageScript).digest('base64')}'`

/** For pages that show our maps in frames: gives every frame the height of its content. */
export const heightScript = read('height.js')
