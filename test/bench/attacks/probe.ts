import { setTimeout as wait } from 'node:timers/promises'
import { panel } from '../cases/panel.ts'
import type { AttackRequest } from './attack.ts'

const pauseMs = 100
const { query, variables } = panel('nordstadt')

/** What must stay cheap: a question about one area, whether the process lives, and a map that is kept in memory. */
export const probes: Record<string, AttackRequest> = {
  'one area': { path: '/graphql', body: { query, variables } as never },
  '/health/live': { path: '/health/live' },
  'a kept map': { path: '/embed/funding' },
}

/** How long requests took, in milliseconds. */
export interface Times {
  p50: number
  p99: number
  count: number
}

/** Send a request. Returns the status; 0 = nothing came. */
export async function send(origin: string, { path, body }: AttackRequest, signal?: AbortSignal): Promise<number> {
  try {
    const response = await fetch(origin + path, {
      ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      signal,
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

/**
 * Ask the same thing again and again, one request every 100 ms, whether the last one was answered or not, until something
 * has ended: whoever waited for an answer would ask least often just when it takes longest.
 */
export async function probe(origin: string, request: AttackRequest, until: Promise<unknown>): Promise<Times> {
  let isOver = false
  void until.then(() => (isOver = true))
  const answers: Promise<number>[] = []
  do {
    answers.push(timed(origin, request))
    await wait(pauseMs)
  } while (!isOver)
  const times = (await Promise.all(answers)).sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return { p50: at(0.5), p99: at(0.99), count: times.length }
}

async function timed(origin: string, request: AttackRequest): Promise<number> {
  const begin = performance.now()
  const status = await send(origin, request)
  return status === 200 ? performance.now() - begin : Infinity
}
