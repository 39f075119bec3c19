import { isBlank, parseText, ValueError } from '../values.ts'
import { FieldError, type Values } from './preset.ts'

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
 * A code that must have a form, as text.
 * @param form in words, for the message.
 * @throws FieldError also when there is none.
 */
export function readCode(values: Values, target: string, pattern: RegExp, form: string): string {
  const code = read(values, target, parseText)
  if (code === null) throw new FieldError(target, `no value; expected ${form}`)
  if (!pattern.test(code)) throw new FieldError(target, `${JSON.stringify(values[target])} is not ${form}`)
  return code
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
