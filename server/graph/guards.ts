import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql'
import { getMetadataStorage } from 'type-graphql'

/** Whoever answers a field must ask somebody first. */
interface Guard {
  /** The argument of `@Authorized`. */
  roles?: unknown
  /** Of `@UseMiddleware`. */
  middlewares?: unknown[]
}

/**
 * Let plain fields that are guarded have a wrapper, also in types whose plain fields have none (`simpleResolvers`): TypeGraphQL
 * would leave the guard out without a word. To be called before a schema is built.
 */
export function keepGuards(): void {
  const { fields, authorizedFields, authorizedResolver, middlewares, resolverMiddlewares } = getMetadataStorage()
  const hasGuard = ({ target, name }: (typeof fields)[number]) =>
    [...authorizedFields, ...middlewares].some((guard) => guard.target === target && guard.fieldName === name) ||
    [...authorizedResolver, ...resolverMiddlewares].some((guard) => guard.target === target)
  for (const field of fields) if (hasGuard(field)) field.simple = false
}

/** Write down in a schema that was just built which fields are guarded, for those who answer fields by another way. */
export function markGuards(schema: GraphQLSchema): void {
  const { objectTypes, fieldResolvers, queries } = getMetadataStorage()
  const mark = (type: string | undefined, field: string, { roles, middlewares = [] }: Guard) => {
    const named = type && schema.getType(type)
    const marked = isObjectType(named) && named.getFields()[field]
    if (marked && (roles || middlewares.length > 0)) marked.extensions = { ...marked.extensions, isGuarded: true }
  }
  for (const { name, fields = [] } of objectTypes) for (const field of fields) mark(name, field.schemaName, field)
  for (const resolver of fieldResolvers) {
    const owner = objectTypes.find(({ target }) => target === resolver.getObjectType!())
    mark(owner?.name, resolver.schemaName, resolver)
  }
  for (const query of queries) mark(schema.getQueryType()!.name, query.schemaName, query)
}

/** Whether only the wrapper of a field may answer it: it asks `@Authorized` and runs middlewares. */
export function isGuarded({ extensions }: GraphQLField<unknown, unknown>): boolean {
  return extensions.isGuarded === true
}
