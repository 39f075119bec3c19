import type { FastifyBaseLogger } from 'fastify'
import type { z } from 'zod'
import { StyleError } from './errors.ts'
import { type Kind, kinds } from './kind.ts'
import type { Mirror } from './mirror.ts'
import { resolveReference } from './reference.ts'
import { type RewriteContext, type RewrittenStyle, rewriteStyle } from './rewrite.ts'
import { isTiled, styleSchema, tileJsonSchema } from './style.schema.ts'

const MINUTE = 60_000

/** Reads the upstream style with its TileJSON documents and keeps the rewritten result. */
export class StyleReader {
  private result?: Promise<RewrittenStyle>
  private resultUntil = 0
  private latest?: RewrittenStyle
  private mentioned = ''

  /**
   * @param address of the style document
   * @param prefix under which this server delivers the basemap
   * @param attribution what the sources must say in a given year; undefined = what the documents say
   */
  constructor(
    private readonly mirror: Mirror,
    private readonly address: string,
    private readonly prefix: string,
    private readonly log: FastifyBaseLogger,
    private readonly attribution?: (year: number) => string,
  ) {}

  /**
   * The style, read again when the last attempt is more than a minute old. A failure is remembered for as long, unless
   * an earlier attempt succeeded: then that result stays.
   * @throws UpstreamError, StyleError
   */
  read(): Promise<RewrittenStyle> {
    if (!this.result || Date.now() >= this.resultUntil) {
      this.resultUntil = Date.now() + MINUTE
      this.result = this.load().catch((error) => {
        if (error instanceof StyleError) this.mention(error.message)
        if (!this.latest) throw error
        return this.latest
      })
    }
    return this.result
  }

  private async load(): Promise<RewrittenStyle> {
    const style = await this.document(this.address, kinds.style, styleSchema)
    const tileJsons: RewriteContext['tileJsons'] = new Map()
    await Promise.all(
      Object.entries(style.sources).map(async ([name, { type, url }]) => {
        if (url === undefined || !isTiled(type)) return
        const address = resolveReference(url, this.address, `sources.${name}.url`)
        tileJsons.set(name, { address, document: await this.document(address, kinds.tileJson, tileJsonSchema) })
      }),
    )
    const attribution = this.attribution?.(new Date().getFullYear())
    this.latest = rewriteStyle(style, { address: this.address, prefix: this.prefix, attribution, tileJsons })
    if (this.latest.omitted.length > 0)
      this.mention(`left out, as only tiles are served: ${this.latest.omitted.join(', ')}`)
    return this.latest
  }

  private async document<Output>(address: string, kind: Kind, schema: z.ZodType<Output>): Promise<Output> {
    const { body } = await this.mirror.get(address, kind)
    const parsed = schema.safeParse(JSON.parse(body.toString('utf8')))
    // What arrives is checked already; this is a copy that another version of this server took for valid.
    if (!parsed.success) throw new StyleError('a cached copy is not as expected')
    return parsed.data
  }

  private mention(text: string): void {
    const { origin, pathname } = new URL(this.address)
    if (this.mentioned !== text) this.log.warn(`Basemap style ${origin}${pathname}: ${text}`)
    this.mentioned = text
  }
}
