import { suggestionList } from 'graphql/jsutils/suggestionList.js'

/**
 * Ends a sentence about a name that is not known: the nearest one that is, or else all of them.
 * @param prefix what stands before the names, such as `$`
 */
export function nearest(name: string, known: readonly string[], prefix = ''): string {
  if (known.length === 0) return '; it has none'
  const [best] = suggestionList(name, known)
  return best === undefined
    ? `; known are ${known.map((each) => prefix + each).join(', ')}`
    : `; did you mean ${prefix}${best}?`
}
