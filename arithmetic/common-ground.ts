import type { CellSet } from './cells.ts'

/** Two sets of cells, cut down to what can be compared, and what that leaves out. */
export interface CommonGround {
  /** Both with the same areas; people are unknown in both wherever they are unknown in one. */
  sides: [CellSet, CellSet]
  /** The keys of areas some of whose people are known on both sides, in their order. */
  compared: string[]
  /** The keys of areas of either side nobody of whose people is compared, in their order. */
  leftOut: string[]
  /** Pieces of cells in the compared areas whose people are left out. */
  leftOutCells: number
  /** Both sides have the same cells. Where they have not, also the method may make a difference. */
  sameCells: boolean
}

/**
 * What is known on both sides: people of a piece count only if they are known on both, and areas that one side does not have
 * are dropped. Where the cells differ (another grid, another method), only areas count whose people are wholly known on both.
 * So places that stay as they are change nothing, whatever becomes known.
 */
export function commonGround(one: CellSet, other: CellSet): CommonGround {
  const [first, second] = [onAreasOf(one, other), onAreasOf(other, one)]
  const sameCells = haveSameCells(first, second)
  const isCounted = sameCells
    ? (_: number, i: number) => isKnown(first, i) && isKnown(second, i)
    : isWhollyKnown(first, second)
  const sides: [CellSet, CellSet] = [withPeopleWhere(first, isCounted), withPeopleWhere(second, isCounted)]
  const found = new Set(sides[0].areas.filter((_, area) => hasPeople(sides[0], area) && hasPeople(sides[1], area)))
  const all = [...new Set([...one.areas, ...other.areas])].sort()
  const { areas, piece } = sides[0]
  return {
    sides,
    compared: all.filter((key) => found.has(key)),
    leftOut: all.filter((key) => !found.has(key)),
    leftOutCells: piece.people.reduce(
      (count, people, i) => count + (Number.isNaN(people) && found.has(areas[piece.area[i]!]!) ? 1 : 0),
      0,
    ),
    sameCells,
  }
}

const isKnown = ({ piece }: CellSet, i: number) => !Number.isNaN(piece.people[i]!)

function hasPeople(cells: CellSet, area: number): boolean {
  return cells.piece.area.some((of, i) => of === area && isKnown(cells, i))
}

/** The pieces in areas that the other set has too. The order of the areas is that of their keys. */
function onAreasOf(cells: CellSet, other: CellSet): CellSet {
  const areas = cells.areas.filter((key) => other.areas.includes(key)).sort()
  const number = cells.areas.map((key) => areas.indexOf(key))
  if (number.every((to, from) => to === from)) return cells
  const { piece } = cells
  const kept = Uint32Array.from(piece.cell.keys()).filter((i) => number[piece.area[i]!]! >= 0)
  return {
    ...cells,
    areas,
    piece: {
      cell: Uint32Array.from(kept, (i) => piece.cell[i]!),
      area: Uint16Array.from(kept, (i) => number[piece.area[i]!]!),
      people: Float64Array.from(kept, (i) => piece.people[i]!),
      surface: Float64Array.from(kept, (i) => piece.surface[i]!),
    },
  }
}

function haveSameCells(one: CellSet, other: CellSet): boolean {
  return (
    one.halfDiagonal === other.halfDiagonal &&
    one.piece.cell.length === other.piece.cell.length &&
    one.piece.cell.every((cell, i) => {
      const there = other.piece.cell[i]!
      return (
        one.piece.area[i] === other.piece.area[i] && one.x[cell] === other.x[there] && one.y[cell] === other.y[there]
      )
    })
  )
}

/** Whether the area of a piece has no unknown people on either side. */
function isWhollyKnown(...sides: CellSet[]): (area: number) => boolean {
  const unknown = new Set<number>()
  for (const cells of sides)
    for (let i = 0; i < cells.piece.cell.length; i++) if (!isKnown(cells, i)) unknown.add(cells.piece.area[i]!)
  return (area) => !unknown.has(area)
}

function withPeopleWhere(cells: CellSet, isCounted: (area: number, i: number) => boolean): CellSet {
  const { piece } = cells
  return {
    ...cells,
    piece: { ...piece, people: piece.people.map((people, i) => (isCounted(piece.area[i]!, i) ? people : NaN)) },
  }
}
