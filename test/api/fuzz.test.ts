import fc from 'fast-check'
import type { GraphQLSchema } from 'graphql'
import { beforeAll, expect, inject, test } from 'vitest'
import { createGraph } from '../../server/graph/graph.ts'
import { budget } from '../../server/graph/budget.ts'
import { address } from '../setup/fuzz-addresses.ts'
import { question, type Pick } from '../setup/fuzz-questions.ts'
import { useGraph } from '../setup/graph.ts'

/** So many questions and addresses are made up. The embedded database takes three times as long, and shares all of our code. */
const [operations, addresses] = inject('template') ? [10_000, 3_000] : [2_000, 1_000]

/** Another one in every run; to see a run again, put the seed here that it printed. */
const seed = Date.now() % 2 ** 31

const graph = useGraph()
let schema: GraphQLSchema
beforeAll(async () => {
  schema = await createGraph()
  console.log(`fuzz: seed ${seed}`)
})

/** What an answer must never tell: folders, hosts, statements and stacks of ours. */
const leaks =
  /node_modules|\/server\/|\.ts:\d|\bat \w+ \(|postgres:\/\/|127\.0\.0\.1:\d|select .* from |pg_|ECONN|[Kk]ysely|[Mm]ikro/

/** Functions are compared by what they are, arbitraries by all that is in them. */
function pickWith(random: fc.GeneratorValue): Pick {
  return (arbitrary) => random(() => arbitrary)
}

function expectHonest({ statusCode, body }: { statusCode: number; body: string }, what: string): void {
  expect(statusCode, `${what}: ${body.slice(0, 300)}`).not.toBe(500)
  expect(body, what).not.toContain('INTERNAL_SERVER_ERROR')
  expect(body.length, what).toBeLessThan(budget.bytes)
}

test(
  `${operations} made up questions: none fails on our side, tells what is ours, or grows beyond its limits`,
  { timeout: 3_600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (random) => {
        const payload = question(schema, pickWith(random))
        const answer = await graph.app.inject({ method: 'POST', url: '/graphql', payload })
        expectHonest(answer, JSON.stringify(payload).slice(0, 2000))
        const { errors = [] } = answer.json() as { errors?: { message: string }[] }
        for (const { message } of errors) expect(message, JSON.stringify(payload).slice(0, 2000)).not.toMatch(leaks)
      }),
      { numRuns: operations, seed, endOnFailure: true },
    )
  },
)

test(
  `${addresses} made up addresses: none fails on our side or tells what is ours`,
  { timeout: 3_600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (random) => {
        const pick = pickWith(random)
        const url = address(pick)
        const method = pick(
          fc.constantFrom<'GET' | 'POST' | 'HEAD' | 'DELETE' | 'PUT'>(
            'GET',
            'GET',
            'GET',
            'GET',
            'HEAD',
            'POST',
            'PUT',
            'DELETE',
          ),
        )
        const accept = pick(fc.constantFrom('*/*', 'text/html', 'application/json', ''))
        const answer = await graph.app.inject({ url, method, headers: { accept } })
        expectHonest(answer, `${method} ${url}`)
        if (answer.statusCode >= 400) expect(answer.body, `${method} ${url}`).not.toMatch(leaks)
      }),
      { numRuns: addresses, seed, endOnFailure: true },
    )
  },
)
