import { reread, type Encoding } from './encoding.ts'

/** What UTF-8 looks like when it was read as something else: the first of its bytes as a sign. */
const suspicious = /[ÂÃÄÅâ┬├─┼Γ√ƒĂĹ]\P{ASCII}/u
const misreadings: Encoding[] = ['windows-1252', 'iso-8859-1', 'windows-1250', 'macroman', 'cp850', 'cp437', 'cp852']
/** What comes out when such a reading is undone: letters of Europe and the punctuation of texts. */
const usual = /^[\u00a1-\u017f\u0218-\u021b\u2010-\u2026\u20ac\u00a0]+$/
/** A capital and the quotation mark or dash behind it look like the bytes of a letter, but are not. */
const capitalAndMark = /^[ÄÅ][“”‘’‚„…–—‹›]$/
/** Control characters other than tab and line breaks, and signs that are none. */
const notText = /(?![\t\n\r])\p{Cc}|[\ufeff\ufffd-\uffff]|\p{Surrogate}/u

/** What is wrong with a text from a file: control characters, damage, or an encoding that was read as another; null = nothing. */
export function findTextProblem(text: string): string | null {
  const broken = notText.exec(text)
  if (broken) return `${shown(text, broken.index)} ${meaning(broken[0])}`
  if (!suspicious.test(text)) return null
  for (const [run] of text.matchAll(/\P{ASCII}{2,}/gu)) {
    if (capitalAndMark.test(run)) continue
    const meant = misreadings.map((encoding) => reread(run, encoding)).find((each) => each !== null && usual.test(each))
    if (meant)
      return `${shown(text, text.indexOf(run))} is UTF-8 that was read as another encoding: ${JSON.stringify(run)} stands for ${JSON.stringify(meant)}; save it anew from the original`
  }
  return null
}

function meaning(sign: string): string {
  const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  if (sign === '\ufffd')
    return `has the sign ${code} in place of a letter: the text was damaged before; get it anew from the original`
  if (sign === '\ufeff') return `has a byte order mark (${code}) in its midst; remove it`
  if (/\p{Surrogate}/u.test(sign)) return `has half of a character (${code}); get it anew from the original`
  const latin = sign >= '\u0080' && sign <= '\u009f' ? ' (an encoding that was read as another?)' : ''
  return `has the control character ${code}${latin}; remove it or save the file as UTF-8`
}

/** The text around a place, in quotation marks, with what cannot be seen as an escape. */
function shown(text: string, index: number): string {
  const part = text.slice(Math.max(0, index - 20), index + 20).toWellFormed()
  return JSON.stringify(part).replace(
    /[\u007f-\u009f\ufeff\ufffd-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The first text in a value, also deep in it, that is wrong, with the name of its field; null = none. */
export function findValueProblem(properties: Record<string, unknown>): { field: string; reason: string } | null {
  for (const [field, value] of Object.entries(properties)) {
    const reason = findTextProblem(field) ?? findNested(value)
    if (reason) return { field: field.toWellFormed(), reason }
  }
  return null
}

function findNested(value: unknown): string | null {
  if (typeof value === 'string') return findTextProblem(value)
  if (typeof value !== 'object' || value === null) return null
  for (const [name, item] of Object.entries(value)) {
    const problem = findTextProblem(name) ?? findNested(item)
    if (problem) return problem
  }
  return null
}
