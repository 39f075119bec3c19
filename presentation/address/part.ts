/** A part of an address: what it is where the address says nothing of it, and how it is read and written. */
export interface Part<Value> {
  usual: Value
  /** @returns undefined when the text cannot be used */
  read(text: string): Value | undefined
  /** @returns null when the address says nothing of this value; two values are the same when their texts are */
  write(value: Value): string | null
}

/** The parts of an address, by the names of its parameters. */
export type Parts<Address> = { [Name in keyof Address]: Part<Address[Name]> }

/** What parts are where an address says nothing. */
export function usualOf<Address>(parts: Parts<Address>): Address {
  return Object.fromEntries(namesOf(parts).map((name) => [name, parts[name].usual])) as Address
}

/** The parameters of an address in their order, without what is as usual. */
export function writeParts<Address>(
  parts: Parts<Address>,
  address: Address,
  usual: Address = usualOf(parts),
): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of namesOf(parts)) {
    const text = parts[name].write(address[name])
    if (text !== null && text !== parts[name].write(usual[name])) query.set(name, text)
  }
  return query
}

/** The names of parts in the order in which addresses have them. */
export function namesOf<Address>(parts: Parts<Address>): (keyof Address & string)[] {
  return Object.keys(parts) as (keyof Address & string)[]
}

/** One of some choices. */
export function oneOf<Choice extends string>(choices: readonly Choice[], usual: Choice): Part<Choice> {
  return { usual, read: (text) => choices.find((choice) => choice === text), write: (choice) => choice }
}

/** A part that may be missing: null. */
export function optional<Value>(
  read: (text: string) => Value | undefined,
  write: (value: Value) => string = String,
): Part<Value | null> {
  return { usual: null, read, write: (value) => (value === null ? null : write(value)) }
}

const key = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A key of the dataset; undefined = it cannot be one. */
export function readKey(text: string): string | undefined {
  return key.test(text) ? text : undefined
}

/** A calendar day of the years 1900 to 2199, such as `2017-02-01`; undefined = there is no such day. */
export function readDay(text: string): string | undefined {
  const time = /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined
}

/**
 * A list, each item at most once.
 * @param most how many items there may be
 */
export function readList<Item>(
  text: string,
  between: string,
  readItem: (text: string) => Item | undefined,
  most = Infinity,
): Item[] | undefined {
  const texts = text.split(between)
  const items = texts.map(readItem).filter((item) => item !== undefined)
  return items.length === texts.length && items.length <= most && new Set(texts).size === texts.length
    ? items
    : undefined
}
