import DataLoader from 'dataloader'
import type { Context } from './context.ts'

/**
 * Answers one question for many keys at once: a Map from key to answer, or to the error that only this key fails with. Keys
 * may be left out where Value may be undefined.
 */
export type Batch<Arguments, Value> = (
  context: Context,
  keys: readonly string[],
  args: Arguments,
) => Promise<Map<string, Value | Error>>

/** An answer, or the error that it fails with: one key that cannot be answered leaves the others of its batch standing. */
export function orError<Value>(answer: () => Value): Value | Error {
  try {
    return answer()
  } catch (error) {
    return error as Error
  }
}

/** A whole number from its text. @throws Error for NaN and infinite ones, which `numeric` may hold; the message names the row. */
export function wholeNumber(text: string, row: string): bigint {
  if (!/^-?\d+$/.test(text)) throw new Error(`${row} has the figure ${text}; it should be a number.`)
  return BigInt(text)
}

/**
 * Ask a batch for one key. All keys that are asked for in the same tick, with the same arguments, become one call,
 * so the number of statements does not grow with the number of rows.
 */
export function load<Arguments, Value>(
  context: Context,
  batch: Batch<Arguments, Value>,
  key: string,
  args: Arguments,
): Promise<Value> {
  const name = JSON.stringify(args) ?? ''
  let loaders = context.loaders.get(batch)
  if (!loaders) context.loaders.set(batch, (loaders = new Map()))
  let loader = loaders.get(name)
  if (!loader) {
    loader = new DataLoader<string, unknown>(async (keys) => {
      const answers = await batch(context, keys, args)
      return keys.map((each) => answers.get(each))
    })
    loaders.set(name, loader)
  }
  return loader.load(key) as Promise<Value>
}
