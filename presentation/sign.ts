/** The patterns of the classes from low to high, so that nothing depends on colour alone. */
export const classPatterns = ['plain', 'dots', 'lines', 'grid', 'dense'] as const

/** How an area is filled. */
export type Pattern =
  (typeof classPatterns)[number] | 'unknown' | 'nothing' | 'withheld' | 'facility' | 'facilityEstimated'
export interface Sign {
  /** The ground; null = that of the pattern. */
  colour: string | null
  pattern: Pattern
}
