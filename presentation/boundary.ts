/** What is to be said of a boundary that may be off. */
export type BoundaryRemark = 'traced' | 'schematic'

/** From how many metres on a boundary is called schematic, as in the graph. */
const coarse = 100

/**
 * What is to be said of a boundary; null = it is exact as published, or unknown.
 * @param accuracy how far it may be off, in metres
 */
export function boundaryRemark(accuracy: number | null): BoundaryRemark | null {
  if (!accuracy) return null
  return accuracy >= coarse ? 'schematic' : 'traced'
}

/** All that is to be said of the boundaries of areas, each once, the better ones first. */
export function boundaryRemarks(areas: readonly { boundaryAccuracy: number | null }[]): BoundaryRemark[] {
  const found = new Set(areas.map(({ boundaryAccuracy }) => boundaryRemark(boundaryAccuracy)))
  return (['traced', 'schematic'] as const).filter((remark) => found.has(remark))
}
