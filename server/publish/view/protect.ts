/** Why a figure about people is withheld: it is below the least count, or one below could be computed from it. */
export type Hidden = 'few' | 'withheld'

/** An area's count is the sum of the counts of these areas, as far as they are known. */
export interface Sum {
  whole: string
  parts: string[]
}

type Movement = Map<string, number>

/**
 * Which counts must not be told so that no count below `least` becomes known. Whoever reads all others, knows all sums, and
 * knows which are below `least`, still finds at least two possible values for each of these (secondary suppression).
 * @param counts whole numbers of people by area; areas that are unknown are left out
 * @param least counts below it are not told; at least 2, because "fewer than 1" tells the count
 */
export function protect(counts: ReadonlyMap<string, number>, sums: readonly Sum[], least: number): Map<string, Hidden> {
  const known = sums
    .filter(({ whole }) => counts.has(whole))
    .map(({ whole, parts }) => ({ whole, parts: parts.filter((part) => counts.has(part)) }))
    .filter(({ parts }) => parts.length > 0)
  const few = [...counts.keys()].filter((key) => counts.get(key)! < least)
  const hidden = new Map<string, Hidden>(few.map((key) => [key, 'few']))
  const movements = few.length > 0 ? possibleMovements(counts, known, least) : []
  for (const key of few) {
    const cost = (movement: Movement) =>
      [...movement.keys()].reduce((sum, moved) => sum + (hidden.has(moved) ? 0 : 1 + counts.get(moved)!), 0)
    const choices = movements
      .filter((movement) => movement.has(key))
      .map((movement) => ({ movement, cost: cost(movement) }))
    // Where nothing can give way, nothing is told at all.
    const cheapest = choices.reduce((best, next) => (next.cost < best.cost ? next : best), {
      movement: new Map([...counts.keys()].map((each) => [each, 0])),
      cost: Infinity,
    })
    for (const moved of cheapest.movement.keys()) if (!hidden.has(moved)) hidden.set(moved, 'withheld')
  }
  return hidden
}

/**
 * Changes of counts that contradict no sum and move no count over the limit: one person more or fewer in one area that is no
 * sum, or from one to another. A count that takes part in one can have another value as well, if all that take part are hidden.
 */
function possibleMovements(counts: ReadonlyMap<string, number>, sums: readonly Sum[], least: number): Movement[] {
  const wholes = new Set(sums.map(({ whole }) => whole))
  const leaves = [...counts.keys()].filter((key) => !wholes.has(key))
  const steps = leaves.flatMap((from) => [
    new Map([[from, 1]]),
    new Map([[from, -1]]),
    ...leaves.filter((to) => to !== from).map((to) => new Map([[from, -1], [to, 1]])), // prettier-ignore
  ])
  return steps
    .map((step) => spread(step, sums))
    .filter((movement) => movement !== null && stays(movement, counts, least)) as Movement[]
}

/** A movement with all the sums that it moves; null when two sums of the same area contradict each other. */
function spread(step: Movement, sums: readonly Sum[]): Movement | null {
  const movement = new Map(step)
  for (let settled = false, rounds = 0; !settled; rounds++) {
    if (rounds > sums.length + 1) return null
    settled = true
    for (const { whole, parts } of sums) {
      const moved = parts.reduce((sum, part) => sum + (movement.get(part) ?? 0), 0)
      if (moved === (movement.get(whole) ?? 0)) continue
      movement.set(whole, moved)
      settled = false
    }
  }
  for (const [key, moved] of movement) if (moved === 0) movement.delete(key)
  return movement
}

function stays(movement: Movement, counts: ReadonlyMap<string, number>, least: number): boolean {
  return [...movement].every(([key, moved]) => {
    const [before, after] = [counts.get(key)!, counts.get(key)! + moved]
    return after >= 0 && before < least === after < least
  })
}
