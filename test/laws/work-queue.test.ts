import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BusyError, CancelledError } from '../../server/work/busy.error.ts'
import { Flights } from '../../server/work/flights.ts'
import { Queue } from '../../server/work/queue.ts'

/** A piece of work that ends when it is told to. */
function createWork(queue: Queue, large = false) {
  const gate = Promise.withResolvers<string>()
  const controller = new AbortController()
  const work = { isRunning: false, end: () => gate.resolve('done'), leave: () => controller.abort(), result: '' }
  const run = () => {
    work.isRunning = true
    return gate.promise.finally(() => (work.isRunning = false))
  }
  const answer = queue.run(run, controller.signal, large).then(
    (value) => (work.result = value),
    (error) =>
      (work.result = error instanceof BusyError ? 'busy' : error instanceof CancelledError ? 'left' : 'failed'),
  )
  return { work, answer, large }
}

/** Until everything that can go on has gone on: promises only, no time. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

test('never more at once, never more in waiting, never a small one behind large ones alone, and in the end nothing is left', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('ask' as const), large: fc.boolean() }),
    fc.record({ kind: fc.constantFrom('end' as const, 'leave' as const), which: fc.nat() }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const queue = new Queue({ atOnce: 3, largeAtOnce: 2, waiting: 4 })
      const all: ReturnType<typeof createWork>[] = []
      const running = () => all.filter(({ work }) => work.isRunning)
      for (const each of steps) {
        const before = queue.waiting
        if (each.kind === 'ask') all.push(createWork(queue, each.large))
        else if (each.kind === 'end') running()[each.which % (running().length || 1)]?.work.end()
        else all[each.which % (all.length || 1)]?.work.leave()
        await settle()
        if (each.kind === 'ask' && all.at(-1)!.work.result === 'busy') expect(before).toBe(4)
        const waiting = all.filter(({ work }) => !work.isRunning && work.result === '')
        expect([queue.active, queue.waiting]).toEqual([running().length, waiting.length])
        expect(queue.active).toBeLessThanOrEqual(3)
        expect(queue.waiting).toBeLessThanOrEqual(4)
        expect(running().filter(({ large }) => large).length).toBeLessThanOrEqual(2)
        // Whoever waits has a reason to.
        if (queue.active < 3) expect(waiting.every(({ large }) => large)).toBe(true)
      }
      while (queue.active > 0) {
        for (const { work } of running()) work.end()
        await settle()
      }
      await Promise.all(all.map(({ answer }) => answer))
      expect([queue.active, queue.waiting]).toEqual([0, 0])
    }),
    { numRuns: 300 },
  )
})

test('those who wait have their turn in their order', async () => {
  const queue = new Queue({ atOnce: 1, waiting: 10 })
  const order: number[] = []
  const signal = new AbortController().signal
  await Promise.all([1, 2, 3, 4].map((number) => queue.run(async () => void order.push(number), signal)))
  expect(order).toEqual([1, 2, 3, 4])
})

test('work that fails makes room like any other', async () => {
  const queue = new Queue({ atOnce: 1, waiting: 1 })
  const { signal } = new AbortController()
  const failing = queue.run(() => Promise.reject(new Error('broken')), signal)
  const next = queue.run(async () => 'next', signal)
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('next')
})

test('equal work is done once, for as long as someone waits for it', async () => {
  const flights = new Flights<string>()
  const gates: { signal: AbortSignal; gate: PromiseWithResolvers<string> }[] = []
  const start = (signal: AbortSignal) => {
    const gate = Promise.withResolvers<string>()
    gates.push({ signal, gate })
    return gate.promise
  }
  const callers = [0, 1, 2].map(() => new AbortController())
  const [one, two, other] = callers.map(({ signal }, index) =>
    flights.join(index < 2 ? 'same' : 'other', signal, start),
  )
  expect(gates).toHaveLength(2)
  callers[0]!.abort()
  await expect(one).rejects.toThrow(CancelledError)
  expect(gates[0]!.signal.aborted).toBe(false)
  callers[2]!.abort()
  await expect(other).rejects.toThrow(CancelledError)
  expect(gates[1]!.signal.aborted).toBe(true)
  gates[0]!.gate.resolve('result')
  gates[1]!.gate.reject(new Error('nobody hears of it'))
  expect(await two).toBe('result')
  // What has been left or has ended is begun anew, and a failure is that of everyone who waits.
  const again = [
    flights.join('same', new AbortController().signal, start),
    flights.join('other', new AbortController().signal, start),
  ]
  expect(gates).toHaveLength(4)
  gates[2]!.gate.reject(new Error('broken'))
  gates[3]!.gate.resolve('anew')
  await expect(again[0]).rejects.toThrow('broken')
  expect(await again[1]).toBe('anew')
})
