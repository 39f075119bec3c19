/** An option of `npm run import`. */
export interface Option {
  type: 'string' | 'boolean'
  multiple?: true
  /** What stands after it, in the help; none = nothing does. */
  value?: string
  /** What it is for, one line of the help each. */
  help: string[]
  example: string
}

/** THE list of options: what is read, and what `--help` says. The German guide has them all, too. */
export const importOptions = {
  preset: {
    type: 'string',
    value: 'NAME',
    help: [
      'how the fields of the file are read (below), or the path of a .yaml file that says so in the same form;',
      'without it the plain preset of the kind',
    ],
    example: '--preset census-2022-100m',
  },
  map: {
    type: 'string',
    multiple: true,
    value: 'TARGET=FIELD',
    help: ['read a target from another field; may be given several times'],
    example: '--map name=BEZEICHNUNG --map capacity=PLAETZE, --map x=XKO --map y=YKO, --map geometry=LAGE',
  },
  srid: {
    type: 'string',
    value: 'NUMBER',
    help: ['the EPSG code of the coordinates, for files that do not say'],
    example: '--srid 25832',
  },
  encoding: {
    type: 'string',
    value: 'NAME',
    help: ['the encoding of the text, where the file leaves it open: utf-8, windows-1252, cp850, …'],
    example: '--encoding cp850',
  },
  decimal: {
    type: 'string',
    value: 'MARK',
    help: ['the decimal mark of numbers, a comma or a point'],
    example: '--decimal ,',
  },
  sign: {
    type: 'string',
    multiple: true,
    value: 'SIGN=MEANING',
    help: [
      "what a sign of the table means, by the table's key; may be given several times",
      'instead of a number: zero or unknown; beside one: documented, approximate, estimated or unknown',
    ],
    example: '--sign "-=zero" --sign ".=unknown" --sign "()=approximate"',
  },
  area: {
    type: 'string',
    value: 'KEY',
    help: ['of a grid, only the cells that share some surface with this area'],
    example: '--area district-0',
  },
  elsewhere: {
    type: 'boolean',
    help: [
      'the places are meant to lie far from all areas that are known, such as those of a new city; without it they are',
      'refused where another reference system would put them near, and facilities of which none is near',
    ],
    example: '--elsewhere',
  },
  'dry-run': {
    type: 'boolean',
    help: ['check everything and report what the import would do, but keep nothing'],
    example: '--dry-run',
  },
  help: { type: 'boolean', help: ['this text'], example: '--help' },
} satisfies Record<string, Option>
