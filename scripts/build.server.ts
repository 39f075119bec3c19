import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { transform } from 'esbuild'
import { isCurrent, root } from './is-current.ts'

const folders = ['server', 'arithmetic', 'presentation', 'db']
const sources = [...folders.map((folder) => `${folder}/**/*.*`), 'scripts/build.server.ts', 'package-lock.json']
/** Written last. */
const done = 'dist/server/built'

/** As `tsconfig.json` says it. */
const compilerOptions = { experimentalDecorators: true, useDefineForClassFields: false, target: 'es2023' as const }

/**
 * Build the server into dist/, unless what is there is newer than every source: the same files in the same folders, TypeScript
 * as JavaScript, so that a server that runs needs no compiler. Returns whether it built.
 */
export async function buildServer(): Promise<boolean> {
  if (await isCurrent(done, sources)) return false
  console.log('Building the server …')
  for (const folder of folders) await rm(resolve(root, 'dist', folder), { recursive: true, force: true })
  const files = await Array.fromAsync(glob(sources.slice(0, folders.length), { cwd: root }))
  await Promise.all(files.map((file) => (file.endsWith('.ts') ? compile(file) : copy(file))))
  await writeFile(resolve(root, done), '')
  return true
}

async function copy(file: string): Promise<void> {
  await cp(resolve(root, file), resolve(root, 'dist', file))
}

async function compile(file: string): Promise<void> {
  const { code } = await transform(await readFile(resolve(root, file), 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node22',
    sourcefile: file,
    tsconfigRaw: { compilerOptions },
  })
  const target = resolve(root, 'dist', file.replace(/\.ts$/, '.js'))
  await mkdir(dirname(target), { recursive: true })
  // Modules are named as files, also those that run in threads.
  await writeFile(target, code.replaceAll(/(["'])(\.{1,2}\/[^"'\n]+)\.ts\1/g, '$1$2.js$1'))
}
