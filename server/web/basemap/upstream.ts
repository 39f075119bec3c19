import { fetch, type Response } from 'undici'
import { UpstreamError } from './errors.ts'
import type { Kind } from './kind.ts'
import type { Neighbours } from './neighbours.ts'

/** What upstream said, as it is cached and delivered. */
export interface UpstreamAnswer {
  /** 204 and 404: there is none. They mean different things to MapLibre: an empty tile, or the parent tile instead. */
  status: 200 | 204 | 404
  mediaType: string
  /** Decompressed; empty unless the status is 200. */
  body: Buffer
  /** Milliseconds since 1970. */
  fetchedAt: number
}

const overloaded = [429, 502, 503, 504]

/**
 * Ask upstream. Nothing of a visitor's request goes along. Redirects are not followed: a redirect could lead to a host
 * that the style does not name.
 * @param neighbours where it may be asked
 * @param closing aborts the request when the server stops
 * @throws UpstreamError when there is no usable answer in time
 */
export async function fetchUpstream(
  address: string,
  kind: Kind,
  neighbours: Neighbours,
  closing: AbortSignal,
): Promise<UpstreamAnswer> {
  const timeout = AbortSignal.timeout(kind.timeout)
  const unreachable = (error: unknown): never => {
    const cause = ((error as Error).cause ?? error) as NodeJS.ErrnoException
    const reason = timeout.aborted
      ? `did not answer within ${kind.timeout / 1000} s`
      : `is not reachable (${cause.code ?? cause.message})`
    throw new UpstreamError(address, reason, true)
  }
  await neighbours.check(address).catch(unreachable)
  const response = await fetch(address, {
    dispatcher: neighbours.agent,
    headers: { accept: kind.accept, 'user-agent': 'Quartieratlas' },
    redirect: 'manual',
    signal: AbortSignal.any([timeout, closing]),
  }).catch(unreachable)

  if (response.status !== 200) {
    await response.body?.cancel()
    if (kind.mayBeMissing && [204, 404, 410].includes(response.status)) {
      return {
        status: response.status === 204 ? 204 : 404,
        mediaType: '',
        body: Buffer.alloc(0),
        fetchedAt: Date.now(),
      }
    }
    const target = URL.parse(response.headers.get('location') ?? '', address)
    const hint = target ? ` to ${target.origin}${target.pathname}; redirects are not followed` : ''
    throw new UpstreamError(address, `answered ${response.status}${hint}`, overloaded.includes(response.status))
  }
  const body = await readAtMost(kind.maximumBytes, response).catch(unreachable)
  if (!body) throw new UpstreamError(address, `is larger than ${kind.maximumBytes} bytes`, false)
  try {
    const mediaType = kind.mediaType(body, response.headers.get('content-type') ?? '')
    return { status: 200, mediaType, body, fetchedAt: Date.now() }
  } catch (error) {
    throw new UpstreamError(address, (error as Error).message, false)
  }
}

/** The body, or undefined as soon as it turns out to be too large (then the rest is not read). */
async function readAtMost(maximumBytes: number, response: Response): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maximumBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
