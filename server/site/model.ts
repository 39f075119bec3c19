import type { Highs, Model } from 'highs'
import { costWith, type SiteProblem } from './problem.ts'

/** The objective without new sites: solvers like numbers of such a size. */
const objectiveScale = 1e5
/** A problem as a mixed integer program. */
export interface Program {
  model: Model
  /** Everybody's cost is so many times the objective. */
  scale: number
}

/** What a program is made of, row by row. */
interface Parts {
  prices: number[]
  offset: number
  starts: number[]
  indices: number[]
  values: number[]
  lower: number[]
}

/**
 * A problem with some of its candidates as a mixed integer program, in the radius formulation (García, Labbé & Marín
 * 2011): a column for each candidate, open or not; and for each group and each of its costs a column that is 1 when
 * no candidate of that cost or less is open, priced with the step to the next cost. For coverage, which has one step,
 * this is the program of Church & ReVelle (1974).
 *
 * `steps` says how many costs of each group are told apart; whatever costs more counts as the next one. So the optimum is
 * a lower bound, and exact when its sites cost no group more.
 */
export function createProgram(
  highs: Highs,
  problem: SiteProblem,
  candidates: readonly number[],
  count: number,
  steps: Uint32Array,
): Program {
  const scale = costWith(problem, []) / objectiveScale
  const parts = partsOf(problem, candidates, count, steps, scale)
  const { prices, offset, starts, indices, values, lower } = parts
  const [numCols, numRows] = [prices.length, lower.length]
  const { integer, continuous } = highs.constants.variableType
  const model = highs.createModel({
    numCols,
    numRows,
    colCost: prices,
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: lower,
    rowUpper: new Float64Array(numRows).fill(highs.infinity),
    offset,
    integrality: prices.map((_, column) => (column < candidates.length ? integer : continuous)),
    matrix: { format: 'csr', numCols, numRows, starts, indices, values },
  })
  model.options.set({
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    // We have found better sites than its heuristics do; it is here to prove. Presolve and symmetry cost more than they save.
    presolve: 'off',
    mip_heuristic_effort: 0,
    mip_detect_symmetry: false,
    mip_allow_restart: false,
  })
  return { model, scale }
}

function partsOf(
  { candidateCount, weight, base, choices }: SiteProblem,
  candidates: readonly number[],
  count: number,
  steps: Uint32Array,
  scale: number,
): Parts {
  const columnOf = new Int32Array(candidateCount).fill(-1)
  candidates.forEach((candidate, column) => (columnOf[candidate] = column))
  // The first row: no more than `count` are open.
  const parts: Parts = {
    prices: candidates.map(() => 0),
    offset: 0,
    starts: [0],
    indices: [...candidates.keys()],
    values: candidates.map(() => -1),
    lower: [-count],
  }
  for (let group = 0; group < weight.length; group++) {
    const factor = weight[group]! / scale
    let [step, level, next] = [0, 0, base[group]!]
    for (let i = choices.first[group]!; i < choices.first[group + 1]!; i++) {
      const column = columnOf[choices.other[i]!]!
      if (column < 0) continue
      const cost = choices.cost[i]!
      if (step === 0 || cost !== level) {
        if (step === steps[group]) {
          next = cost
          break
        }
        if (step === 0) parts.offset += factor * cost
        else parts.prices.push(factor * (cost - level))
        beginRow(parts, step > 0)
        step++
        level = cost
      }
      parts.indices.push(column)
      parts.values.push(1)
    }
    if (step === 0) parts.offset += factor * next
    else parts.prices.push(factor * (next - level))
  }
  parts.starts.push(parts.indices.length)
  return parts
}

/** The row of the column that comes next: it is at least the column before it (if it is not the group's first), less what is open. */
function beginRow({ prices, starts, indices, values, lower }: Parts, hasPrevious: boolean): void {
  starts.push(indices.length)
  indices.push(prices.length)
  values.push(1)
  lower.push(hasPrevious ? 0 : 1)
  if (!hasPrevious) return
  indices.push(prices.length - 1)
  values.push(-1)
}
