/** What a source needs to be named. */
export interface Nameable {
  key: string
  abbreviation: string | null
  title: string
}

/** Every source once, in the order of its first mention. */
export function distinctSources<Source extends { key: string }>(sources: readonly Source[]): Source[] {
  return [...new Map(sources.toReversed().map((source) => [source.key, source])).values()].toReversed()
}

/**
 * The short names by which figures cite sources, by their keys: the abbreviation, or else the title. Those that several have
 * get numbers in the order of the list, so that no two sources share a name.
 */
export function sourceNames(sources: readonly Nameable[]): Map<string, string> {
  const distinct = distinctSources(sources)
  const wished = (source: Nameable) => source.abbreviation?.trim() || source.title.trim() || source.key
  const taken = new Set(distinct.map(wished))
  const names = new Map<string, string>()
  for (const [name, alike] of Map.groupBy(distinct, wished)) {
    let number = 0
    for (const { key } of alike) {
      let own = name
      while (alike.length > 1 && (own === name || taken.has(own))) own = `${name} ${++number}`
      taken.add(own)
      names.set(key, own)
    }
  }
  return names
}
