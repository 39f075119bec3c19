import type { FastifyBaseLogger } from 'fastify'
import { UpstreamError } from './errors.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const MAXIMUM_NAMES = 10_000

/**
 * Remembers for a minute what failed, so that nobody waits for it again, and mentions an outage once in the log: not
 * again before the origin has worked, and at most once an hour.
 */
export class Outages {
  /** Until when an origin or a single address is left alone. */
  private readonly restingUntil = new Map<string, number>()
  private readonly down = new Set<string>()
  private readonly silentUntil = new Map<string, number>()

  constructor(private readonly log: FastifyBaseLogger) {}

  /** @throws UpstreamError when the address or its origin failed less than a minute ago */
  check(address: string): void {
    const { origin } = new URL(address)
    const resting = [origin, address].some((name) => (this.restingUntil.get(name) ?? 0) > Date.now())
    if (resting) throw new UpstreamError(address, 'failed less than a minute ago', false)
  }

  failed(error: UpstreamError): void {
    const now = Date.now()
    // Only failures of single addresses can be that many; forgetting them costs a request each.
    if (this.restingUntil.size >= MAXIMUM_NAMES) this.restingUntil.clear()
    this.restingUntil.set(error.originDown ? error.origin : error.address, now + MINUTE)
    if (!this.down.has(error.origin) && (this.silentUntil.get(error.origin) ?? 0) <= now) {
      this.silentUntil.set(error.origin, now + HOUR)
      this.log.warn(`Basemap: ${error.message}. The map goes on with cached tiles or its plain style.`)
    }
    this.down.add(error.origin)
  }

  worked(address: string): void {
    this.down.delete(new URL(address).origin)
  }
}
