import * as cacache from 'cacache'
import type { FastifyBaseLogger } from 'fastify'
import { z } from 'zod'
import type { UpstreamAnswer } from './upstream.ts'

const metadataSchema = z.object({ status: z.literal([200, 204, 404]), mediaType: z.string(), fetchedAt: z.number() })

// Two files of at least one 4 KiB block each, for the content and for its index entry.
const ENTRY_OVERHEAD = 8192

// The type declarations do not know the option without which the index file stays.
const removeEntry = cacache.rm.entry as (
  folder: string,
  key: string,
  options: { removeFully: true },
) => Promise<unknown>

/**
 * Upstream's answers on disk. cacache writes atomically, names files by hash and checks each read against its digest.
 * A cache that cannot be read or written only makes the basemap slower; it never throws.
 */
export class DiskCache {
  // The first write of a process looks at what is there already.
  private bytesUntilTrim = 0
  private warned = false
  private trimming?: Promise<void>

  /** @param maximumBytes of all answers together; it may be exceeded by a tenth before the oldest are removed */
  constructor(
    private readonly folder: string,
    private readonly maximumBytes: number,
    private readonly log: FastifyBaseLogger,
  ) {}

  /** The cached answer, however old; undefined = none, or damaged. */
  async get(key: string): Promise<UpstreamAnswer | undefined> {
    try {
      const { data, metadata } = await cacache.get(this.folder, key)
      return { ...metadataSchema.parse(metadata), body: data }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') await this.quietly(() => this.removeContent(key))
      return undefined
    }
  }

  async put(key: string, { body, ...metadata }: UpstreamAnswer): Promise<void> {
    await this.quietly(async () => {
      const replaced = await cacache.get.info(this.folder, key)
      const integrity = await cacache.put(this.folder, key, body, { metadata })
      if (replaced && replaced.integrity !== String(integrity))
        await cacache.rm.content(this.folder, replaced.integrity)
    })
    this.bytesUntilTrim -= body.length + ENTRY_OVERHEAD
    if (this.bytesUntilTrim < 0) {
      this.bytesUntilTrim = this.maximumBytes / 10
      this.trimming ??= this.quietly(() => this.trim()).finally(() => (this.trimming = undefined))
    }
  }

  /** Wait until nothing is being removed any more. */
  async settled(): Promise<void> {
    await this.trimming
  }

  /** Remove the oldest answers until nine tenths of the maximum are left, if there is more than the maximum. */
  private async trim(): Promise<void> {
    const entries = Object.values(await cacache.ls(this.folder)).sort((a, b) => b.time - a.time)
    let bytes = 0
    const surplus = entries.filter((entry) => (bytes += entry.size + ENTRY_OVERHEAD) > this.maximumBytes * 0.9)
    if (bytes <= this.maximumBytes) return
    for (const entry of surplus) {
      await removeEntry(this.folder, entry.key, { removeFully: true })
      // Content that a younger entry shares goes too and is fetched again.
      await cacache.rm.content(this.folder, entry.integrity)
    }
  }

  /** cacache keeps damaged content in place, where it would block its own replacement. */
  private async removeContent(key: string): Promise<void> {
    const entry = await cacache.get.info(this.folder, key)
    if (entry) await cacache.rm.content(this.folder, entry.integrity)
  }

  private async quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!this.warned)
        this.log.warn(`Basemap: the cache in ${this.folder} cannot be used (${(error as Error).message}).`)
      this.warned = true
    }
  }
}
