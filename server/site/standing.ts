import { costWith, type SiteProblem } from './problem.ts'

/** So much of what everybody costs without new sites is taken for nothing: the solver calculates with rounded numbers. */
const precision = 1e-7

/** The best so many sites that were found, and how good any could be at most. */
export class Standing {
  /** Candidates, in no order. */
  sites: number[] = []
  /** What everybody costs with them. */
  cost: number
  /** No so many sites cost less. */
  bound: number
  readonly problem: SiteProblem
  /** How many sites at most. */
  readonly count: number
  /** Whoever asks is content when everybody costs so much at most, or when that is impossible. null = only with the best. */
  readonly enough: number | null
  private readonly negligible: number

  constructor(problem: SiteProblem, count: number, enough: number | null = null) {
    this.problem = problem
    this.count = count
    this.enough = enough
    this.cost = costWith(problem, [])
    this.negligible = this.cost * precision
    this.bound = costWith(problem, new Uint8Array(problem.candidateCount).keys())
    this.settle()
  }

  /** Sites that may be better than the best. */
  consider(sites: number[]): void {
    const cost = costWith(this.problem, sites)
    if (cost < this.cost) Object.assign(this, { sites, cost })
    this.settle()
  }

  /** Something was proven. */
  raise(bound: number): void {
    this.bound = Math.max(this.bound, bound)
    this.settle()
  }

  /** Whether sites that cost at least this cannot be better than the best. */
  isBeyond(bound: number): boolean {
    return bound > this.cost - this.negligible
  }

  /** Whether it is proven that nothing is better. */
  get isProven(): boolean {
    return this.bound === this.cost
  }

  /** Whether there is nothing more to find out. */
  get isOver(): boolean {
    return this.isProven || this.isEnough || this.isNeverEnough
  }

  get isEnough(): boolean {
    return this.enough !== null && this.cost <= this.enough
  }

  get isNeverEnough(): boolean {
    return this.enough !== null && this.bound > this.enough + this.negligible
  }

  private settle(): void {
    if (this.isBeyond(this.bound)) this.bound = this.cost
  }
}
