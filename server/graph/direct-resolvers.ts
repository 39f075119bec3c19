import { isObjectType, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { isGuarded } from './guards.ts'

type FieldResolver = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number]
type Parameter = NonNullable<FieldResolver['params']>[number]
type Pick = (root: unknown, args: Record<string, unknown>, context: unknown, info: GraphQLResolveInfo) => unknown

/**
 * Let the fields of a schema call their methods themselves. TypeGraphQL wraps each call to validate arguments and to make
 * instances of them, and so makes promises of all fields with arguments: felt where thousands of rows have a title.
 * Our arguments are checked by their scalars and need no instances. A field with any other parameter, or with an input object,
 * stays wrapped, and so does a field that is guarded.
 * @param schema whose guards are marked
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage()
  for (const resolver of fieldResolvers) {
    const name = objectTypes.find(({ target }) => target === resolver.getObjectType!())?.name
    const type = name && schema.getType(name)
    const field = isObjectType(type) && type.getFields()[resolver.schemaName]
    if (!field || isGuarded(field)) continue
    const direct = directResolver(resolver)
    if (direct) field.resolve = direct
  }
}

/** The method of the resolver's class, or of the row itself; null when it takes more than root, context, arguments and the place in the query. */
function directResolver(resolver: FieldResolver): GraphQLFieldResolver<any, unknown> | null {
  const { kind, target, methodName, params } = resolver
  const picks = params!.toSorted((one, other) => one.index - other.index).map(pickOf)
  if (!picks.every((pick) => pick !== null)) return null
  const ownInstance = kind === 'external' ? new (target as new () => Record<string, Function>)() : null
  return (root, args, context, info) => {
    const instance = ownInstance ?? root
    const member = instance[methodName]
    if (typeof member !== 'function') return member
    const parameters = picks.map((pick) => pick(root, args, context, info))
    return member.apply(instance, parameters)
  }
}

function pickOf(parameter: Parameter): Pick | null {
  if (parameter.kind === 'root') return (root) => root
  if (parameter.kind === 'context') return (_root, _args, context) => context
  if (parameter.kind === 'info') return (_root, _args, _context, info) => info
  if (parameter.kind === 'args') return (_root, args) => args
  if (parameter.kind === 'arg' && !isInputObject(parameter.getType())) return (_root, args) => args[parameter.name]
  return null
}

function isInputObject(type: unknown): boolean {
  return getMetadataStorage().inputTypes.some(({ target }) => target === type)
}
