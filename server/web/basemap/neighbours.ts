import { lookup } from 'node:dns'
import { lookup as find } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent } from 'undici'

/**
 * Keeps connections out of the network in which this server stands. A style comes from outside and names hosts; none of them
 * may lead to an address that only those in a network reach (private, loopback, link-local and the like), unless the style
 * itself lives in such a network: then to its kind only. What is checked is the address that is connected to, whatever its
 * name led to before.
 */
export class Neighbours {
  /** Connects only where it may. Addresses without a name are for `check`. */
  readonly agent: Agent
  private readonly home: string
  private ranges?: Promise<Set<string>>

  /** @param style the address of the style, as whoever runs the server wrote it */
  constructor(style: string) {
    this.home = hostOf(style)
    const lookupAllowed: LookupFunction = (name, options, done) =>
      lookup(name, { ...options, all: true }, (error, found) => {
        if (error) return done(error, [])
        const [first] = found
        Promise.all(found.map(({ address }) => this.allow(address))).then(
          () => (options.all ? done(null, found) : done(null, first!.address, first!.family)),
          (problem: Error) => done(problem, []),
        )
      })
    this.agent = new Agent({ connect: { lookup: lookupAllowed } })
  }

  /** Refuse an address on the web whose host is a number that may not be connected to: nobody looks it up. @throws Error */
  async check(address: string): Promise<void> {
    const host = hostOf(address)
    if (isIP(host) > 0) await this.allow(host)
  }

  close(): Promise<void> {
    return this.agent.destroy()
  }

  private async allow(address: string): Promise<void> {
    const range = rangeOf(address)
    if (range === 'unicast' || (await this.homeRanges()).has(range)) return
    throw new Error(`${address} is ${range}, where the style does not live`)
  }

  /** Where the style lives. Asked once: whoever owns its name could have it lead elsewhere later. */
  private homeRanges(): Promise<Set<string>> {
    this.ranges ??= find(this.home, { all: true })
      .then((found) => new Set(found.map(({ address }) => rangeOf(address))))
      .catch((error: unknown) => {
        this.ranges = undefined
        throw error
      })
    return this.ranges
  }
}

/** Where an address belongs: to everybody (`unicast`), or to some network. */
function rangeOf(address: string): string {
  const parsed = ipaddr.process(address)
  // Behind the prefix of NAT64 stands an IPv4 address.
  if (parsed.range() === 'rfc6052') return new ipaddr.IPv4(parsed.toByteArray().slice(12)).range()
  return parsed.range()
}

/** The host of an address, an IPv6 address without its brackets. */
function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^\[(.*)\]$/, '$1')
}
