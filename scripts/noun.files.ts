/** The names of a noun, each as its place wants it. */
export interface NounNames {
  /** `council-meeting`: folder and files. */
  name: string
  plural: string
  /** `council_meeting` */
  table: string
  /** `councilMeeting` */
  variable: string
  variables: string
  /** `CouncilMeeting` */
  type: string
  types: string
}

/**
 * The files of a new noun that has a title and an area, by their paths from the root of the project.
 * @param migration the path of its migration
 */
export function filesOf(names: NounNames, migration: string): Record<string, string> {
  const { name, plural } = names
  return {
    [migration]: migrationOf(names),
    [`db/seed/${plural}.yaml`]: '[]\n',
    [`server/nouns/${name}/${name}.ts`]: tableOf(names),
    [`server/nouns/${name}/${name}.resolver.ts`]: resolverOf(names),
    [`server/nouns/${name}/${name}.backlinks.ts`]: backlinksOf(names),
    [`server/nouns/${name}/${name}.noun.ts`]: nounOf(names),
  }
}

const migrationOf = ({ table, plural }: NounNames) => `-- ${sentence(plural)}: say here what they are.
create table ${table} (
  key readable_key primary key,
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  area_key readable_key not null references area on update cascade
);
create index ${table}_area on ${table} (area_key);
select make_citable('${table}');
`

const tableOf = ({ table, type }: NounNames) => `import { defineEntity, p } from '@mikro-orm/core'
import { Field, ID, ObjectType } from 'type-graphql'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/page.ts'

const table = defineEntity({
  name: '${type}',
  tableName: '${table}',
  properties: {
    key: p.string().primary(),
    titleDe: p.string(),
    titleEn: p.string(),
    areaKey: p.string(),
  },
})

@ObjectType({ implements: Node, simpleResolvers: true, description: 'Say here what it is.' })
export class ${type} extends table.class {
  @Field(() => ID)
  get id(): string {
    return globalId('${type}', this.key)
  }
  @Field(() => String, { description: 'Stable and readable.' }) declare key: string
  @Field(() => String)
  title(@InLanguage() language: Language): string {
    return text(language, this.titleDe, this.titleEn)
  }
}
table.setClass(${type})

export const ${type}Connection = connectionOf(${type})
`

const resolverOf = ({
  name,
  plural,
  table,
  variable,
  variables,
  type,
}: NounNames) => `import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { findPage, PageArguments, type Page } from '../../kit/page.ts'
import { rowBatch } from '../../kit/rows.ts'
import { Area } from '../area/area.ts'
import { areaByKey } from '../area/area.resolver.ts'
import { citedResolver } from '../source/citation.ts'
import { ${type}, ${type}Connection } from './${name}.ts'

const ${variable}ByKey = rowBatch(${type})

export const ${type}CitedResolver = citedResolver(${type}, '${table}')

@Resolver(() => ${type})
export class ${type}Resolver {
  @Query(() => ${type}, { nullable: true, description: 'One of the ${words(plural)} by its key; null when there is none.' })
  ${variable}(@Arg('key', () => String) key: string, @Ctx() context: Context): Promise<${type} | undefined> {
    return load(context, ${variable}ByKey, key, undefined)
  }

  @Query(() => ${type}Connection, { description: 'All ${words(plural)}.' })
  ${variables}(@Args(() => PageArguments) page: PageArguments, @Ctx() context: Context): Promise<Page<${type}>> {
    return findPage(context, ${type}, {}, page)
  }

  @FieldResolver(() => Area, { description: 'Where it is.' })
  async area(@Root() { areaKey }: ${type}, @Ctx() context: Context): Promise<Area> {
    return (await load(context, areaByKey, areaKey, undefined))!
  }
}
`

const backlinksOf = ({ name, plural, table, variables, type, types }: NounNames) => `import { sql } from 'kysely'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kit/context.ts'
import { linkedPages, PageArguments, type Page } from '../../kit/page.ts'
import { Area } from '../area/area.ts'
import { ${type}, ${type}Connection } from './${name}.ts'

const ${variables}OfAreas = linkedPages<${type}, PageArguments>(
  ${type},
  (areas) => sql\`
    select container_key as parent, ${table}.key as child from area_containment
    join ${table} on area_key = contained_key where container_key = any(\${areas})\`,
)

/** What ${words(plural)} add to areas. */
@Resolver(() => Area)
export class Area${types}Resolver {
  @FieldResolver(() => ${type}Connection, { description: '${sentence(plural)} in the area.' })
  ${variables}(
    @Root() area: Area,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Page<${type}> {
    return ${variables}OfAreas(context, area.key, page)
  }
}
`

const nounOf = ({ name, plural, table, variable, type, types }: NounNames) => `import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { key, sources, twoTexts } from '../../kit/record.ts'
import { Area${types}Resolver } from './${name}.backlinks.ts'
import { ${type}CitedResolver, ${type}Resolver } from './${name}.resolver.ts'
import { ${type} } from './${name}.ts'

/** What ${words(plural)} give to the whole. */
export const ${variable}Noun: Noun = {
  tables: [${type}],
  resolvers: [${type}CitedResolver, ${type}Resolver, Area${types}Resolver],
  seed: [
    {
      file: '${plural}.yaml',
      table: '${table}',
      record: z.strictObject({ key, title: twoTexts, area: key, sources }),
    },
  ],
}
`

function words(name: string): string {
  return name.replaceAll('-', ' ')
}

function sentence(name: string): string {
  return words(name).replace(/^\w/, (letter) => letter.toUpperCase())
}
