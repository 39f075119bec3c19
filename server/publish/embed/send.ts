import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { once } from '../../kit/once.ts'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** A finished form: its bytes, and the same compressed as soon as somebody asks for it. */
export interface Form {
  type: string
  /** The value of its link header (RFC 8288); null = none. */
  links: string | null
  body: Buffer
  /** What caches may do with it; left out, what they usually may. */
  caching?: string
  /** A strong validator of `body`; a compressed body adds its encoding. */
  tag: string
  /** It is compressed by its nature, and gets no smaller. */
  isCompact: boolean
  compressed: Record<'br' | 'gzip', () => Promise<Buffer>>
}

/** A form of what was rendered. Compressing happens beside the main thread, once. */
export function createForm(type: string, content: string | Uint8Array, links: string | null): Form {
  const body =
    typeof content === 'string'
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  return {
    type,
    links,
    body,
    tag: createHash('sha256').update(body).digest('base64url').slice(0, 27),
    isCompact: /png|pdf/.test(type),
    compressed: {
      br: once(() => toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
      gzip: once(() => toGzip(body)),
    },
  }
}

/** Asked anew every time; only while we answer, or fail, may a cache hand out the last form: for a minute, or for a day. */
const caching = 'public, max-age=0, stale-while-revalidate=60, stale-if-error=86400'

/** Send a form, or only say that the caller has it. Anyone may read it from any page: it is public. */
export async function sendForm(request: FastifyRequest, reply: FastifyReply, form: Form): Promise<FastifyReply> {
  const encoding = encodingOf(request, form)
  const tag = `"${form.tag}${encoding ? `-${encoding}` : ''}"`
  reply
    .header('etag', tag)
    .header('cache-control', form.caching ?? caching)
    .header('vary', 'accept-encoding')
    .header('access-control-allow-origin', '*')
  if (form.links) reply.header('link', form.links)
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) return reply.code(304).send()
  reply.type(form.type).header('content-encoding', encoding ?? 'identity')
  return reply.send(encoding ? await form.compressed[encoding]() : form.body)
}

function encodingOf({ headers }: FastifyRequest, { isCompact }: Form): 'br' | 'gzip' | null {
  if (isCompact) return null
  const accepted = String(headers['accept-encoding'] ?? '')
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
}
