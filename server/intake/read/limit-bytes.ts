/** A stage of a stream pipeline that passes bytes on and throws when there are more than allowed. */
export function limitBytes(maximum: number, tooMany: () => Error) {
  return async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > maximum) throw tooMany()
      yield chunk
    }
  }
}

/** A number of bytes for people: `1.5 GB`, `200 MB`, `140 bytes`. */
export function inBytes(bytes: number): string {
  const units: [number, string][] = [
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
  ]
  const unit = units.find(([size]) => bytes >= size)
  return unit ? `${Math.round((bytes / unit[0]) * 10) / 10} ${unit[1]}` : `${bytes} bytes`
}
