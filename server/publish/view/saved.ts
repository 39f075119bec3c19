import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { ViewError } from './view.error.ts'
import { readView, type SavedView, type View } from './view.ts'

const folder = resolve(import.meta.dirname, '../../../db/views')
const file = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]))

// No control characters, invisible formats, halves of characters or what was no UTF-8: a title is text that people read.
const titles = z
  .string()
  .regex(/^(?=.*\S)[^\p{C}\uFFFD]+$/u)
  .max(120)
  .nullable()

/** Views that are saved under a name: what is saved, and the parameters of its address. */
export type SavedViews = ReadonlyMap<string, { saved: SavedView; parameters: ReadonlyMap<string, string> }>

/**
 * Read the views that are saved in a folder: one YAML file each, its name is the view's. A title can only be saved: through an
 * address anybody could put any sentence above a map of the city.
 * @throws Error that names the file, when one of them cannot be used
 */
export function readSavedViews(from = folder): SavedViews {
  const names = readdirSync(from).filter((name) => name.endsWith('.yaml'))
  return new Map(
    names.map((fileName) => {
      try {
        const {
          quantity,
          title = null,
          ...rest
        } = file.parse(parse(readFileSync(resolve(from, fileName), 'utf8'), { schema: 'core' }))
        if (!titles.safeParse(title).success) throw new ViewError('title', String(title), { id: 'title-text' })
        const name = fileName.replace(/\.yaml$/, '')
        const parameters = new Map(Object.entries(rest).map(([key, value]) => [key, [value].flat().join(',')]))
        const usual = readView(String(quantity ?? ''), parameters)
        return [name, { saved: { name, title: title as string | null, usual }, parameters }]
      } catch (error) {
        throw new Error(`db/views/${fileName}: ${(error as Error).message}`, { cause: error })
      }
    }),
  )
}

/** A saved view, with parameters of the address in place of its own. @throws ViewError when there is none of this name */
export function savedView(views: SavedViews, name: string, given: ReadonlyMap<string, string>): View {
  const own = views.get(name)
  if (!own) throw new ViewError('name', name, { id: 'one-of', choices: [...views.keys()] })
  const { saved, parameters } = own
  return { ...readView(saved.usual.quantity, new Map([...parameters, ...given])), saved }
}
