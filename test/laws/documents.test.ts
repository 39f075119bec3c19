import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, normalize, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const others = ['node_modules', 'dist', '.data', '.git']
const there = new Set(globSync('{*,.*,*/**}', { cwd: root, exclude: (path) => others.includes(path) }))
const documents = [...there].filter((file) => file.endsWith('.md'))

/** Paths in backticks below a folder of ours; those of the noun that the recipe invents are not there. */
function pathsIn(text: string): string[] {
  const paths = text.matchAll(
    /`((?:server|client|arithmetic|presentation|db|docs|scripts|test|deploy)\/[\w./-]*\w)\/?`/g,
  )
  return [...paths].map(([, path]) => path!).filter((path) => !/meeting/.test(path))
}

function linksIn(text: string, document: string): string[] {
  const links = text.matchAll(/\]\(([^)#\s]+)/g)
  return [...links]
    .map(([, link]) => link!)
    .filter((link) => !/^(https?|mailto):/.test(link))
    .map((link) => normalize(join(dirname(document), link)))
}

test.each(documents)('every path and link of %s leads to something', async (document) => {
  const text = await readFile(resolve(root, document), 'utf8')
  const named = [...pathsIn(text), ...linksIn(text, document)].map((path) => path.replace(/\/$/, ''))
  expect(named.filter((path) => !there.has(path))).toEqual([])
})

test('every npm script that a document names is one', async () => {
  const { scripts } = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8')) as { scripts: object }
  const texts = await Promise.all(documents.map((document) => readFile(resolve(root, document), 'utf8')))
  const named = texts.join('\n').matchAll(/npm run ([\w:]+)/g)
  const unknown = [...named].map(([, name]) => name!).filter((name) => !(name in scripts))
  expect(unknown).toEqual([])
})
