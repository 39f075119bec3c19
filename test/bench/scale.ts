import { aggregates } from './aggregate.ts'
import { measureGrowth } from './growth.ts'
import { nearest } from './nearest.ts'
import { search } from './search.ts'

/**
 * `npm run bench:scale`: how everything that is asked of many rows grows from ten thousand to a million facilities, in one table.
 * What else should not slow down with the number of rows belongs into this list.
 */
const all = [nearest, aggregates, search]

const chosen = process.argv.slice(2)
console.log(await measureGrowth(chosen.length > 0 ? all.filter(({ name }) => chosen.includes(name)) : all))
