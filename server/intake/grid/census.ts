import { isInside } from '../../geometry/box.ts'
import { boxOf, wholeExtent } from '../../geometry/extent.ts'
import type { CellRecord } from '../../people/cell.store.ts'
import { FieldError } from '../presets/field-error.ts'
import type { GridPreset } from '../presets/preset.ts'
import type { Feature, FileFacts } from '../read/feature-file.ts'
import type { CellForm } from './cell-form.ts'
import { ForeignFileError } from './foreign-file.error.ts'

const columns = {
  id: 'GITTER_ID_100m',
  x: 'x_mp_100m',
  y: 'y_mp_100m',
  people: 'Einwohner',
  sign: 'werterlaeuternde_Zeichen',
}
const needed = [columns.id, columns.x, columns.y, columns.people]
/** The columns of the file, the last of which may be missing. */
export const censusColumns = [...needed, columns.sign]

/** The sign that every row of a synthetic file has, and no row of an official one. */
export const syntheticSign = 'SYNTHETISCH'
/** What the publisher writes instead of a value that it suppresses: U+2013. */
export const suppressed = '–'
/** A value in brackets: uncertain, but published. */
const signs = ['', 'KLAMMERN']

const cellSize = 100
const extent = boxOf(wholeExtent, 3035)

/** Cells as the census publishes them: id, midpoint and people have to agree. Invented people say so in each row. */
export function censusForm({ synthetic }: GridPreset['grid']): CellForm {
  return {
    ownSigns: true,
    formats: ['csv'],
    findProblem({ fields, encoding }: FileFacts) {
      const header = fields!.join(';')
      if (header !== needed.join(';') && header !== censusColumns.join(';'))
        return {
          field: null,
          reason: `the header is ${header}; expected ${needed.join(';')}, and after it at most ${columns.sign}`,
        }
      return encoding === 'utf-8'
        ? null
        : { field: null, reason: 'the text is not valid UTF-8 (Latin-1?); expected the file as it is published' }
    },
    read({ properties }: Feature) {
      const sign = (properties[columns.sign] ?? '') as string
      if (synthetic && sign !== syntheticSign)
        throw new ForeignFileError(
          columns.sign,
          `the row does not say ${syntheticSign}; import real people with --preset census-2022-100m`,
        )
      if (!synthetic && sign === syntheticSign)
        throw new ForeignFileError(
          columns.sign,
          `the row says ${syntheticSign}: its people are invented; import the file with --preset demo-grid`,
        )
      if (!synthetic && !signs.includes(sign))
        throw new FieldError(columns.sign, `"${sign}" is not a known sign; expected KLAMMERN or nothing`)
      return readCell(properties)
    },
  }
}

function readCell(properties: Record<string, unknown>): CellRecord {
  const text = (field: string) => properties[field] as string
  const [, north, east] = /^CRS3035RES100mN(\d{7})E(\d{7})$/.exec(text(columns.id)) ?? []
  if (north === undefined || east === undefined)
    throw new FieldError(
      columns.id,
      `"${text(columns.id)}" is not the id of a cell; expected one such as CRS3035RES100mN3110000E4115000`,
    )
  const [x, y] = [Number(east) + cellSize / 2, Number(north) + cellSize / 2]
  for (const [field, expected] of [
    [columns.x, x],
    [columns.y, y],
  ] as const)
    if (text(field) !== String(expected))
      throw new FieldError(
        field,
        `${text(field) || 'nothing'} is not the midpoint of ${text(columns.id)}; expected ${expected}`,
      )
  if (Number(east) % cellSize !== 0 || Number(north) % cellSize !== 0)
    throw new FieldError(columns.id, `"${text(columns.id)}" does not begin at whole ${cellSize} m`)
  if (!isInside([x, y], extent)) throw new FieldError(columns.id, `"${text(columns.id)}" does not lie in Germany`)
  return { x, y, people: readPeople(text(columns.people)) }
}

function readPeople(text: string): string | null {
  if (text === suppressed) return null
  if (!/^\d{1,7}(,\d{1,6})?$/.test(text))
    throw new FieldError(
      columns.people,
      `"${text}" is not a number of people; expected one such as 12 or 12,5, or "${suppressed}" for a suppressed value`,
    )
  return text.replace(',', '.')
}
