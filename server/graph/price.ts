import {
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql'
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity'
import { largestPage, nestedPage, rootPage } from '../kit/page-size.ts'
import { sizeOf } from '../ask/condition.ts'
import { fieldsBelow } from '../kit/selected-fields.ts'
import type { RowCounts } from './row-counts.ts'

/** What a query costs before it runs. One unit is about the work for one plain field of one row. */
export interface Price {
  price: number
  /** What each root field adds. */
  parts: PricePart[]
  /** The fields that may be asked for only once in a request, as often as they were. */
  once: string[]
  /** Seconds that the query itself asks to be worked for. */
  seconds: number
}

export interface PricePart {
  /** The name in the answer. */
  field: string
  /** How many rows are expected; 1 when it is no list. */
  rows: number
  price: number
}

/** What is to be priced. Its variables fit. */
export interface PricedQuestion {
  schema: GraphQLSchema
  query: DocumentNode
  operationName?: string
  variables?: Record<string, unknown>
}

/** What it costs to look up one id, whatever is asked of it. */
const lookUp = 10
/** Rows that are computed over together for the price of one that is read. */
const together = 1000
/** Groups that rows usually fall into; what they turn out to be is metered. */
const usualGroups = 100
/** Rows that a list without pages usually has. */
const usualList = 5
/** The same, where the schema describes itself: a type has many fields, and most of them no argument. */
const usualIntrospection: Record<string, number | undefined> = { fields: 10, args: 1 }

/**
 * The price of a query: every field costs what its room says (`complexity`, 1 by default), and a list its rows times what is
 * asked of each. A page has `first` rows, or as many as its table has, if these are fewer.
 * @throws GraphQLError when the query is too long to be priced, or a value in it does not fit (then with its node)
 */
export function priceOf(question: PricedQuestion, counts: RowCounts): Price {
  const { schema } = question
  const parts: PricePart[] = []
  const once: string[] = []
  let seconds = 0
  const fragments = fragmentsOf(question.query)
  /** What is computed over a whole list is not asked for each row of its page: it waits here for the list that it belongs to. */
  const overWhole = new Map<FieldNode, number>()
  /** So does what is asked of the rows of lists, for the root field: it is asked once, also for the lists of many rows. */
  let filters = 0
  const estimate = (asked: ComplexityEstimatorArgs): number => {
    const { type, field, node, childComplexity, args } = asked
    if (isOverWhole(asked)) {
      overWhole.set(node, priceOverWhole(asked, counts))
      return 0
    }
    const isRoot = type === schema.getQueryType()
    filters += priceOfFilter(asked, counts)
    const rows = rowsOf(asked, schema, counts)
    const each = Array.isArray(args.ids) ? lookUp + childComplexity : childComplexity
    const whole = [...fieldsBelow([node], fragments)].reduce((sum, below) => sum + (overWhole.get(below) ?? 0), 0)
    const price = Number(field.extensions.complexity ?? 1) + rows * each + whole + (isRoot ? filters : 0)
    if (field.extensions.once) once.push(field.name)
    // More than its room allows is refused there.
    if (args.seconds > 0) seconds += Math.min(args.seconds, Number(field.extensions.mostSeconds))
    if (isRoot) {
      parts.push({ field: (node.alias ?? node.name).value, rows, price })
      filters = 0
    }
    return price
  }
  const price = getComplexity({ ...question, estimators: [estimate] })
  return { price, parts, once, seconds }
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]))
}

function isOverWhole({ type, field }: ComplexityEstimatorArgs): boolean {
  return type.name.endsWith('Connection') && field.name === 'aggregate'
}

/** Groups cost like rows of as many fields; what is below a row is computed for all such rows at once. */
function priceOverWhole({ type, field, args, childComplexity }: ComplexityEstimatorArgs, counts: RowCounts): number {
  const rows = counts.get(type.name.replace(/Connection$/, '')) ?? 0
  const groups = Array.isArray(args.groupBy) && args.groupBy.length > 0 ? Math.min(usualGroups, rows) : 1
  return Number(field.extensions.complexity) + Math.ceil(rows / together) + groups * childComplexity
}

/** What is asked of the rows of a list is asked of all rows of its table, at worst. Each position of a geometry is checked. */
function priceOfFilter(
  { field, args: { where, orderBy, within } }: ComplexityEstimatorArgs,
  counts: RowCounts,
): number {
  const { count, positions } = where ? sizeOf(where) : { count: 0, positions: 0 }
  const rows = counts.get(getNamedType(field.type).name.replace(/Connection$/, '')) ?? 0
  return (
    Math.floor((rows * (count + (orderBy?.length ?? 0))) / together) +
    positions +
    (within ? sizeOf(within).positions : 0)
  )
}

function rowsOf({ type, field, args }: ComplexityEstimatorArgs, schema: GraphQLSchema, counts: RowCounts): number {
  const result = getNullableType(field.type)
  const { name } = getNamedType(result)
  const isRoot = type === schema.getQueryType()
  if (name.endsWith('Connection')) {
    // Too large a page is refused with its name when it is asked for.
    const asked = args.first ?? args.last ?? (isRoot ? rootPage : nestedPage)
    return Math.min(Math.max(asked, 0), largestPage, counts.get(name.replace(/Connection$/, '')) ?? Infinity)
  }
  // The rows of a page are counted where the page is asked for.
  if (!isListType(result) || type.name.endsWith('Connection')) return 1
  if (type.name.startsWith('__'))
    return field.name === 'types'
      ? Object.keys(schema.getTypeMap()).length
      : (usualIntrospection[field.name] ?? usualList)
  if (Array.isArray(args.ids)) return args.ids.length
  if (typeof args.first === 'number') return Math.max(args.first, 0)
  const known = counts.get(name)
  return isRoot && known !== undefined ? known : Math.min(usualList, known ?? Infinity)
}
