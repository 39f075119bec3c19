import { CancelledError } from './busy.error.ts'

interface Flight<Value> {
  result: Promise<Value>
  controller: AbortController
  callers: number
}

/** Equal work that is asked for at the same moment is done once, for all who ask. */
export class Flights<Value> {
  private readonly flights = new Map<string, Flight<Value>>()

  /**
   * The result of the work that is on its way under a key; where none is, it is started. Its signal aborts when everyone
   * who waits for it has left.
   * @param signal of the caller: when it aborts, the caller leaves
   * @throws CancelledError when the caller has left
   */
  async join(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    if (signal.aborted) throw new CancelledError()
    const flight = this.flights.get(key) ?? this.begin(key, start)
    flight.callers++
    const left = Promise.withResolvers<never>()
    const leave = () => left.reject(new CancelledError())
    signal.addEventListener('abort', leave, { once: true })
    try {
      return await Promise.race([flight.result, left.promise])
    } finally {
      signal.removeEventListener('abort', leave)
      if (--flight.callers === 0) {
        this.end(key, flight)
        flight.controller.abort()
      }
    }
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<Value>): Flight<Value> {
    const controller = new AbortController()
    const flight = { result: start(controller.signal), controller, callers: 0 }
    this.flights.set(key, flight)
    const end = () => this.end(key, flight)
    // Whoever has left does not hear of its end; nobody else must stumble over a failure.
    flight.result.then(end, end)
    return flight
  }

  private end(key: string, flight: Flight<Value>): void {
    if (this.flights.get(key) === flight) this.flights.delete(key)
  }
}
