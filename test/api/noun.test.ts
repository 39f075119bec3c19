import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeNoun } from '../../scripts/noun.ts'
import { administer, serverUrl } from '../setup/server.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const name = `quartieratlas_noun_${process.pid}`
let copy: string

const row = `- key: treffen-hoehe
  title: { de: Nachbarschaftstreffen, en: Meeting of neighbours }
  area: hoehe
  sources: [{ source: vo-0601-16, property: title }]
`

/** Asks the program of the copy, on a database of its own. */
const ask = `
import { openDatabase } from './server/database/database.ts'
import { prepare } from './server/database/prepare.ts'
import { readConfig } from './server/settings/config.ts'
import { createServer } from './server/web/http.ts'

const config = readConfig(process.env)
const database = await openDatabase(config)
await prepare(database)
const app = await createServer(database, config)
const query = \`{
  councilMeetings { totalCount nodes { id title area { key } citations { property source { key } } } }
  councilMeeting(key: "treffen-hoehe") { key }
  node(id: "\${Buffer.from('CouncilMeeting:treffen-hoehe').toString('base64url')}") { __typename }
  hoehe: area(key: "hoehe") { councilMeetings { totalCount } }
  ostersbaum: area(key: "ostersbaum") { councilMeetings { totalCount } }
}\`
const { body } = await app.inject({ method: 'POST', url: '/graphql', payload: { query } })
await app.close()
await database.close()
process.stdout.write('ANSWER' + body)
process.exit(0)
`

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'quartieratlas-noun-'))
  const law = 'test/laws/import-directions.test.ts'
  const needed = ['arithmetic', 'db', 'presentation', 'server', 'package.json', 'tsconfig.json', law]
  await Promise.all(needed.map((path) => cp(join(root, path), join(copy, path), { recursive: true })))
  // The server delivers the page, which nobody asks for here.
  await mkdir(join(copy, 'dist/client'), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  if (process.env.DATABASE_URL) await administer(`create database ${name}`)
})
afterAll(async () => {
  await rm(copy, { recursive: true })
  if (process.env.DATABASE_URL) await administer(`drop database if exists ${name} with (force)`)
})

test('a noun is made, its types are right, and its rows are loaded, cited and asked for', async () => {
  const made = await makeNoun(copy, 'council-meeting')
  await writeFile(join(copy, 'db/seed/council-meetings.yaml'), row)
  await writeFile(join(copy, 'ask.ts'), ask)
  const { DATABASE_URL, ...environment } = process.env
  const env = {
    ...environment,
    BASEMAP: 'plain',
    DATA_FOLDER: join(copy, '.data'),
    ...(DATABASE_URL && { DATABASE_URL: serverUrl(name) }),
  }
  await writeFile(join(copy, 'server.json'), '{ "extends": "./tsconfig.json", "include": ["server/nouns.ts"] }')
  await run(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '--project', 'server.json'], { cwd: copy }).catch(
    ({ stdout: mistakes }) => expect(mistakes).toBe(''),
  )
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'ask.ts'], { cwd: copy, env, maxBuffer: 1e7 })
  const { data, errors } = JSON.parse(stdout.split('ANSWER')[1]!)
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    councilMeetings: {
      totalCount: 1,
      nodes: [
        {
          title: 'Nachbarschaftstreffen',
          area: { key: 'hoehe' },
          citations: [{ property: 'title', source: { key: 'vo-0601-16' } }],
        },
      ],
    },
    councilMeeting: { key: 'treffen-hoehe' },
    node: { __typename: 'CouncilMeeting' },
    hoehe: { councilMeetings: { totalCount: 1 } },
    ostersbaum: { councilMeetings: { totalCount: 0 } },
  })
  const order = await readFile(join(copy, 'test/laws/import-directions.test.ts'), 'utf8')
  expect(order).toContain("'nouns/council-meeting'")
  expect(made).toHaveLength(7)
})

test.each([
  ['Meeting', undefined, 'lower-case words'],
  ['../meeting', undefined, 'lower-case words'],
  ['project', undefined, 'is there already'],
  ['meeting', 'projects', 'is there already'],
])('%s (%s) is no new noun, and nothing is made of it', async (noun, plural, reason) => {
  await expect(makeNoun(copy, noun, plural)).rejects.toThrow(reason)
})
