import type { GraphQLResolveInfo } from 'graphql'
import { fieldsBelow } from '../kit/selected-fields.ts'
import type { AskedGroups } from './aggregate-statement.ts'
import type { Aggregation } from './aggregation.ts'

/** What other figures a figure of the graph follows from. */
const follows: Record<string, string[]> = { state: ['sum'], unknown: [], hasUnknown: [] }

/** The figures that a question asks of the groups, by measure: only these are computed. One too many does no harm. */
export function selectedFigures(info: GraphQLResolveInfo, { measures }: Aggregation): AskedGroups['figures'] {
  const fields = [...fieldsBelow(info.fieldNodes, info.fragments)]
  const asked: AskedGroups['figures'] = {}
  for (const [name, { measure }] of measures) {
    const nodes = fields.filter((field) => field.name.value === name)
    if (nodes.length === 0) continue
    const figures = [...fieldsBelow(nodes, info.fragments)].flatMap(
      (field) => follows[field.name.value] ?? [field.name.value],
    )
    asked[name] = Object.keys(measure.figures).filter((figure) => figure === 'known' || figures.includes(figure))
  }
  return asked
}
