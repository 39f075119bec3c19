import type { CellSet } from './cells.ts'
import { ascendingOrder } from './order.ts'

/**
 * People and surface of one area (or of all) by their distance to the nearest place: all that figures and curves need.
 * It is made once for the places; after that any reach is a binary search.
 */
export interface Profile {
  /** Distance of the pieces' midpoints, ascending; Infinity where there is no place. */
  metres: Float64Array
  /** `people[n]`: millionths of people in the nearest n pieces, as far as they are known. One longer than `metres`. */
  people: Float64Array
  /** `surface[n]`: square decimetres of the nearest n pieces. One longer than `metres`. */
  surface: Float64Array
  /** How far, in metres of distance, a point of a cell may be nearer or farther than its midpoint. */
  slack: number
  /** Mean distance of the known people; null = nobody is known to live there, or there is no place. */
  mean: number | null
  /** Pieces whose people are unknown, and their square decimetres. */
  unknown: { pieces: number; surface: number }
}

/** The profile of an area without cells: nothing is known of it. */
export const emptyProfile: Profile = {
  metres: new Float64Array(0),
  people: new Float64Array(1),
  surface: new Float64Array(1),
  slack: 0,
  mean: null,
  unknown: { pieces: 0, surface: 0 },
}

/** The profiles of the areas (in their order) and of all together. `distances`: of every cell, from a Metric. */
export function createProfiles(
  cells: CellSet,
  distances: Float64Array,
  metresPerMetre: number,
): { total: Profile; areas: Profile[] } {
  const { piece } = cells
  const slack = cells.halfDiagonal * metresPerMetre
  const metres = new Float64Array(piece.cell.length)
  for (let i = 0; i < metres.length; i++) metres[i] = distances[piece.cell[i]!]!
  const order = ascendingOrder(metres)
  const sizes = new Uint32Array(cells.areas.length)
  for (let i = 0; i < order.length; i++) sizes[piece.area[i]!]!++
  const areas = cells.areas.map((_, area) => new Uint32Array(sizes[area]!))
  sizes.fill(0)
  for (let n = 0; n < order.length; n++) {
    const area = piece.area[order[n]!]!
    areas[area]![sizes[area]!++] = order[n]!
  }
  return {
    total: profileOf(cells, distances, order, slack),
    areas: areas.map((pieces) => profileOf(cells, distances, pieces, slack)),
  }
}

function profileOf({ piece }: CellSet, distances: Float64Array, order: Uint32Array, slack: number): Profile {
  const metres = new Float64Array(order.length)
  const people = new Float64Array(order.length + 1)
  const surface = new Float64Array(order.length + 1)
  const unknown = { pieces: 0, surface: 0 }
  let weighted = 0
  for (let n = 0; n < order.length; n++) {
    const i = order[n]!
    metres[n] = distances[piece.cell[i]!]!
    const living = piece.people[i]!
    const isKnown = !Number.isNaN(living)
    people[n + 1] = people[n]! + (isKnown ? living : 0)
    surface[n + 1] = surface[n]! + piece.surface[i]!
    if (isKnown && living > 0) weighted += living * metres[n]!
    if (!isKnown) {
      unknown.pieces++
      unknown.surface += piece.surface[i]!
    }
  }
  const known = people[order.length]!
  const mean = known > 0 && Number.isFinite(weighted) ? weighted / known : null
  return { metres, people, surface, slack, mean, unknown }
}

/** How many pieces are surely, by their midpoint, or possibly within so many metres. */
export function countWithin(profile: Profile, metres: number): { surely: number; estimated: number; possibly: number } {
  const { slack } = profile
  return {
    surely: countAtMost(profile.metres, metres, slack),
    estimated: countAtMost(profile.metres, metres),
    possibly: countAtMost(profile.metres, metres, -slack),
  }
}

/** How many of ascending numbers are at most `limit` when something is added to each. */
export function countAtMost(numbers: Float64Array, limit: number, added = 0): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! + added <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of ascending numbers are less than `limit`. */
export function countBelow(numbers: Float64Array, limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
