import { namesOf, writeParts } from '../../../presentation/address/part.ts'
import {
  layers,
  publicLanguages,
  publicParts,
  readQuantity,
  type PublicView,
} from '../../../presentation/address/public-view.ts'
import { levels, methods, quantities } from '../../../presentation/choices.ts'
import { ViewError, type ExpectedParameter } from './view.error.ts'

/** Everything that decides what a public map shows. Its forms (page, picture, print, table, data) all show the same. */
export interface View extends PublicView {
  /** The saved view that it began with; null = none. */
  saved: SavedView | null
}

/** What is saved under a name. */
export interface SavedView {
  name: string
  /** In place of the title made from quantity and level; null = that one. */
  title: string | null
  /** What it shows when its address says nothing else. */
  usual: View
}

const expected: Record<keyof PublicView, ExpectedParameter> = {
  quantity: { id: 'one-of', choices: quantities },
  level: { id: 'one-of', choices: levels },
  method: { id: 'one-of', choices: methods },
  asOf: { id: 'asOf' },
  lang: { id: 'one-of', choices: publicLanguages },
  selection: { id: 'selection' },
  section: { id: 'section' },
  layers: { id: 'layers', choices: layers },
}

const names = namesOf(publicParts)

/**
 * Read a view from its parameters. Nothing is guessed or ignored.
 * @param quantity from the path of the address
 * @param given the other parameters, each once
 * @throws ViewError for the first that cannot be used
 */
export function readView(quantity: string, given: ReadonlyMap<string, string>): View {
  for (const [name, value] of given)
    if (!names.some((known) => known === name)) throw new ViewError(name, value, { id: 'left-out', choices: names })
  const read = <Name extends keyof typeof publicParts>(name: Name): View[Name] => {
    const text = given.get(name)
    const { read: readText, usual } = publicParts[name]
    const value = text === undefined ? usual : readText(text)
    if (value === undefined) throw new ViewError(name, text ?? '', expected[name])
    return value as View[Name]
  }
  const known = readQuantity(quantity)
  if (!known) throw new ViewError('quantity', quantity, expected.quantity)
  const shown = read('layers')
  return {
    quantity: known,
    level: read('level'),
    method: read('method'),
    asOf: read('asOf'),
    lang: read('lang'),
    saved: null,
    selection: read('selection').toSorted(),
    section: read('section'),
    layers: layers.filter((layer) => shown.includes(layer)),
  }
}

/** The selection names an area that is not of the level. */
export function unknownSelection(key: string): ViewError {
  return new ViewError('selection', key, expected.selection)
}

/** What mails, social networks and advertisements hang on to any address that somebody passes on. No parameter of ours is called so. */
const ofOthers =
  /^(utm_.*|mtm_.*|pk_.*|mc_[ce]id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|igshid|igsh|_ga|_gl)$/

/**
 * The parameters of an address's query, without what others have hung on to it: that says nothing of the map.
 * @throws ViewError when one is given twice
 */
export function readQuery(query: string): Map<string, string> {
  const given = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(query)) {
    if (ofOthers.test(name)) continue
    if (given.has(name)) throw new ViewError(name, value, { id: 'once' })
    given.set(name, value)
  }
  return given
}

/**
 * The address of a view below `/embed`, without what is as usual: equal views have equal addresses.
 * @returns its path without an ending, and its query
 */
export function writeView(view: View): { path: string; query: URLSearchParams } {
  return {
    path: view.saved ? `view/${view.saved.name}` : view.quantity,
    query: writeParts(publicParts, view, view.saved?.usual),
  }
}
