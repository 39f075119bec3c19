import type { Queue } from '../../server/work/queue.ts'

/** Fill a queue with work that ends when it is told to, until so many wait. Returns what ends it. */
export async function fill(queue: Queue, waiting: number): Promise<() => Promise<void>> {
  const gate = Promise.withResolvers<void>()
  const { signal } = new AbortController()
  const all: Promise<void>[] = []
  while (queue.waiting < waiting) {
    all.push(queue.run(() => gate.promise, signal))
    // A queue of nothing would never be full.
    if (all.length > 1000) throw new Error('The queue has no end.')
  }
  return async () => {
    gate.resolve()
    await Promise.all(all)
  }
}
