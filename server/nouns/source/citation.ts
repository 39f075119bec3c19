import type { EntityClass } from '@mikro-orm/core'
import { sql } from 'kysely'
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql'
import { describe } from '../../ask/described.ts'
import { addListLink, type KeyPairs } from '../../ask/where-links.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { InLanguage, Language, text } from '../../kit/language.ts'
import { findByKeys, type Keyed } from '../../kit/rows.ts'
import { Source } from './source.ts'

@ObjectType({ description: 'Which source says what about a row.', simpleResolvers: true })
export class Citation {
  @Field(() => Source, { description: 'The source that is cited.' }) declare source: Source
  @Field(() => String, {
    nullable: true,
    description: 'The field that the source speaks for; null = the row as a whole.',
  })
  declare property: string | null
  declare noteDe: string | null
  declare noteEn: string | null

  @Field(() => String, { nullable: true, description: 'What to know about the statement.' })
  note(@InLanguage() language: Language): string | null {
    return text(language, this.noteDe, this.noteEn)
  }
}

/** All citations for rows of a noun, which is the name of its table, in the order in which they were written down. */
export const citationsOf: Batch<{ noun: string }, Citation[] | undefined> = async (context, keys, { noun }) => {
  const { rows } = await sql<{
    subject: string
    source: string
    property: string
    noteDe: string | null
    noteEn: string | null
  }>`
    select key as subject, source_key as source, property, note_de as "noteDe", note_en as "noteEn"
    from citation where noun = ${noun} and key = any(${keys}) order by id`.execute(context.database)
  const sources = await findByKeys(
    context,
    Source,
    rows.map((row) => row.source),
  )
  const citations = new Map<string, Citation[]>()
  for (const row of rows) {
    const citation = Object.assign(new Citation(), {
      source: sources.get(row.source)!,
      property: row.property || null,
      noteDe: row.noteDe,
      noteEn: row.noteEn,
    })
    const others = citations.get(row.subject)
    if (others) others.push(citation)
    else citations.set(row.subject, [citation])
  }
  return citations
}

/** The distinct sources of citations, in their order. */
export function sourcesOf(citations: readonly Citation[]): Source[] {
  return [...new Map(citations.map(({ source }) => [source.key, source])).values()]
}

/** A statement about a row as a whole, with nothing to know about it. */
export function plainCitation(source: Source): Citation {
  return Object.assign(new Citation(), { source, property: null, noteDe: null, noteEn: null })
}

/** Citations in their order, those that say the same of the same only once. */
export function distinctCitations(citations: readonly Citation[]): Citation[] {
  const named = citations.map((each) => [JSON.stringify([each.source.key, each.property, each.noteDe]), each] as const)
  return [...new Map(named.toReversed()).values()].toReversed()
}

/** The resolver that gives a type its fields `sources` and `citations`. */
export function citedResolver(cited: EntityClass<Keyed> & ClassType<Keyed>, noun: string): ClassType<object> {
  // In the order in which they were written down.
  const pairs: KeyPairs = sql`select key as parent, source_key as child, min(id) as place from citation
    where noun = ${noun} group by key, source_key`
  addListLink(cited, 'sources', Source, pairs)
  describe(cited, 'sources', { is: 'list', entity: Source, pairs, hasPlaces: true })
  @Resolver(() => cited)
  class CitedResolver {
    @FieldResolver(() => [Citation], { description: 'Which source says what about it.' })
    async citations(@Root() row: { key: string }, @Ctx() context: Context): Promise<Citation[]> {
      return (await load(context, citationsOf, row.key, { noun })) ?? []
    }

    @FieldResolver(() => [Source], { description: 'The sources of what is said about it, each once.' })
    async sources(@Root() row: { key: string }, @Ctx() context: Context): Promise<Source[]> {
      return sourcesOf((await load(context, citationsOf, row.key, { noun })) ?? [])
    }
  }
  return CitedResolver
}
