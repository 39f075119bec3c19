import { z } from 'zod'
import { levels, methods, quantities, type Level, type Method, type Quantity } from '../../../presentation/choices.ts'
import { languages, type ViewLanguage } from './languages.ts'
import { ViewError, type Expected } from './view.error.ts'

/** What can be drawn above the areas. */
export const layers = ['labels', 'facilities'] as const
type Layer = (typeof layers)[number]

/** Everything that decides what a public map shows. Its forms (page, picture, print, table, data) all show the same. */
export interface View {
  quantity: Quantity
  level: Level
  method: Method
  /** The day asked about; null = the whole period of the dataset. */
  asOf: string | null
  lang: ViewLanguage
  /** The saved view that it began with; null = none. */
  saved: SavedView | null
  /** Keys of areas that are pointed out. */
  selection: string[]
  /** West, south, east, north in WGS 84 degrees; null = everything of the level. */
  section: [number, number, number, number] | null
  layers: Layer[]
}

/** What is saved under a name. */
export interface SavedView {
  name: string
  /** In place of the title made from quantity and level; null = that one. */
  title: string | null
  /** What it shows when its address says nothing else. */
  usual: View
}

const listOf = <Item extends z.ZodType<string, string>>(item: Item, most: number) =>
  z
    .string()
    .transform((list) => (list === '' ? [] : list.split(',')))
    .pipe(z.array(item).max(most))
    .refine((items) => new Set(items).size === items.length)
const degrees = z
  .string()
  .regex(/^-?\d{1,3}(\.\d{1,7})?$/)
  .transform(Number)
/** At least about 100 m, at most about 100 km. */
const sensibleSide = (side: number) => side >= 0.001 && side <= 1.5

const parameters = {
  quantity: z.enum(quantities),
  // Also in the plural, as people say it: `quarters`.
  level: z
    .string()
    .transform((level) => level.replace(/s$/, ''))
    .pipe(z.enum(levels))
    .default('management-area'),
  method: z.enum(methods).default('quantile'),
  asOf: z.iso
    .date()
    .regex(/^(19|20|21)/)
    .nullable()
    .default(null),
  lang: z.enum(languages).default('de'),
  selection: listOf(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), 50).default([]),
  section: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.tuple([degrees, degrees, degrees, degrees]))
    .refine(([west, south, east, north]) => west >= -180 && east <= 180 && south >= -85 && north <= 85)
    .refine(([west, south, east, north]) => sensibleSide(east - west) && sensibleSide(north - south))
    .nullable()
    .default(null),
  layers: listOf(z.enum(layers), layers.length).default(['labels']),
} satisfies Record<Parameter, z.ZodType>

type Parameter = Exclude<keyof View, 'saved'>

const expected: Record<Parameter, Expected> = {
  quantity: { id: 'one-of', choices: quantities },
  level: { id: 'one-of', choices: levels },
  method: { id: 'one-of', choices: methods },
  asOf: { id: 'asOf' },
  lang: { id: 'one-of', choices: languages },
  selection: { id: 'selection' },
  section: { id: 'section' },
  layers: { id: 'layers', choices: layers },
}

const names = (Object.keys(parameters) as Parameter[]).filter((name) => name !== 'quantity')

/**
 * Read a view from its parameters. Nothing is guessed or ignored.
 * @param quantity from the path of the address
 * @param given the other parameters, each once
 * @throws ViewError for the first that cannot be used
 */
export function readView(quantity: string, given: ReadonlyMap<string, string>): View {
  for (const [name, value] of given)
    if (!names.some((known) => known === name)) throw new ViewError(name, value, { id: 'left-out', choices: names })
  const read = <Name extends Parameter>(name: Name, value: string | undefined): View[Name] => {
    const parsed = parameters[name].safeParse(value)
    if (!parsed.success) throw new ViewError(name, value ?? '', expected[name])
    return parsed.data as View[Name]
  }
  const shown = read('layers', given.get('layers'))
  return {
    quantity: read('quantity', quantity),
    level: read('level', given.get('level')),
    method: read('method', given.get('method')),
    asOf: read('asOf', given.get('asOf')),
    lang: read('lang', given.get('lang')),
    saved: null,
    selection: read('selection', given.get('selection')).sort(),
    section: read('section', given.get('section')),
    layers: layers.filter((layer) => shown.includes(layer)),
  }
}

/** The selection names an area that is not of the level. */
export function unknownSelection(key: string): ViewError {
  return new ViewError('selection', key, expected.selection)
}

/**
 * The parameters of an address's query.
 * @throws ViewError when one is given twice
 */
export function readQuery(query: string): Map<string, string> {
  const given = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(query)) {
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
  const usual = view.saved?.usual ?? readView(view.quantity, new Map())
  const query = new URLSearchParams()
  for (const name of names) {
    const value = String(view[name] ?? '')
    if (value !== String(usual[name] ?? '')) query.set(name, value)
  }
  return { path: view.saved ? `view/${view.saved.name}` : view.quantity, query }
}
