/**
 * Signs that nobody sees, apart from those that join letters of other scripts: hyphens that are not shown, marks of
 * direction, blanks without width. Two names that look alike would be two, and no search would find one of them.
 */
const invisible = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cf}\p{Zl}\p{Zp}]/u

/** What programs leave in place of a text, and what would be right. */
const leftOvers: [pattern: RegExp, reason: string][] = [
  [
    /^(#(NAME\?|BEZUG!|REF!|WERT!|VALUE!|DIV\/0!|NV|N\/A|ZAHL!|NUM!|NULL!|ÜBERLAUF!|SPILL!|KALK!|CALC!)|#{3,})$/i,
    'is an error of Excel, not a text; mend the cell, or leave it empty',
  ],
  [/^="/, 'is a formula of Excel, not a text; save the values'],
  [
    /^(NULL|null|NaN|nan|[<(](NULL|Null|null)[)>]|k\. ?A\.|n\/a|N\/A|[.…?*_/\\]+)$/,
    'stands for nothing; leave the field empty',
  ],
  [
    /&(amp|lt|gt|quot|apos|nbsp|shy|euro|sect|deg|szlig|[aou]uml|[a-z](acute|grave|circ|cedil|tilde|ring|caron)|[nm]dash|[lrb]dquo|[lrs]squo|sbquo|#\d{2,5}|#x[\da-f]{2,5});|<\/?[a-z][a-z\d]*(\s[^<>]*)?\/?>/i,
    'is written in HTML; write the letters themselves, and leave out what stands in < and >',
  ],
  [/\\u[\da-f]{4}|[%=]C3[%=][89AB][\dA-F]/i, 'has codes in place of letters; write the letters themselves'],
  [/\p{L}\?\p{L}/u, 'has a question mark inside a word, in place of a letter; get the text anew from the original'],
  [/\p{Co}/u, 'has a sign that only its own font has; remove it'],
  [
    /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u,
    'has Latin and Cyrillic letters in one word, which look alike; write it in one script',
  ],
]

/**
 * A text in the one way that we write it: letters with their dots in one piece (NFC), and blanks that are blanks. It reads
 * the same.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .trim()
}

/** Which sign of a text nobody sees, and what to do; null = there is none. */
export function findInvisible(text: string): string | null {
  const sign = invisible.exec(text)?.[0]
  if (sign === undefined) return null
  const code = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  return `has the sign U+${code}, which nobody sees; remove it`
}

/** Why a text is none that a person wrote, but what a program left, and what would be right; null = nothing is wrong. */
export function findLeftOver(text: string): string | null {
  return findInvisible(text) ?? leftOvers.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
