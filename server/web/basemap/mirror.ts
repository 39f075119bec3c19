import type { FastifyBaseLogger } from 'fastify'
import { cacheLookups } from '../../kit/metrics.ts'
import type { DiskCache } from './cache.ts'
import { UpstreamError } from './errors.ts'
import type { Kind } from './kind.ts'
import type { Neighbours } from './neighbours.ts'
import { Outages } from './outages.ts'
import { type UpstreamAnswer, fetchUpstream } from './upstream.ts'

// What upstream did not have may be there tomorrow.
const MISSING_LIFETIME = 86_400_000

/**
 * Upstream as seen through the disk cache. A cached answer is delivered at once, however old; when it is past its
 * lifetime it is fetched anew in the background, so that neither a slow nor a broken upstream delays anyone.
 */
export class Mirror {
  private readonly lookups = new Map<string, Promise<UpstreamAnswer>>()
  private readonly refreshes = new Map<string, Promise<UpstreamAnswer>>()
  private readonly closing = new AbortController()
  private readonly outages: Outages

  constructor(
    private readonly cache: DiskCache,
    private readonly neighbours: Neighbours,
    log: FastifyBaseLogger,
  ) {
    this.outages = new Outages(log)
  }

  /**
   * @param address an absolute URL that the style names
   * @throws UpstreamError when it is neither cached nor to be had
   */
  get(address: string, kind: Kind): Promise<UpstreamAnswer> {
    return once(this.lookups, address, async () => {
      const cached = await this.cache.get(address)
      cacheLookups.inc({ cache: 'basemap', result: cached ? 'hit' : 'miss' })
      if (!cached) return this.refresh(address, kind)
      const lifetime = cached.status === 200 ? kind.lifetime : MISSING_LIFETIME
      // A failure is already remembered and mentioned by then.
      if (Date.now() - cached.fetchedAt > lifetime) this.refresh(address, kind).catch(() => undefined)
      return cached
    })
  }

  /** Abort what is under way and wait until the cache is at rest. */
  async close(): Promise<void> {
    this.closing.abort()
    await Promise.allSettled([...this.lookups.values(), ...this.refreshes.values()])
    await this.neighbours.close()
    await this.cache.settled()
  }

  private refresh(address: string, kind: Kind): Promise<UpstreamAnswer> {
    return once(this.refreshes, address, async () => {
      this.outages.check(address)
      try {
        const answer = await fetchUpstream(address, kind, this.neighbours, this.closing.signal)
        this.outages.worked(address)
        await this.cache.put(address, answer)
        return answer
      } catch (error) {
        if (error instanceof UpstreamError && !this.closing.signal.aborted) this.outages.failed(error)
        throw error
      }
    })
  }
}

/** Start the work unless the same is already running; whoever asks meanwhile gets the same promise. */
function once<Result>(
  running: Map<string, Promise<Result>>,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const started = running.get(key) ?? work().finally(() => running.delete(key))
  running.set(key, started)
  return started
}
