import { z } from 'zod'
import { styleSchema, tileJsonSchema } from './style.schema.ts'

/** What is fetched from upstream: how long it may take, how large it may be, how long it keeps, what it must look like. */
export interface Kind {
  accept: string
  /** Milliseconds until the whole answer must be there. */
  timeout: number
  /** Milliseconds until a cached copy is fetched anew. */
  lifetime: number
  /** Bytes after decompression. */
  maximumBytes: number
  /** Whether upstream may say that there is none (204, 404, 410), as for tiles outside the covered area. */
  mayBeMissing: boolean
  /**
   * The media type to deliver. It is ours, not the upstream's, so that nothing foreign is ever shown as a page of our
   * own origin.
   * @throws Error that completes the sentence "<host and path> …"
   */
  mediaType(body: Buffer, upstreamType: string): string
}

const SECOND = 1000
const DAY = 86_400 * SECOND
const MEGABYTE = 1_000_000

// Together 5 s: how long a page waits at most before it learns that there is no basemap.
const style = { timeout: 3 * SECOND, lifetime: DAY, maximumBytes: 10 * MEGABYTE, mayBeMissing: false }
const tileJson = { ...style, timeout: 2 * SECOND }
const tile = { timeout: 10 * SECOND, lifetime: 30 * DAY, maximumBytes: 5 * MEGABYTE, mayBeMissing: true }

export const kinds = {
  style: { ...style, accept: 'application/json', mediaType: json(styleSchema) },
  tileJson: { ...tileJson, accept: 'application/json', mediaType: json(tileJsonSchema) },
  vectorTile: { ...tile, accept: '*/*', mediaType: binary('application/vnd.mapbox-vector-tile') },
  rasterTile: { ...tile, accept: 'image/webp,image/png,image/jpeg', mediaType: image },
  glyphs: { ...tile, accept: '*/*', mediaType: binary('application/x-protobuf') },
  spriteIndex: { ...tile, accept: 'application/json', mediaType: json(z.record(z.string(), z.unknown())) },
  spriteImage: { ...tile, accept: 'image/png', mediaType: image },
} satisfies Record<string, Kind>

function json(schema: z.ZodType): Kind['mediaType'] {
  return (body) => {
    let content: unknown
    try {
      content = JSON.parse(body.toString('utf8'))
    } catch {
      throw new Error('is not JSON')
    }
    const problem = schema.safeParse(content).error?.issues[0]
    if (problem) throw new Error(`is not as expected at "${problem.path.join('.')}": ${problem.message}`)
    return 'application/json; charset=utf-8'
  }
}

function binary(mediaType: string): Kind['mediaType'] {
  return (_body, upstreamType) => {
    // A login or error page that pretends to be a success.
    if (/html|json|xml/i.test(upstreamType)) throw new Error(`is ${upstreamType}, not ${mediaType}`)
    return mediaType
  }
}

function image(body: Buffer): string {
  const start = body.toString('latin1', 0, 12)
  if (start.startsWith('\x89PNG')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'image/webp'
  throw new Error('is not a PNG, JPEG or WebP image')
}
