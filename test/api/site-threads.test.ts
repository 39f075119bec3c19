import { expect, test, vi } from 'vitest'
import type { SolverQuestion } from '../../server/site/question.ts'
import { mostThreads, mostWaiting, solving } from '../../server/site/solver.ts'
import { createCity } from '../bench/sites.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const never = new AbortController().signal
const reach = { metres: 800, detourFactor: 1 }
const quick: SolverQuestion = {
  ...createCity(100, 20, 1),
  aim: { objective: 'MOST_PEOPLE_COVERED', count: 2 },
  reach,
  seconds: 60,
}
/** Takes the whole minute. */
const slow: SolverQuestion = {
  ...createCity(4000, 400, 1),
  aim: { objective: 'LEAST_MEAN_DISTANCE', count: 20 },
  reach,
  seconds: 60,
}

/** Solve a question when it is its turn. */
const solve = (question: SolverQuestion, signal: AbortSignal) =>
  solving.queue.run(() => solving.performUntilLeft(question, signal), signal)

/** Ask a question; `stop` leaves it. */
function begin(question: SolverQuestion) {
  const controller = new AbortController()
  const end = solve(question, controller.signal).then(
    () => 'answered',
    (error) => error.extensions.code as string,
  )
  return { end, stop: () => controller.abort() }
}

test('a quick question is answered while a slow one is solved, and leaving stops the slow one', async () => {
  const one = begin(slow)
  expect(await Promise.race([one.end, begin(quick).end])).toBe('answered')
  expect(await Promise.race([one.end, Promise.resolve('still solving')])).toBe('still solving')
  one.stop()
  expect(await one.end).toBe('CANCELLED')
})

test('where all threads are busy questions wait, too many are refused, and leaving makes room', async () => {
  const busy = Array.from({ length: mostThreads }, () => begin(slow))
  const waiting = Array.from({ length: mostWaiting }, () => begin(quick))
  expect(await begin(quick).end).toBe('TOO_BUSY')
  expect(await Promise.race([...waiting.map(({ end }) => end), Promise.resolve('all wait')])).toBe('all wait')
  busy[0]!.stop()
  expect(await Promise.all(waiting.map(({ end }) => end))).toEqual(waiting.map(() => 'answered'))
  for (const { stop } of busy) stop()
  expect(await Promise.all(busy.map(({ end }) => end))).toEqual(busy.map(() => 'CANCELLED'))
})

test('closing the connection stops the search', async () => {
  const address = await graph.app.listen({ port: 0, host: '127.0.0.1' })
  const run = vi.spyOn(solving.threads, 'run').mockImplementation((_, options) => {
    // As if it took for ever, for a caller who stays.
    return new Promise((_resolve, reject) => {
      const signal = options!.signal as AbortSignal
      signal.addEventListener('abort', () => reject(new Error('stopped')))
    })
  })
  const caller = new AbortController()
  const query = `{ siteSuggestions(objective: MOST_PEOPLE_COVERED, count: 1, reach: { metres: 500 },
    areas: { keys: ["hoehe"] }, candidates: { spacing: 200 }) { proven } }`
  const answer = fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: caller.signal,
  })
  await vi.waitFor(() => expect(run).toHaveBeenCalled())
  const signal = run.mock.calls[0]![1]!.signal as AbortSignal
  expect(signal.aborted).toBe(false)
  caller.abort()
  await expect(answer).rejects.toThrow(/abort/)
  await vi.waitFor(() => expect(signal.aborted).toBe(true))
  expect(await Promise.allSettled(run.mock.results.map(({ value }) => value))).toMatchObject([{ status: 'rejected' }])
  run.mockRestore()

  // Whoever stays gets the answer.
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  expect((await response.json()).data).toEqual({ siteSuggestions: { proven: true } })
  expect(await solve(quick, never)).toMatchObject({ sites: expect.any(Array) })
})
