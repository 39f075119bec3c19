/** How many characters of a text count. */
const longest = 500

/**
 * A text as it is compared: small letters without marks and signs that nobody sees, ä = ae = a, ß = ss, words apart by one space; '' = it has no letter or
 * digit. Does what `search_fold` of the database does (db/migrations/019_search.sql), and is not to be applied twice.
 */
export function fold(text: string): string {
  // Most texts have no other signs, and thousands are compared for one search.
  const plain = ascii.test(text) ? cut(text) : withoutMarks(text)
  return plain
    .replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replaceAll(separators, ' ')
    .replaceAll(/^ | $/g, '')
    .replaceAll(/([aou])e/g, '$1')
}

// oxlint-disable-next-line no-control-regex
const ascii = /^[\u0001-\u007f]*$/

function withoutMarks(text: string): string {
  return cut(cut(text).replaceAll(/[ßẞ]/g, 'ss').normalize('NFKD'))
    .replaceAll(/[\u0300-\u036f]+|[\u00ad\u200b-\u200d\u2060\ufeff]+/g, '')
    .replaceAll(/[øØłŁđĐı]/g, (letter) => unmarked[letter]!)
}

const unmarked: Record<string, string> = { ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd', ı: 'i' }

// oxlint-disable-next-line no-control-regex
const separators = /[\u0001-/:-@[-`{-\u00bf\u2000-\u206f]+/g

/** The words of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ')
}

/** The database counts characters, not the units of UTF-16. */
function cut(text: string): string {
  return text.length > longest ? Array.from(text).slice(0, longest).join('') : text
}
