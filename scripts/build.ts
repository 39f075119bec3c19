import { execFileSync } from 'node:child_process'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { delimiter, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { buildServer } from './build.server.ts'
import { isCurrent, root } from './is-current.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

const path = `${resolve(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`
const page = 'dist/client/index.html'
const sources = [
  'client/**/*',
  'arithmetic/**/*',
  'presentation/**/*',
  'db/place.json',
  'vite.config.ts',
  'package-lock.json',
]

/** Build the client into dist/client, unless what is there is newer than every source. Returns whether it built. */
export async function buildClient(): Promise<boolean> {
  if (await isCurrent(page, sources)) return false
  console.log('Building the map …')
  // A process of its own: whoever calls (a test runner, say) may have set NODE_ENV, and React would be built for it.
  execFileSync('vite', ['build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, NODE_ENV: 'production' },
  })
  await compressAssets()
  return true
}

/** A compressed copy beside each text asset, so that the server need not compress anew for every visitor. */
async function compressAssets(): Promise<void> {
  const assets = await Array.fromAsync(glob('dist/client/assets/*.{js,css,svg}', { cwd: root }))
  await Promise.all(
    assets.map(async (asset) => {
      const content = await readFile(resolve(root, asset))
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
      await writeFile(resolve(root, `${asset}.br`), await brotli(content, { params }))
      await writeFile(resolve(root, `${asset}.gz`), await gzipped(content, { level: 9 }))
    }),
  )
}

if (process.argv[1] === import.meta.filename) {
  await buildServer()
  await buildClient()
}
