import DataLoader from 'dataloader'
import type { Context } from './context.ts'

/** Answers one question for many keys at once: a Map from key to answer. Keys may be left out where Value may be undefined. */
export type Batch<Arguments, Value> = (
  context: Context,
  keys: readonly string[],
  args: Arguments,
) => Promise<Map<string, Value>>

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
