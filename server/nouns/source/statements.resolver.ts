import type { EntityManager } from '@mikro-orm/sql'
import { sql } from 'kysely'
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import { describe } from '../../ask/described.ts'
import { pairs } from '../../ask/link-fields.ts'
import { pageArguments, selectionOf, type AskedPageArguments } from '../../ask/page-arguments.ts'
import { addListLink } from '../../ask/where-links.ts'
import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import { Node } from '../../kit/node.ts'
import { nodeTypesByTable } from '../../kit/node-types.ts'
import { linkedPages, type Page } from '../../kit/page.ts'
import { loadRow } from '../../kit/rows.ts'
import { narrowed, type Selection } from '../../kit/selection.ts'
import { Source } from './source.ts'
import { Statement, StatementConnection } from './statement.ts'

@ArgsType()
class StatementArguments extends pageArguments(Statement, false) {
  declare where?: AskedPageArguments['where']
  declare orderBy?: AskedPageArguments['orderBy']
  @Field(() => [String], {
    nullable: true,
    description:
      'Only about rows of these nouns, which are names of tables, such as `area` or `observation`. Left out: of all.',
  })
  declare nouns?: string[] | null
}

const told = pairs('statement', 'source_key', 'key')

async function select(context: Context, args: StatementArguments): Promise<Selection> {
  checkNouns(context.em, args.nouns ?? [])
  const selection = await selectionOf(context, Statement, args)
  return args.nouns ? narrowed(selection, sql`row.noun = any(${args.nouns})`) : selection
}

const statementPages = linkedPages<Statement, StatementArguments>(
  Statement,
  (sources) => sql`select * from (${told}) link where parent = any(${sources})`,
  select,
)
addListLink(Source, 'statements', Statement, told)
describe(Source, 'statements', { is: 'pages', entity: Statement, pairs: told, select })

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
  ): Promise<Page<Statement>> {
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
