/** A value (or its promise) that is made when it is asked for first, and given again after that. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
