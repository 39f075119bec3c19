import type { EntityClass } from '@mikro-orm/core'
import type { RawBuilder } from 'kysely'
import type { Context } from '../kit/context.ts'
import type { Keyed } from '../kit/rows.ts'
import type { Selection } from '../kit/selection.ts'
import type { KeyPairs } from './where-links.ts'

/** Arguments of a field, as GraphQL reads them. */
type Given = Record<string, any>

/** What a field of a noun's type, or of the whole, is in SQL, where the row that it belongs to is called `row`. */
export type DescribedField =
  /** A value as a text that is JSON, without spaces; null = it has none. */
  | { is: 'value'; value: (given: Given) => RawBuilder<string | null> }
  /** The row whose key stands in a property of its owner. */
  | { is: 'row'; entity: EntityClass<Keyed>; owner: EntityClass<Keyed>; property: string }
  /** The row with the key that is given. */
  | { is: 'keyed'; entity: EntityClass<Keyed> }
  /** All rows of a short list, by their keys, or by the `place` that their pairs have. */
  | { is: 'list'; entity: EntityClass<Keyed>; pairs: KeyPairs; hasPlaces?: true }
  | DescribedPages

/** Pages of a list: below a row that of pairs, or (null) all rows. */
export interface DescribedPages {
  is: 'pages'
  entity: EntityClass<Keyed>
  pairs: KeyPairs | null
  select: (context: Context, given: any) => Promise<Selection>
}

const ofRows = new Map<unknown, Map<string, DescribedField>>()
const ofAll = new Map<string, DescribedField>()

/** Say what a field is in SQL. Its resolver has to answer the same. @param owner null = a root field */
export function describe(owner: unknown, name: string, described: DescribedField): void {
  if (owner === null) {
    ofAll.set(name, described)
    return
  }
  if (!ofRows.has(owner)) ofRows.set(owner, new Map())
  ofRows.get(owner)!.set(name, described)
}

/** What a field is in SQL; undefined = nobody says so. */
export function describedOf(owner: unknown, name: string): DescribedField | undefined {
  return owner === null ? ofAll.get(name) : ofRows.get(owner)?.get(name)
}
