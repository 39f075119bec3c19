import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { largestPage, nestedPage, rootPage } from './page-size.ts'

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the beginning, from 0 to ${largestPage}. Without first and last: ${rootPage} of a list of the whole dataset, ${nestedPage} of a list below a row.`,
  })
  declare first?: number | null

  /** In a resolver the place in the list (see sorting.ts). */
  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which the page begins: of the same list, asked with the same arguments.',
  })
  declare after?: string | null

  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the end, from 0 to ${largestPage}; together with first, from the end of those.`,
  })
  declare last?: number | null

  /** In a resolver the place in the list (see sorting.ts). */
  @Field(() => String, {
    nullable: true,
    description: 'The cursor before which the page ends: of the same list, asked with the same arguments.',
  })
  declare before?: string | null
}

@ObjectType({ description: 'Where a page lies in its list (Relay).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list has a row behind this page.' })
  declare hasNextPage: boolean
  @Field(() => Boolean, { description: 'Whether the list has a row before this page.' })
  declare hasPreviousPage: boolean
  @Field(() => String, { nullable: true, description: 'The cursor of its first row. null = it has none.' })
  declare startCursor: string | null
  @Field(() => String, { nullable: true, description: 'The cursor of its last row. null = it has none.' })
  declare endCursor: string | null
}
