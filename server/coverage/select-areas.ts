import { sql } from 'kysely'
import { Area } from '../nouns/area/area.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import { findByKeys } from '../kit/rows.ts'
import type { CoverageAreasInput } from './coverage.inputs.ts'
import { overlapError } from './ground.ts'
import { checkKeys } from './known-keys.ts'

/**
 * The areas whose people are counted, in the order of their keys.
 * @throws InputError that names the argument: neither or both of `kind` and `keys`, none, unknown ones, or overlapping ones.
 */
export async function selectAreas(context: Context, { kind, keys }: CoverageAreasInput): Promise<Area[]> {
  if (Boolean(kind) === Boolean(keys))
    throw new InputError('areas should have either "kind" or "keys", such as { kind: QUARTER }.', 'areas')
  if (keys?.length === 0)
    throw new InputError('areas.keys is empty; it should have the key of at least one area.', 'areas.keys')
  const chosen = keys ? await checkKeys(context, 'area', keys, 'areas.keys') : await keysOfKind(context, kind!)
  if (chosen.length === 0)
    throw new InputError(`areas.kind is ${kind}, but there is no such area; choose another kind.`, 'areas.kind')
  await checkDisjoint(context, chosen, keys ? 'areas.keys' : 'areas.kind')
  const areas = await findByKeys(context, Area, chosen)
  return [...areas.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

async function keysOfKind({ database }: Context, kind: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select key from area where kind = ${kind}`.execute(database)
  return rows.map(({ key }) => key)
}

/** No area may contain another one by what is stated, also where boundaries are unknown; these are compared in ground.ts. */
async function checkDisjoint({ database }: Context, keys: string[], argument: string): Promise<void> {
  const { rows } = await sql<{ container: string; contained: string }>`
    select container_key as container, contained_key as contained from area_containment
    where container_key = any(${keys}) and contained_key = any(${keys}) and container_key <> contained_key
    order by 1, 2 limit 1`.execute(database)
  if (rows[0]) throw overlapError(argument, rows[0].container, rows[0].contained)
}
