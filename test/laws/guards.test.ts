import 'reflect-metadata'
import { graphql } from 'graphql'
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
import { callDirectly, keepGuards } from '../../server/graph/direct-resolvers.ts'

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

test('calling resolvers directly leaves no guard out', async () => {
  keepGuards()
  const schema = await buildSchema({ resolvers: [GuardedResolver], authChecker: () => false, validate: false })
  callDirectly(schema)
  const guards = ['plain', 'watched', 'computed', 'method', 'added', 'addedAndWatched']
  const { data, errors } = await graphql({ schema, source: `{ guarded { open free ${guards.join(' ')} } }` })
  expect({ ...(data!.guarded as object) }).toEqual({
    open: 'open',
    free: 'free',
    ...Object.fromEntries(guards.map((name) => [name, null])),
  })
  expect(errors!.map(({ path }) => path!.at(-1)).sort()).toEqual(guards.sort())
})
