import { z } from 'zod'
import { parseCount, parseFigure, parseNumber, type NumberStyle } from '../figures.ts'
import { parseDay, parseList, parseText, parseWebsite, parseYesNo, toKey } from '../values.ts'
import { read, readChoice, readPattern, type Values } from './fields.ts'

const target = z.string()
const texts = z.strictObject({ de: z.string(), en: z.string() })
const sentence = z.strictObject({ choice: target, of: z.record(z.string(), texts) })

/** How one column of a row is made. A name is the target from which it is read; nothing stated is null. */
const columnSchema = z.union([
  z.strictObject({ value: z.string() }).describe('the same in each row'),
  z.strictObject({ text: target }),
  z.strictObject({ number: target, dividedBy: z.number().positive().default(1) }),
  z.strictObject({ count: target }).describe('a whole number, at least 0'),
  z.strictObject({ list: target }).describe('entries with commas or semicolons'),
  z.strictObject({ yesNo: target }),
  z.strictObject({ website: target }),
  z.strictObject({ day: target }),
  z.strictObject({ figure: target }).describe('a number of a table with signs'),
  z.strictObject({ basis: target }).describe('how good such a number is'),
  z.strictObject({ template: z.string() }).describe('a text with {target}s and {group}s of their forms'),
  z.strictObject({ keyOf: z.array(target), prefix: z.string() }).describe('a readable key of texts'),
  z.strictObject({ lines: z.array(z.array(target)) }).describe('texts: words of a line, lines after a comma'),
  z.strictObject({ choice: target, of: z.record(z.string(), z.unknown()) }).describe('what a code stands for'),
  z.strictObject({ sentences: z.array(sentence) }).describe('what codes stand for, one after the other'),
  z
    .strictObject({ entries: z.array(target), ...texts.shape })
    .describe('texts around the {entries} of lists, each once'),
])
export const rowSchema = z.record(z.string(), columnSchema)
/** What the text of a target must look like: a regular expression, and how it is told to people. */
export const formsSchema = z.record(
  z.string(),
  z.strictObject({
    pattern: z.string().transform((text, { issues }) => {
      try {
        return new RegExp(text, 'u')
      } catch (error) {
        issues.push({ code: 'custom', input: text, message: (error as Error).message })
        return z.NEVER
      }
    }),
    expected: z.string(),
  }),
)

/** The targets, and groups of forms, from which a column is made. */
export function targetsOf(column: z.infer<typeof columnSchema>): string[] {
  if ('value' in column) return []
  if ('template' in column) return [...column.template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  if ('lines' in column) return column.lines.flat()
  if ('keyOf' in column) return column.keyOf
  if ('entries' in column) return column.entries
  if ('sentences' in column) return column.sentences.map(({ choice }) => choice)
  const { of: _of, dividedBy: _dividedBy, ...named } = column as Record<string, unknown>
  return Object.values(named) as string[]
}

/** The names of the groups of a regular expression. */
export function groupsOf(pattern: RegExp): string[] {
  return [...pattern.source.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name!)
}

/**
 * The columns of a row.
 * @throws FieldError for a value that cannot be used.
 */
export function buildRow(
  { row, forms }: { row: z.infer<typeof rowSchema>; forms: z.infer<typeof formsSchema> },
  values: Values,
  numbers: NumberStyle,
): Record<string, unknown> {
  const groups: Record<string, string> = {}
  for (const [name, { pattern, expected }] of Object.entries(forms))
    Object.assign(groups, readPattern(values, name, pattern, expected))
  return Object.fromEntries(
    Object.entries(row).map(([name, column]) => [name, buildColumn(column, values, numbers, groups)]),
  )
}

function buildColumn(
  column: z.infer<typeof columnSchema>,
  values: Values,
  numbers: NumberStyle,
  groups: Record<string, string>,
): unknown {
  const textOf = (name: string) => read(values, name, parseText)
  const textsOf = (names: string[]) => names.map(textOf).filter((text) => text !== null)
  if ('value' in column) return column.value
  if ('text' in column) return textOf(column.text)
  if ('number' in column) {
    const number = read(values, column.number, (value) => parseNumber(value, numbers))
    return number === null ? null : number / column.dividedBy
  }
  if ('count' in column) return read(values, column.count, (value) => parseCount(value, numbers))
  if ('list' in column) return read(values, column.list, parseList)
  if ('yesNo' in column) return read(values, column.yesNo, parseYesNo)
  if ('website' in column) return read(values, column.website, parseWebsite)
  if ('day' in column) return read(values, column.day, parseDay)
  if ('figure' in column) return read(values, column.figure, (value) => parseFigure(value, numbers).value)
  if ('basis' in column) return read(values, column.basis, (value) => parseFigure(value, numbers).basis)
  if ('template' in column)
    return column.template.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? textOf(name) ?? '')
  if ('keyOf' in column) return `${column.prefix}${toKey(textsOf(column.keyOf).join(' '))}`
  if ('lines' in column)
    return (
      column.lines
        .map((words) => textsOf(words).join(' '))
        .filter(Boolean)
        .join(', ') || null
    )
  if ('choice' in column) return readChoice(values, column.choice, column.of)
  if ('sentences' in column) {
    const said = column.sentences
      .map(({ choice, of }) => readChoice(values, choice, of))
      .filter((each) => each !== null)
    return said.length === 0 ? null : { de: said.map(({ de }) => de).join(' '), en: said.map(({ en }) => en).join(' ') }
  }
  const entries = [...new Set(column.entries.flatMap((name) => read(values, name, parseList) ?? []))].join(', ')
  const around = (text: string) => text.replace('{entries}', () => entries)
  return entries ? { de: around(column.de), en: around(column.en) } : null
}
