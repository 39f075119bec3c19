import type { FastifyRequest } from 'fastify'
import { readQuery, readView, ViewError, type View } from '../view/view.ts'
import { formats, type Format } from './form.ts'

/** A form of a view that somebody asks for. */
export interface WantedForm {
  view: View
  format: Format
  /** Pixels of a picture per unit of its paper; 1 for other forms. */
  scale: number
  /** Scheme and host under which we are asked. */
  origin: string
}

const endings = `.${formats.join(', .')}`

/** Read a request for a public map. @throws ViewError for whatever cannot be used */
export function readRequest(request: FastifyRequest): WantedForm {
  const { name } = request.params as { name: string }
  const [, quantity = name, ending] = /^([^.]*)\.(.*)$/.exec(name) ?? []
  const format = ending === undefined ? 'html' : formats.find((known) => known === ending)
  if (!format) throw new ViewError('the ending of the address', `.${ending}`, `one of ${endings}, or none for the page`)
  const given = readQuery(queryOf(request))
  const scale = readScale(given, format)
  return { view: readView(quantity, given), format, scale, origin: originOf(request) }
}

/** The query of a request as it was sent, without the question mark. */
export function queryOf({ raw }: FastifyRequest): string {
  return /\?(.*)$/s.exec(raw.url!)?.[1] ?? ''
}

/** Takes the scale out of the parameters: it belongs to a picture, not to a view. */
function readScale(given: Map<string, string>, format: Format): number {
  const scale = given.get('scale')
  if (scale === undefined || format !== 'png') return 1
  given.delete('scale')
  if (!/^[1-4]$/.test(scale)) throw new ViewError('scale', scale, 'a whole number from 1 to 4')
  return Number(scale)
}

/** Scheme and host under which we are asked; a host that is none becomes `localhost`. */
export function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${/^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(host) ? host : 'localhost'}`
}
