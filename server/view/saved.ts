import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { ViewError } from './view.error.ts'
import { readView, type View } from './view.ts'

const folder = resolve(import.meta.dirname, '../../db/views')
const file = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]))

/** Views that are saved under a name, as the parameters of their address with `quantity` among them. */
export type SavedViews = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * Read the views that are saved in a folder: one YAML file each, its name is the view's.
 * @throws Error that names the file, when one of them cannot be used
 */
export function readSavedViews(from = folder): SavedViews {
  const names = readdirSync(from).filter((name) => name.endsWith('.yaml'))
  return new Map(
    names.map((name) => {
      try {
        const fields = file.parse(parse(readFileSync(resolve(from, name), 'utf8'), { schema: 'core' }))
        const given = new Map(Object.entries(fields).map(([key, value]) => [key, [value].flat().join(',')]))
        viewOf(given)
        return [name.replace(/\.yaml$/, ''), given]
      } catch (error) {
        throw new Error(`db/views/${name}: ${(error as Error).message}`, { cause: error })
      }
    }),
  )
}

/** A saved view, with parameters of the address in place of its own. @throws ViewError when there is none of this name */
export function savedView(saved: SavedViews, name: string, given: ReadonlyMap<string, string>): View {
  const own = saved.get(name)
  if (!own) throw new ViewError('name', name, { id: 'one-of', choices: [...saved.keys()] })
  return viewOf(new Map([...own, ...given]))
}

function viewOf(given: ReadonlyMap<string, string>): View {
  const { quantity = '', ...rest } = Object.fromEntries(given)
  return readView(quantity, new Map(Object.entries(rest)))
}
