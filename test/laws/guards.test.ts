import 'reflect-metadata'
import { graphql, type FieldNode, type GraphQLObjectType } from 'graphql'
import {
  Arg,
  Authorized,
  buildSchema,
  Field,
  FieldResolver,
  ObjectType,
  Query,
  Resolver,
  UseMiddleware,
  type MiddlewareFn,
} from 'type-graphql'
import { expect, test } from 'vitest'
import { callDirectly } from '../../server/graph/direct-resolvers.ts'
import { keepGuards, markGuards } from '../../server/graph/guards.ts'
import { NotDescribed } from '../../server/graph/written/json.ts'
import { refuseGuarded } from '../../server/graph/written/selected.ts'

const refuse: MiddlewareFn = () => {
  throw new Error('refused by a middleware')
}

@ObjectType({ simpleResolvers: true })
class Guarded {
  @Field(() => String) open = 'open'
  @Authorized()
  @Field(() => String, { nullable: true })
  plain = 'secret'
  @UseMiddleware(refuse)
  @Field(() => String, { nullable: true })
  watched = 'secret'
  @Authorized()
  @Field(() => String, { nullable: true })
  get computed(): string {
    return 'secret'
  }
  @Authorized('EDITOR')
  @Field(() => String, { nullable: true })
  method(@Arg('times', () => String, { nullable: true }) times: string | null): string {
    return `secret ${times}`
  }
  @Field(() => String)
  free(): string {
    return 'free'
  }
}

@Resolver(() => Guarded)
class GuardedResolver {
  @Query(() => Guarded)
  guarded(): Guarded {
    return new Guarded()
  }
  @Authorized()
  @Query(() => Guarded, { nullable: true })
  guardedItself(): Guarded {
    return new Guarded()
  }
  @Authorized()
  @FieldResolver(() => String, { nullable: true })
  added(): string {
    return 'secret'
  }
  @UseMiddleware(refuse)
  @FieldResolver(() => String, { nullable: true })
  addedAndWatched(): string {
    return 'secret'
  }
}

const guards = ['plain', 'watched', 'computed', 'method', 'added', 'addedAndWatched']

async function guardedSchema() {
  keepGuards()
  const schema = await buildSchema({ resolvers: [GuardedResolver], authChecker: () => false, validate: false })
  markGuards(schema)
  return schema
}

test('what is guarded is never written by the database', async () => {
  const schema = await guardedSchema()
  const refused = (type: GraphQLObjectType) =>
    Object.keys(type.getFields()).filter((field) => {
      try {
        refuseGuarded(type, { name: { value: field } } as FieldNode)
        return false
      } catch (error) {
        expect(error).toBeInstanceOf(NotDescribed)
        return true
      }
    })
  expect(refused(schema.getType('Guarded') as GraphQLObjectType).toSorted()).toEqual(guards.toSorted())
  expect(refused(schema.getQueryType()!)).toEqual(['guardedItself'])
})

test('calling resolvers directly leaves no guard out', async () => {
  const schema = await guardedSchema()
  callDirectly(schema)
  const { data, errors } = await graphql({ schema, source: `{ guarded { open free ${guards.join(' ')} } }` })
  expect({ ...(data!.guarded as object) }).toEqual({
    open: 'open',
    free: 'free',
    ...Object.fromEntries(guards.map((name) => [name, null])),
  })
  expect(errors!.map(({ path }) => path!.at(-1)).sort()).toEqual(guards.toSorted())
})
