/** Letters of German. */
const german = /^[äöüÄÖÜß]$/
/** Letters that no name in Germany has, but that other encodings make of its letters. */
const foreign = /^(?:[þÞðÐƒªºﬁﬂ]|\P{Script=Latin})$/u
const letter = /^\p{L}$/u
const upper = /^\p{Lu}$/u
const lower = /^\p{Ll}$/u
/** Signs that may stand between two letters. */
const joining = /^[’‘´·–—\u00a0\u00ad\u2011]$/
/** Signs that may follow a letter, but not stand before one. */
const following = /^[“”»›…°²³¹™®©€•]$/
/** Signs that may stand before a letter, but not follow one. */
const leading = /^[„‚«‹“”»›…•]$/
/** Signs that stand away from letters. */
const apart = /^[§½¼¾×±µ‰€°²³¹«»]$/

/** Whether a reading of bytes is text as people in Germany write it: one sign beyond ASCII, and those around it. */
export function isPlausible(sign: string, before: string, after: string): boolean {
  const follows = letter.test(before)
  const leads = letter.test(after)
  if (!letter.test(sign)) {
    if (joining.test(sign)) return true
    if (sign === '§' && after !== '' && !/[\s\d§]/.test(after)) return false
    if (follows && leads) return false
    if (follows) return following.test(sign)
    return leads ? leading.test(sign) : following.test(sign) || leading.test(sign) || apart.test(sign)
  }
  if (foreign.test(sign)) return false
  if (!follows && !leads) return /^[ÄÖÜäöüàÀéÉ]$/.test(sign) && !(/\d/.test(before) && !german.test(sign))
  if (/\d/.test(before) && !german.test(sign)) return false
  if (sign === 'ß') return /[aeiouyäöü]/i.test(before)
  if (upper.test(sign)) return !lower.test(before) && !(upper.test(before) && lower.test(after))
  return !upper.test(after)
}

/** Whether a sign beyond ASCII is a letter of German, or of another language; null = it is no letter. */
export function languageOf(sign: string): 'german' | 'other' | null {
  if (!letter.test(sign)) return null
  return german.test(sign) ? 'german' : 'other'
}
