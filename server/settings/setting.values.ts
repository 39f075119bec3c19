import { isIP } from 'node:net'
import { z } from 'zod'

/** Digits as a number. */
export const readWholeNumber = (digits: RegExp) => z.string().regex(digits).transform(Number)
/** The number of a port. */
export const port = readWholeNumber(/^\d{1,5}$/).refine((number) => number <= 65535)
/** Several values, joined by spaces or commas. */
export const list = z.string().transform((text) => text.trim().split(/[\s,]+/))
/** Says of a text whether it is an address of a scheme. */
export const isAddress = (scheme: RegExp) => (text: string) => scheme.test(text) && URL.canParse(text)
/** Whether a text is the address of a PostgreSQL server. */
export const isPostgres = isAddress(/^postgres(ql)?:\/\/\S+$/)

/** `*`, `none`, or an origin as `frame-ancestors` takes it: scheme, host (its first part may be `*`), port. */
export function isFrameOrigin(origin: string, _index: number, all: string[]): boolean {
  if (origin === '*' || origin === 'none') return all.length === 1
  return /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(origin)
}

/** `*`, `none`, or the origin of a page: scheme, host, port. */
export function isOrigin(origin: string, _index: number, all: string[]): boolean {
  if (origin === '*' || origin === 'none') return all.length === 1
  return /^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(origin)
}

/** An address, a network in CIDR notation, or one of the names that Fastify knows. */
export function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, ...rest] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  return (
    isIP(address) > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  )
}
