/** A request as a client sends it: without a body it is a GET. */
export interface AttackRequest {
  path: string
  body?: { query: string }
}

/** Costly requests that all come at once, none of them asked for before. */
export interface Attack {
  name: string
  requests: AttackRequest[]
}

/** Sections of the map, each another one: an address that nobody has asked for. */
export function section(number: number): string {
  return `section=7.1,51.2,${(7.2 + number / 10_000).toFixed(4)},51.3`
}

/** So many requests, numbered from 0. */
export function several(count: number, requestOf: (number: number) => AttackRequest): AttackRequest[] {
  return Array.from({ length: count }, (_, number) => requestOf(number))
}
