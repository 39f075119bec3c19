import { parseArgs, type ParseArgsConfig } from 'node:util'
import { ImportError } from './import-error.ts'
import { importOptions, type Option } from './import.option-list.ts'
import { allPresets } from './presets/presets.ts'
import { importKinds, type ImportKind } from './records.ts'
import type { DecimalMark } from './values.ts'

/** What `npm run import` can import. */
const commandKinds = [...importKinds, 'grid'] as const
type CommandKind = ImportKind | 'grid'

/** The text of `--help`: every option and every preset with an example. */
export function usage(): string {
  const options = Object.entries<Option>(importOptions).map(([name, { value, help, example }]) => {
    const [first, ...more] = [...help, `such as ${example}`]
    return [
      `  ${`--${name} ${value ?? ''}`.padEnd(24)} ${first}`,
      ...more.map((line) => `${' '.repeat(27)}${line}`),
    ].join('\n')
  })
  const listed = allPresets().map(
    ({ key, kind, description, example }) =>
      `  ${key.padEnd(24)} ${description}\n${' '.repeat(27)}npm run import -- ${kind} ${example}`,
  )
  return `npm run import -- <${commandKinds.join(' | ')}> <file or URL> [options]\n\n${options.join('\n')}\n\nPresets:\n${listed.join('\n')}`
}

/**
 * The arguments of `npm run import`.
 * @throws ImportError for an option that there is not, and for one that means nothing for the kind.
 */
export function parseArguments(args: string[]) {
  const { values, positionals } = parse(args)
  const [kind, file, more] = positionals
  if (values.help) return { help: true as const }
  if (!commandKinds.includes(kind as CommandKind))
    throw fail(
      'import',
      `${kind === undefined ? 'no kind' : `there is no kind "${kind}"`}; expected one of ${commandKinds.join(', ')}; try --help`,
    )
  if (file === undefined) throw fail('import', 'no file; expected its path or address; try --help')
  if (more !== undefined)
    throw fail(
      'import',
      `"${more}" stands after the file; expected one file, and options that begin with --; try --help`,
    )
  // Options that mean nothing for a kind are mistakes, not to be passed over in silence.
  if (kind === 'grid' && values.map) throw fail('--map', 'the format of a grid is fixed; expected no mapping')
  if (kind !== 'grid' && values.area !== undefined)
    throw fail('--area', `only a grid is cut to an area; expected none for ${kind}`)
  if (values.elsewhere && kind !== 'areas' && kind !== 'facilities')
    throw fail('--elsewhere', `this is about the places of areas and facilities; expected none for ${kind}`)
  return { ...values, help: false as const, kind: kind as CommandKind, file, decimal: decimalMark(values.decimal) }
}

function decimalMark(mark: string | undefined): DecimalMark {
  if (mark === undefined || mark === ',' || mark === '.') return mark ?? null
  throw fail('--decimal', `${JSON.stringify(mark)} is not a decimal mark; expected , or .`)
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args: joinValues(args),
      allowPositionals: true,
      options: importOptions,
    } satisfies ParseArgsConfig)
  } catch (error) {
    throw fail('import', `${(error as Error).message}; try --help`)
  }
}

/** `--sign -=zero` as `--sign=-=zero`: a value may begin with a hyphen, which only the joined form allows. */
function joinValues(args: string[]): string[] {
  const isValued = (arg: string) =>
    arg.startsWith('--') && importOptions[arg.slice(2) as keyof typeof importOptions]?.type === 'string'
  return args.flatMap((arg, index) => {
    if (index > 0 && isValued(args[index - 1]!) && !/^--[a-z]/.test(arg)) return []
    const next = args[index + 1]
    return isValued(arg) && next !== undefined && !/^--[a-z]/.test(next) ? [`${arg}=${next}`] : [arg]
  })
}

const fail = (file: string, reason: string) => new ImportError({ file, reason })
