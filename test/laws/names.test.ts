import { glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What both sides must say, each in its own way: the server to the graph, the page of what the graph answers. */
const onBothSides = ['Basis', 'FigureState', 'UnknownReason']

test('no two things that files give to others have one name', async () => {
  const places = new Map<string, Set<string>>()
  for await (const path of glob('{arithmetic,client,presentation,server}/**/*.{ts,tsx}', { cwd: root })) {
    if (path.includes('generated')) continue
    const code = await readFile(resolve(root, path), 'utf8')
    for (const [, name] of code.matchAll(/^export (?:async )*(?:interface|class|type|function\*?|const|enum) (\w+)/gm))
      places.set(name!, (places.get(name!) ?? new Set()).add(path))
  }
  const shared = [...places].filter(([name, paths]) => paths.size > 1 && !onBothSides.includes(name))
  expect(Object.fromEntries(shared.map(([name, paths]) => [name, [...paths]]))).toEqual({})
})
