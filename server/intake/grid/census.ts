import { isInside } from '../../geometry/box.ts'
import { boxOf, germany } from '../../geometry/extent.ts'
import type { CellRecord, GridRecord } from '../../people/cell.store.ts'
import { FieldError } from '../presets/preset.ts'
import type { Feature, FileFacts } from '../read/feature-file.ts'
import { ForeignFileError, type GridPreset } from './grid-preset.ts'

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
const extent = boxOf(germany, 3035)

const format: Pick<GridPreset, 'kind' | 'formats' | 'ownSigns' | 'findProblem'> = {
  kind: 'grid',
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
}

/** A cell of a file in the format of the census: id, midpoint and people have to agree. */
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

const census: GridRecord = {
  key: 'census-2022-100m',
  name: { de: 'Zensus 2022, 100-m-Gitter', en: 'Census 2022, 100 m grid' },
  srid: 3035,
  cellSize,
  observedOn: '2022-05-15',
  source: 'zensus-2022-bevoelkerungszahl',
  synthetic: false,
  unlistedPeople: 0,
}

const census2022: GridPreset = {
  ...format,
  key: census.key,
  description: 'people on the 100 m grid of the census 2022 (Zensus2022_Bevoelkerungszahl_100m-Gitter.csv)',
  example: 'Zensus2022_Bevoelkerungszahl_100m-Gitter.csv --preset census-2022-100m --area wuppertal',
  grid: census,
  source: {
    key: census.source,
    title: 'Zensus 2022: Bevölkerungszahl, 100-m-Gitter',
    publisher: 'Statistisches Bundesamt (Destatis)',
    licence: 'dl-de/by-2-0',
    attribution: '© Statistisches Bundesamt (Destatis), Zensus 2022',
    kind: { de: 'Offene Daten', en: 'Open data' },
  },
  read({ properties }: Feature) {
    const sign = (properties[columns.sign] ?? '') as string
    if (sign === syntheticSign)
      throw new ForeignFileError(
        columns.sign,
        `the row says ${syntheticSign}: its people are invented; import the file with --preset ${demo.key}`,
      )
    if (!signs.includes(sign))
      throw new FieldError(columns.sign, `"${sign}" is not a known sign; expected KLAMMERN or nothing`)
    return readCell(properties)
  },
}

const demo: GridRecord = {
  ...census,
  key: 'demo-grid',
  name: { de: 'Synthetisches 100-m-Gitter', en: 'Synthetic 100 m grid' },
  observedOn: null,
  source: 'synthetisches-gitter',
  synthetic: true,
}

const demoGrid: GridPreset = {
  ...format,
  key: demo.key,
  description: 'invented people, as npm run demo:grid makes them, for development and tests',
  example: '.data/synthetisches-100m-gitter.csv --preset demo-grid',
  grid: demo,
  source: {
    key: demo.source,
    title: 'synthetisch, nur für Entwicklung und Tests',
    attribution: 'Einwohner je Gitterzelle: synthetisch, nur für Entwicklung und Tests',
    kind: { de: 'Erfundene Daten', en: 'Invented data' },
  },
  read({ properties }: Feature) {
    if (properties[columns.sign] !== syntheticSign)
      throw new ForeignFileError(
        columns.sign,
        `the row does not say ${syntheticSign}; import real people with --preset ${census.key}`,
      )
    return readCell(properties)
  },
}

export const censusPresets = [census2022, demoGrid]
