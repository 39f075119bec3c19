import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  GraphQLError,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql'
import type { Context } from '../kit/context.ts'
import type { Meter } from '../kit/meter.ts'

/** Stands for a leaf of an answer that is thrown away, so that nothing has to fail for it. */
const nothing: Record<string, unknown> = { ID: '', String: '', Boolean: false, Int: 0, Float: 0 }

/**
 * Let every field of a schema count what it adds to the answer. Once the request has been stopped, fields do no more work: the
 * answer is thrown away, so lists become empty, and of the rest only what must be there fails.
 */
export function meterFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    if (!type.name.startsWith('__')) for (const field of Object.values(type.getFields())) meterField(field)
}

function meterField(field: GraphQLField<unknown, Context>): void {
  const { resolve = defaultFieldResolver } = field
  const instead = insteadOf(field)
  const overhead = field.name.length + 4
  const isLeaf = isLeafType(getNamedType(field.type))
  // Felt where an answer has many rows: whatever can be, is made once for each field, not once for each row.
  const weigh = (meter: Meter, value: unknown) => {
    if (isLeaf) meter.count('bytes', overhead + sizeOf(value))
    return value
  }
  const settle = (meter: Meter, promise: Promise<unknown>) =>
    promise.then(
      (value) => weigh(meter, value),
      (error: unknown) => {
        // A statement that was cancelled fails for every row that waits for it.
        if (meter.stopped) return instead()
        throw error
      },
    )
  field.resolve = (source, args, context, info) => {
    const { meter } = context
    if (meter.stopped) return instead()
    meter.count('fields', 1)
    const value: unknown = resolve(source, args, context, info)
    return value instanceof Promise ? settle(meter, value) : weigh(meter, value)
  }
}

/** What a field is once its request has been stopped. */
function insteadOf({ name, type }: GraphQLField<unknown, Context>): () => unknown {
  if (!isNonNullType(type)) return () => null
  if (isListType(getNullableType(type))) return () => []
  const leaf = nothing[getNamedType(type).name]
  if (leaf !== undefined) return () => leaf
  const stopped = new GraphQLError(`${name} was not answered: its request was stopped.`, {
    extensions: { code: 'CANCELLED' },
  })
  return () => {
    throw stopped
  }
}

/** About how many characters a value has as JSON: a coordinate has ten. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null) return 10
  return Object.values(value).reduce((sum: number, member) => sum + sizeOf(member) + 2, 2)
}
