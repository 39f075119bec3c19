import { readFile } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** The order of the rooms: each may import itself and what stands before it. Rooms of one line may not import each other. */
const server = [
  ['setting.values'],
  ['settings'],
  ['config'],
  ['shared', 'geometry'],
  ['work', 'logging', 'metrics', 'tracing'],
  ['source'],
  ['area', 'organisation'],
  ['complete-list'],
  ['indicator', 'facility'],
  ['grid'],
  ['coverage'],
  ['site'],
  ['project', 'position'],
  ['funding'],
  ['dataset', 'basemap'],
  ['rooms'],
  ['node.resolver', 'direct-resolvers', 'bind-cursors', 'meter-fields'],
  ['migrations'],
  ['graph', 'database'],
  ['migrate', 'health'],
  ['prepare'],
  ['apollo', 'view'],
  ['embed'],
  ['statement', 'problem'],
  ['import', 'client-limits', 'one-host', 'usual-files'],
  ['http'],
  ['explain', 'stop', 'stop-with-parent', 'announce', 'warm-up'],
  ['workers'],
  ['main'],
  ['node-version', 'commands'],
  ['cli'],
]
const client = [
  ['root'],
  ['view', 'graphql'],
  ['i18n'],
  ['ui'],
  ['map'],
  ['source', 'dataset'],
  ['indicator'],
  ['funding', 'project', 'position'],
  ['facility'],
  ['area'],
  ['coverage', 'embed', 'public-map'],
  ['graphiql', 'announcement', 'lists', 'atlas-map'],
  ['app'],
  ['main'],
]

interface Import {
  from: string
  to: string
  /** Only types are imported: nothing of it is left when the code runs. */
  onlyTypes: boolean
}

/** All imports of our own files below a folder, as paths from the root. */
async function importsBelow(folder: string): Promise<Import[]> {
  const imports: Import[] = []
  for await (const path of glob(`${folder}/**/*.{ts,tsx}`, { cwd: root })) {
    if (path.includes('generated')) continue
    const { module } = parseSync(path, await readFile(resolve(root, path), 'utf8'))
    for (const { moduleRequest, entries } of module.staticImports) {
      if (!moduleRequest.value.startsWith('.')) continue
      const onlyTypes = entries.length > 0 && entries.every((entry) => entry.isType)
      imports.push({ from: path, to: relative(root, resolve(root, dirname(path), moduleRequest.value)), onlyTypes })
    }
  }
  return imports
}

/** The room of a path: its folder, or a file at the root of its side. */
function roomOf(path: string): string {
  return path.split('/')[1]!.replace(/\.tsx?$/, '')
}

test.each([
  ['server', server],
  ['client', client],
])('in %s a room imports only what stands before it', async (side, order) => {
  const level = (path: string) => order.findIndex((rooms) => rooms.includes(roomOf(path)))
  const imports = (await importsBelow(side)).filter(({ to }) => to.startsWith(side) && /\.tsx?$/.test(to))
  expect(imports.length).toBeGreaterThan(20)
  expect(
    [...new Set(imports.filter(({ from }) => level(from) < 0).map(({ from }) => from))],
    'files in no room',
  ).toEqual([])
  const wrong = imports.filter(({ from, to }) => roomOf(from) !== roomOf(to) && level(to) >= level(from))
  expect(wrong.map(({ from, to }) => `${from} must not import ${to}`)).toEqual([])
})

/** What both sides must agree on, and which knows neither. */
const common = ['arithmetic', 'presentation']

test('client and server share nothing but schema.graphql, arithmetic and presentation, which know neither', async () => {
  const imports = (await Promise.all(['server', 'client', ...common].map(importsBelow))).flat()
  const sideOf = (path: string) => path.split('/')[0]
  const across = imports.filter(({ from, to }) => sideOf(from) !== sideOf(to) && !common.includes(sideOf(to)!))
  expect(across).toEqual([])
})

test.each(['server', 'client', ...common])('no file of %s is in a circle', async (side) => {
  const targets = Map.groupBy(
    (await importsBelow(side)).filter(({ onlyTypes }) => !onlyTypes),
    ({ from }) => from,
  )
  const done = new Set<string>()
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) throw new Error(`A circle: ${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}`)
    if (done.has(path)) return
    for (const { to } of targets.get(path) ?? []) visit(to, [...trail, path])
    done.add(path)
  }
  for (const path of targets.keys()) visit(path, [])
})
