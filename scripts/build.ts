import { glob, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..')
const page = resolve(root, 'dist/client/index.html')
const sources = ['client/**/*', 'vite.config.ts', 'package-lock.json']

/** Build the client into dist/client, unless what is there is newer than every source. Returns whether it built. */
export async function buildClient(): Promise<boolean> {
  if (await isCurrent()) return false
  console.log('Building the map …')
  await build({ configFile: resolve(root, 'vite.config.ts'), logLevel: 'warn' })
  return true
}

async function isCurrent(): Promise<boolean> {
  const built = await stat(page).catch(() => null)
  if (!built) return false
  for await (const path of glob(sources, { cwd: root }))
    if ((await stat(resolve(root, path))).mtimeMs > built.mtimeMs) return false
  return true
}

if (process.argv[1] === import.meta.filename) await buildClient()
