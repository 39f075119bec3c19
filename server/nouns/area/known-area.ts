import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import { loadRow } from '../../kit/rows.ts'
import { Area } from './area.ts'

/** The area with a key that the argument `area` gives. @throws InputError that names the argument */
export async function knownArea(context: Context, key: string): Promise<Area> {
  const area = await loadRow(context, Area, key)
  if (area) return area
  throw new InputError(
    `area is "${key.slice(0, 100)}", which is no area; give a key as { areas { nodes { key } } } names them.`,
    'area',
  )
}
