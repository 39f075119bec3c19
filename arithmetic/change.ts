import { toPeople, type CellSet } from './cells.ts'

/** People who are within reach only after a change of places, and only before. null = nobody is known to live there. */
export interface Change {
  newlyReached: number | null
  noLongerReached: number | null
}

/** What a change of places changes, per area and in total. `before`, `after`: distances of every cell to its nearest place. */
export function changeBetween(
  { areas, piece }: CellSet,
  before: Float64Array,
  after: Float64Array,
  metres: number,
): { total: Change; areas: Change[] } {
  const won = new Float64Array(areas.length)
  const lost = new Float64Array(areas.length)
  const isKnown = new Uint8Array(areas.length)
  for (let i = 0; i < piece.cell.length; i++) {
    const people = piece.people[i]!
    if (Number.isNaN(people)) continue
    const area = piece.area[i]!
    isKnown[area] = 1
    const was = before[piece.cell[i]!]! <= metres
    const is = after[piece.cell[i]!]! <= metres
    if (is && !was) won[area]! += people
    if (was && !is) lost[area]! += people
  }
  const sum = (millionths: Float64Array) => millionths.reduce((all, some) => all + some, 0)
  const change = (known: boolean, newly: number, noLonger: number): Change => ({
    newlyReached: known ? toPeople(newly) : null,
    noLongerReached: known ? toPeople(noLonger) : null,
  })
  return {
    total: change(isKnown.includes(1), sum(won), sum(lost)),
    areas: areas.map((_, area) => change(isKnown[area] === 1, won[area]!, lost[area]!)),
  }
}
