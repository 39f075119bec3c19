import { Writable } from 'node:stream'

/** A stream that keeps what is logged, and each line of it as an object. */
export function keepLog() {
  let written = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written += chunk
      done()
    },
  })
  const lines = (): Record<string, any>[] =>
    written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return { stream, lines, text: () => written }
}
