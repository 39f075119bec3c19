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
    [`server/nouns/${name}/${name}.links.ts`]: linksOf(names),
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
import { aboutId, globalId, Node } from '../../kit/node.ts'
import { connectionOf } from '../../kit/connection.ts'

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
  @Field(() => ID, aboutId)
  get id(): string {
    return globalId('${type}', this.key)
  }
  @Field(() => String, { description: 'Stable and readable.' }) declare key: string
  @Field(() => String, { description: 'What it is called.' })
  title(@InLanguage() language: Language): string {
    return text(language, this.titleDe, this.titleEn)
  }
}
table.setClass(${type})

export const ${type}Connection = connectionOf(${type})
`

const linksOf = ({
  name,
  plural,
  table,
  variable,
  variables,
  type,
}: NounNames) => `import { allQuery, inAreas, pairs, rowQuery, toPages, toRow } from '../../ask/link-fields.ts'
import { Area } from '../area/area.ts'
import { citedResolver } from '../source/citation.ts'
import { ${type}, ${type}Connection } from './${name}.ts'

/** How ${words(plural)} are reached, and what they lead to. */
export const ${variable}Links = [
  rowQuery(${type}, {
    name: '${variable}',
    description: 'One of the ${words(plural)} by its key; null when there is none.',
  }),
  allQuery(${type}, ${type}Connection, { name: '${variables}', description: 'All ${words(plural)}.' }),
  citedResolver(${type}, '${table}'),
  toRow(${type}, Area, { name: 'area', description: 'Where it is.', column: 'areaKey', nullable: false }),
  toPages(Area, ${type}, ${type}Connection, {
    name: '${variables}',
    description: '${sentence(plural)} in the area.',
    pairs: inAreas(pairs('${table}', 'area_key', 'key')),
  }),
]
`

const nounOf = ({ name, plural, table, variable, type }: NounNames) => `import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { key, sources, twoTexts } from '../../kit/record.ts'
import { ${variable}Links } from './${name}.links.ts'
import { ${type} } from './${name}.ts'

/** What ${words(plural)} give to the whole. */
export const ${variable}Noun: Noun = {
  tables: [${type}],
  resolvers: ${variable}Links,
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
