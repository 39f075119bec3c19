import { IncompleteStatementError } from './embedded.ts'

/** What the database refuses about a value, in words. */
export interface Refusal {
  /** The column; null = no single one. */
  column: string | null
  reason: string
}

/**
 * What the database refused: a value out of its range, a rule of a table, a key that is there twice or not at all.
 * null = another error, such as a mistake of ours or a lost connection.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof IncompleteStatementError) return { column: null, reason: error.message }
  if (!(error instanceof Error)) return null
  const { code, table, column, constraint, detail } = error as Error & Record<string, string | undefined>
  // Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded.
  if (!/^(22|23|54)/.test(code ?? '')) return null
  // A key says its column in the detail, a check in its name.
  const key = /^Key \((\w+)\)=/.exec(detail ?? '')?.[1]
  const checked = constraint && table ? new RegExp(`^${table}_(.+?)_check\\d*$`).exec(constraint)?.[1] : undefined
  return { column: column ?? key ?? checked ?? null, reason: inWords(error.message, constraint, detail) }
}

/** The detail of a key shows the key; that of a broken check shows the whole row, which helps nobody. */
function inWords(message: string, constraint?: string, detail?: string): string {
  const isKey = detail?.startsWith('Key ')
  const text = (isKey ? detail! : message).split('\n')[0]!.replace(/\.$/, '')
  return constraint && !isKey && !text.includes(constraint) ? `${text} (rule ${constraint})` : text
}
