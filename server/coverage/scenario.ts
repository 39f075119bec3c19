import type { Place } from '../../arithmetic/place.ts'
import { createPointPreparation } from '../geometry/prepare.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import type { Geometry } from '../kit/geojson.ts'
import type { ScenarioInput, ScenarioPlaceInput } from './coverage.inputs.ts'
import { checkKeys } from './known-keys.ts'
import type { Selected } from './select-facilities.ts'

const mostAdded = 10_000

/**
 * What counts after a scenario: without what closes, with what moves where it goes, and with new places, whose keys are
 * `added:0`, `added:1` and so on. Nothing is written.
 * @throws InputError that names the argument.
 */
export async function applyScenario(
  context: Context,
  { facilities, places, estimated }: Selected,
  { add, close, move }: ScenarioInput,
  types: string[] | null,
): Promise<Selected> {
  const closed = new Set(close)
  for (const key of closed) checkSelected(facilities, key, 'scenario.close')
  const moved = movedPlaces(facilities, closed, move ?? [])
  const added = await addedPlaces(context, add ?? [], types)
  const staying = places.filter(({ key }) => !closed.has(key) && !moved.has(key))
  const remaining = [...staying, ...moved.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return {
    facilities: new Map([...facilities].filter(([key]) => !closed.has(key))),
    places: [...remaining, ...added],
    estimated: new Set([...estimated].filter((key) => !closed.has(key) && !moved.has(key))),
  }
}

function movedPlaces(
  facilities: Selected['facilities'],
  closed: ReadonlySet<string>,
  moves: NonNullable<ScenarioInput['move']>,
): Map<string, Place> {
  const pointOf = createPointReader()
  const moved = new Map<string, Place>()
  moves.forEach(({ key, location }, i) => {
    const argument = `scenario.move[${i}].key`
    checkSelected(facilities, key, argument)
    if (closed.has(key))
      throw new InputError(`${argument} is "${key}", which scenario.close has too; do one of both.`, argument)
    if (moved.has(key))
      throw new InputError(`${argument} is "${key}", which moves already; let it move once.`, argument)
    const { capacity } = facilities.get(key)!
    moved.set(key, { key, capacity, ...pointOf(location, `scenario.move[${i}].location`) })
  })
  return moved
}

async function addedPlaces(context: Context, places: ScenarioPlaceInput[], types: string[] | null): Promise<Place[]> {
  if (places.length > mostAdded)
    throw new InputError(
      `scenario.add has ${places.length} places; it should have at most ${mostAdded}.`,
      'scenario.add',
    )
  const pointOf = createPointReader()
  const added = places.map(({ location, type, capacity }, i): Place => {
    const argument = `scenario.add[${i}]`
    if (typeof capacity === 'number' && capacity < 0)
      throw new InputError(
        `${argument}.capacity is ${capacity}; it should be 0 or more, or null if it is unknown.`,
        `${argument}.capacity`,
      )
    if (type && types && !types.includes(type))
      throw new InputError(
        `${argument}.type is "${type}", which facilities.types does not have: such a place would not count. It should be one of ${types.join(', ')}.`,
        `${argument}.type`,
      )
    return { key: `added:${i}`, capacity: capacity ?? null, ...pointOf(location, `${argument}.location`) }
  })
  await checkKeys(
    context,
    'facility_type',
    places.flatMap(({ type }) => type ?? []),
    'scenario.add.type',
  )
  return added
}

function checkSelected(facilities: Selected['facilities'], key: string, argument: string): void {
  if (!facilities.has(key))
    throw new InputError(
      `${argument} has "${key.slice(0, 100)}", which is none of the facilities that count; "facilities" says which do.`,
      argument,
    )
}

/** A function that gives the coordinates of a point in EPSG:25832. @throws InputError that names the argument. */
function createPointReader(): (location: Geometry, argument: string) => { x: number; y: number } {
  const prepare = createPointPreparation({ srid: 4326 })
  return (location, argument) => {
    const prepared = prepare(location)
    if ('reason' in prepared) throw new InputError(`${argument}: ${prepared.reason}.`, argument)
    const [x, y] = prepared.geometry.coordinates as [number, number]
    return { x, y }
  }
}
