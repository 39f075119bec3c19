import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { createGraph } from '../../server/graph/graph.ts'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { rowsOf, useSharedDatabase } from '../setup/database.ts'
import { fittingQuestion } from '../setup/fitting-questions.ts'
import { countStatements } from '../setup/statements.ts'

/** So many operations are made up. */
const operations = inject('template') ? 1500 : 300
/** Another one in every run; to see a run again, put the seed here that it printed. */
const seed = Date.now() % 2 ** 31

const database = useSharedDatabase()
let written: FastifyInstance
let resolved: FastifyInstance
let schema: GraphQLSchema
beforeAll(async () => {
  written = await createServer(database.current, readConfig({ BASEMAP: 'plain' }))
  resolved = await createServer(database.current, readConfig({ BASEMAP: 'plain', WRITTEN_ANSWERS: 'off' }))
  schema = await createGraph()
})
afterAll(() => Promise.all([written?.close(), resolved?.close()]))

const send = (app: FastifyInstance, payload: object) => app.inject({ method: 'POST', url: '/graphql', payload })
/** An answer to the byte; of one with errors what is sure. */
async function answerOf(app: FastifyInstance, payload: object): Promise<string> {
  const { body } = await send(app, payload)
  const { errors, ...answer } = JSON.parse(body)
  if (!errors) return body
  // Of several fields that fail for one object, the first is told: which one that is depends on the moment.
  return JSON.stringify({ failed: errors.map(({ extensions }: any) => extensions.code), ...answer })
}

async function expectEqual(payload: { query: string; variables?: object }): Promise<string> {
  const [ours, expected] = [await answerOf(written, payload), await answerOf(resolved, payload)]
  expect(ours, JSON.stringify(payload)).toBe(expected)
  return ours
}

test(
  `${operations} made up operations are answered as field by field, to the byte`,
  { timeout: 3_600_000 },
  async () => {
    console.log(`written answers: seed ${seed}`)
    const keys = (
      await rowsOf<{ key: string }>(
        database.current,
        `select key from area union all select key from facility
    union all select key from project union all select key from "grant" union all select key from source`,
      )
    ).map(({ key }) => key)
    let whole = 0
    const logged = vi.spyOn(written.log, 'error')
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (random) => {
        const payload = fittingQuestion(schema, keys, (arbitrary) => random(() => arbitrary))
        const answer = await expectEqual(payload)
        if (!answer.startsWith('{"failed":')) whole++
      }),
      { numRuns: operations, seed, endOnFailure: true },
    )
    const faults = logged.mock.calls.filter(([, message]) => String(message).startsWith('The database did not write'))
    expect(faults).toEqual([])
    // Otherwise only errors would have been compared.
    expect(whole).toBeGreaterThan(operations * 0.8)
  },
)

describe('what is written at once', () => {
  test.each([
    '{ areas { totalCount nodes { id key name kind code note(language: EN) boundaryValidity { start end } boundarySchematic } } }',
    '{ area(key: "hoehe") { boundary(tolerance: 10) bbox labelPoint parent { name } members { key } children { totalCount } } }',
    '{ facilities(first: 3, orderBy: [{ name: DESCENDING }]) { pageInfo { hasNextPage endCursor } edges { cursor node { name type { label } location carriers { name } } } } }',
    '{ areas(first: 5) { nodes { facilities(first: 2, asOf: null) { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { cursor node { key } } } } } }',
    '{ a: grants { nodes { amount period { start } programme { funder { name } } } } b: sources(where: { date: { isKnown: true } }) { nodes { date title } } }',
  ])('takes one statement: %s', async (query) => {
    await expectEqual({ query })
    expect(await countStatements(() => send(written, { query }))).toBe(1)
  })

  test('beside it stands what is answered field by field, each in its place', async () => {
    const query =
      '{ __typename one: area(key: "hoehe") { name } dataset { lastDate } two: areas(first: 1) { totalCount } population: area(key: "hoehe") { population { value } } }'
    const answer = JSON.parse(await expectEqual({ query }))
    expect(Object.keys(answer.data)).toEqual(['__typename', 'one', 'dataset', 'two', 'population'])
  })

  test('cursors lead on, whoever wrote them', async () => {
    const query =
      'query ($after: String) { areas(first: 3, after: $after, orderBy: [{ name: ASCENDING }]) { nodes { key } pageInfo { endCursor } } }'
    const { areas } = JSON.parse(await expectEqual({ query })).data
    await expectEqual({ query, variables: { after: areas.pageInfo.endCursor } })
  })

  test.each([
    '{ areas(first: 5000) { totalCount } facilities { totalCount } }',
    '{ areas(where: { within: { area: "nowhere" } }) { totalCount } facilities { totalCount } }',
    '{ areas(where: { name: null }) { totalCount } facilities { totalCount } }',
    '{ area(key: "hoehe") { boundary(tolerance: -1) } facilities { totalCount } }',
  ])('mistakes fail alone, and say the same: %s', async (query) => {
    const { failed, data } = JSON.parse(await expectEqual({ query }))
    expect(failed).toEqual(['BAD_USER_INPUT'])
    expect(data.facilities.totalCount).toBeGreaterThan(0)
  })
})
