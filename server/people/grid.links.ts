import { allQuery, toRow } from '../ask/link-fields.ts'
import { Source } from '../nouns/source/source.ts'
import { Grid, GridConnection } from './grid.ts'

/** How grids are reached, and what they lead to. */
export const gridLinks = [
  allQuery(Grid, GridConnection, { name: 'grids', description: 'All grids of people that are loaded.' }),
  toRow(Grid, Source, { name: 'source', description: 'Who counted.', column: 'sourceKey', nullable: false }),
]
