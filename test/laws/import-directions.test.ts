import { glob, readFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/**
 * The order of the rooms: each may import itself and what stands before it. Rooms of one line may not import each other.
 * A room is a folder, or a file that stands in none.
 */
const server = [
  ['settings', 'kit', 'geometry'],
  ['ask'],
  ['work', 'watch', 'search'],
  ['nouns/source'],
  ['nouns/area', 'nouns/organisation'],
  ['nouns/complete-list', 'nouns/indicator', 'nouns/dataset'],
  ['nouns/facility', 'people'],
  ['nouns/project', 'nouns/position'],
  ['nouns/funding', 'coverage'],
  ['site', 'change', 'overlap'],
  ['nouns'],
  ['seed'],
  ['graph', 'database'],
  ['intake', 'publish/view'],
  ['publish/embed'],
  ['publish/statement'],
  ['web'],
  ['process'],
  ['main'],
  ['commands'],
  ['cli'],
]
const client = [
  ['root', 'view'],
  ['graphql', 'graphiql'],
  ['i18n'],
  ['ui'],
  ['map', 'nouns/source', 'nouns/dataset'],
  ['nouns/indicator', 'nouns/position', 'nouns/project'],
  ['nouns/facility', 'nouns/funding'],
  ['nouns/area', 'coverage/ground'],
  ['coverage/figures', 'coverage/scenario'],
  ['coverage/sites', 'coverage/comparison', 'coverage/cells'],
  ['coverage'],
  ['embed', 'public-map'],
  ['announcement', 'lists', 'atlas-map'],
  ['app'],
  ['main'],
]

interface Import {
  from: string
  to: string
}

/** All imports of our own files below a folder, types too, as paths from the root. */
async function importsBelow(folder: string): Promise<Import[]> {
  const imports: Import[] = []
  for await (const path of glob(`${folder}/**/*.{ts,tsx}`, { cwd: root })) {
    if (path.includes('generated')) continue
    const { module } = parseSync(path, await readFile(resolve(root, path), 'utf8'))
    for (const { moduleRequest } of module.staticImports) {
      if (!moduleRequest.value.startsWith('.')) continue
      imports.push({ from: path, to: relative(root, resolve(root, dirname(path), moduleRequest.value)) })
    }
  }
  return imports
}

test.each([
  ['server', server],
  ['client', client],
])('in %s a room imports only what stands before it', async (side, order) => {
  const rooms = order.flat().toSorted((one, other) => other.length - one.length)
  const roomOf = (path: string) => rooms.find((room) => new RegExp(`^${side}/${room}(/|\\.tsx?$)`).test(path)) ?? ''
  const level = (room: string) => order.findIndex((line) => line.includes(room))
  const imports = (await importsBelow(side)).filter(({ to }) => to.startsWith(`${side}/`) && /\.tsx?$/.test(to))
  const paths = imports.flatMap(({ from, to }) => [from, to])
  expect(
    rooms.filter((room) => !paths.some((path) => roomOf(path) === room)),
    'rooms without files',
  ).toEqual([])
  expect(
    paths.filter((path) => roomOf(path) === ''),
    'files in no room',
  ).toEqual([])
  const wrong = imports.filter(
    ({ from, to }) => roomOf(from) !== roomOf(to) && level(roomOf(to)) >= level(roomOf(from)),
  )
  expect(wrong.map(({ from, to }) => `${from} must not import ${to}`)).toEqual([])
})

/** What both sides must agree on, and which knows neither. */
const common = ['arithmetic', 'presentation']

test('client and server share nothing but schema.graphql, arithmetic and presentation, which know neither, and the place', async () => {
  const imports = (await Promise.all(['server', 'client', ...common].map(importsBelow))).flat()
  const sideOf = (path: string) => path.split('/')[0]
  const across = imports.filter(
    ({ from, to }) => sideOf(from) !== sideOf(to) && !common.includes(sideOf(to)!) && to !== 'db/place.json',
  )
  expect(across).toEqual([])
})

test.each(['server', 'client', ...common])('no file of %s is in a circle', async (side) => {
  const targets = Map.groupBy(await importsBelow(side), ({ from }) => from)
  const done = new Set<string>()
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) throw new Error(`A circle: ${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}`)
    if (done.has(path)) return
    for (const { to } of targets.get(path) ?? []) visit(to, [...trail, path])
    done.add(path)
  }
  for (const path of targets.keys()) visit(path, [])
})
