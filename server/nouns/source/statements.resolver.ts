import type { EntityManager } from '@mikro-orm/sql'
import { sql } from 'kysely'
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import { pairs } from '../../ask/link-fields.ts'
import { askedRows, pageArguments, type AskedPageArguments } from '../../ask/page-arguments.ts'
import { addListLink } from '../../ask/where-links.ts'
import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import { Node } from '../../kit/node.ts'
import { nodeTypesByTable } from '../../kit/node-types.ts'
import { linkedPages, type Page } from '../../kit/page.ts'
import { loadRow } from '../../kit/rows.ts'
import { Source } from './source.ts'
import { Statement, StatementConnection } from './statement.ts'

addListLink(Source, 'statements', Statement, pairs('statement', 'source_key', 'key'))

@ArgsType()
class StatementArguments extends pageArguments(Statement, false) {
  declare where?: AskedPageArguments['where']
  @Field(() => [String], {
    nullable: true,
    description:
      'Only about rows of these nouns, which are names of tables, such as `area` or `observation`. Left out: of all.',
  })
  declare nouns?: string[] | null
}

const statementPages = linkedPages<Statement, StatementArguments>(Statement, (sources, args, context) => {
  const ofNouns = args.nouns ? sql`row.noun = any(${args.nouns})` : sql`true`
  return sql`select source_key as parent, row.key as child from statement row
    where source_key = any(${sources}) and ${ofNouns} and ${askedRows(context, Statement, args)}`
})

/** The way back from a source to what it says. */
@Resolver(() => Source)
export class SourceStatementsResolver {
  @FieldResolver(() => StatementConnection, {
    description:
      'Everything that the source is cited for, in the order of noun, key and field. Errors: BAD_USER_INPUT for an unknown noun.',
  })
  statements(
    @Root() source: Source,
    @Args(() => StatementArguments) args: StatementArguments,
    @Ctx() context: Context,
  ): Page<Statement> {
    checkNouns(context.em, args.nouns ?? [])
    return statementPages(context, source.key, args)
  }
}

function checkNouns(em: EntityManager, nouns: readonly string[]): void {
  const known = [...nodeTypesByTable(em).keys()].toSorted()
  const unknown = nouns.find((noun) => !known.includes(noun))
  if (unknown !== undefined)
    throw new InputError(
      `nouns has "${unknown.slice(0, 100)}", which is no noun; known are ${known.join(', ')}.`,
      'nouns',
    )
}

@Resolver(() => Statement)
export class StatementResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The row that it is about; of the noun `observation` a StatedObservation. null = rows of this noun have no id in the graph.',
  })
  async node(@Root() { noun, rowKey }: Statement, @Ctx() context: Context): Promise<object | undefined> {
    const type = nodeTypesByTable(context.em).get(noun)
    return type && loadRow(context, type, rowKey)
  }
}
