/** What a batch is asked for where one question is about many days: a row by its key, on a day (null: at all times). */
export interface DatedKey {
  key: string
  day: string | null
}

/** A dated key as a key of a batch. Readable keys have no `@`. */
export function datedKey(key: string, day: string | null): string {
  return `${key}@${day ?? ''}`
}

/** The dated key that `datedKey` made. */
export function readDatedKey(text: string): DatedKey {
  const [key, day] = text.split('@')
  return { key: key!, day: day || null }
}
