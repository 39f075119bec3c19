import { glob, stat } from 'node:fs/promises'
import { resolve } from 'node:path'

/** The folder of the project. */
export const root = resolve(import.meta.dirname, '..')

/** Whether a file that was built is newer than everything that it was built from. */
export async function isCurrent(file: string, sources: string[]): Promise<boolean> {
  const built = await stat(resolve(root, file)).catch(() => null)
  if (!built) return false
  for await (const path of glob(sources, { cwd: root }))
    if ((await stat(resolve(root, path))).mtimeMs > built.mtimeMs) return false
  return true
}
