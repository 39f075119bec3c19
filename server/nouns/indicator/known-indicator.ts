import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import { loadRow } from '../../kit/rows.ts'
import { Indicator } from './indicator.ts'

/** The indicator with a key that an argument gives. @throws InputError that names the argument, and the indicators that there are */
export async function knownIndicator(context: Context, key: string, argument: string): Promise<Indicator> {
  const indicator = await loadRow(context, Indicator, key)
  if (indicator) return indicator
  const known = (await context.em.find(Indicator, {})).map((each) => each.key)
  throw new InputError(
    `${argument} is "${key.slice(0, 100)}", which is no indicator; known are ${known.sort().join(', ')}.`,
    argument,
  )
}
