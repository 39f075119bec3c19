import { Arg, Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../kit/context.ts'
import { describedEnum } from '../kit/described-enum.ts'
import { Node } from '../kit/node.ts'
import type { SearchedTable } from '../kit/noun.ts'
import type { Keyed } from '../kit/rows.ts'
import type { MatchedText } from './rank.ts'
import { longestText, mostHits, mostWords, search, shortestText } from './search.ts'

const SearchField = describedEnum('SearchField', 'What of a row has words that were searched for.', {
  NAME: 'What it is called, in any language: name, short name, title, abbreviation.',
  ADDRESS: 'Where it is.',
})

@ObjectType({ description: 'A text in which words that were searched for stand.', simpleResolvers: true })
class SearchMatch {
  @Field(() => SearchField, { description: 'What of the row it is.' }) declare field: MatchedText['field']
  @Field(() => String, { description: 'The whole text, as it is in the dataset.' }) declare text: string
}

/** The search over some tables. */
export function searchResolver(tables: readonly SearchedTable[]): Function {
  const kinds = new Map(tables.map((table) => [table.entity.name.toUpperCase(), table]))
  const SearchKind = describedEnum(
    'SearchKind',
    'A kind of things that can be searched for.',
    Object.fromEntries([...kinds].map(([kind, { entity }]) => [kind, `Rows of \`${entity.name}\`.`])),
  )

  @ObjectType({ description: 'Something that a search has found.', simpleResolvers: true })
  class SearchHit {
    @Field(() => SearchKind, { description: 'What kind of thing it is.' }) declare kind: string
    @Field(() => Node, { description: 'The row itself; its type is that of `kind`.' }) declare node: Keyed
    @Field(() => [SearchMatch], {
      description: 'Where the words stand, names first. Each word stands in one of these.',
    })
    declare matched: MatchedText[]
    @Field(() => Float, {
      description:
        'How well it fits, from 0 to 1. 1: a name is the text. From 0.8: it has every word. From 0.6: it has every word, or one that begins so. From 0.4: one of the words with a typing error or another ending; from 0.2: with more of them. Within each step it is higher the more words stand in a name (up to 0.1), if a name begins with the text (0.05), and the shorter the text is in which the first word stands (up to 0.04).',
    })
    declare rank: number
  }

  @Resolver()
  class SearchResolver {
    @Query(() => [SearchHit], {
      complexity: 100,
      description: `What is called so, or has such an address: every word of the text stands in a name or an address, begins a word there, or has a typing error. Capitals, signs and accents make no difference, and neither do ä, ae and a, or ß and ss. The best first, equal ones by their keys. Of each kind that has more than ${mostHits}, so many are ranked: names that are the text first, then all words as they are, then names that begin with the text, then others, always the same.`,
    })
    async search(
      @Arg('text', () => String, {
        description: `What to look for: at most ${longestText} characters and ${mostWords} words, at least ${shortestText} letters or digits.`,
      })
      text: string,
      @Arg('kinds', () => [SearchKind], { nullable: true, description: 'Only these. Left out: all.' })
      asked: string[] | null,
      @Arg('first', () => Int, { defaultValue: 10, description: `At most so many hits, up to ${mostHits}.` })
      first: number,
      @Ctx() context: Context,
    ): Promise<SearchHit[]> {
      const among = asked ? [...kinds].flatMap(([kind, table]) => (asked.includes(kind) ? [table] : [])) : tables
      const hits = await search(context, text, among, first)
      return hits.map(({ type, ...hit }) => Object.assign(new SearchHit(), { ...hit, kind: type.toUpperCase() }))
    }
  }
  return SearchResolver
}
