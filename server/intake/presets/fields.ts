import { isBlank, parseText, ValueError } from '../values.ts'
import { FieldError } from './field-error.ts'

/** The values of a feature by target: what `--map target=FIELD` names on its left side. */
export type Values = Record<string, unknown>

/**
 * Parse the value of a target; a mistake names the target.
 * @throws FieldError
 */
export function read<Value>(values: Values, target: string, parse: (value: unknown) => Value): Value {
  try {
    return parse(values[target])
  } catch (error) {
    if (error instanceof ValueError) throw new FieldError(target, error.message)
    throw error
  }
}

/**
 * A text that must have a form; what its named groups found.
 * @param expected the form in words, for the message.
 * @throws FieldError also when there is none.
 */
export function readPattern(values: Values, target: string, pattern: RegExp, expected: string): Record<string, string> {
  const text = read(values, target, parseText)
  if (text === null) throw new FieldError(target, `no value; expected ${expected}`)
  const match = pattern.exec(text)
  if (!match) throw new FieldError(target, `${JSON.stringify(values[target])} is not ${expected}`)
  return { ...match.groups }
}

/**
 * What a code stands for. null = the code is not stated.
 * @throws FieldError for a code that is not in the list.
 */
export function readChoice<Choice>(values: Values, target: string, choices: Record<string, Choice>): Choice | null {
  const value = values[target]
  if (isBlank(value)) return null
  const code = String(value)
  if (!Object.hasOwn(choices, code))
    throw new FieldError(
      target,
      `${JSON.stringify(value)} is not a known code; expected ${Object.keys(choices).join(', ')}`,
    )
  return choices[code]!
}
