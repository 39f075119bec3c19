import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { ImportError } from '../../server/intake/import-error.ts'
import { chooseEncoding, type EncodingStatement } from '../../server/intake/read/choose-encoding.ts'
import { decode, encodingOfName, encodings, type Encoding } from '../../server/intake/read/encoding.ts'
import { TextEvidence } from '../../server/intake/read/text-evidence.ts'

const words = (text: string) => text.split('|')
const german = words(
  'Käthe|Köln|Mühle|Straße|Ärzte|Öffentlich|Übach|GRÖSSE|MÜLL|ÄÖÜ|Ü3-Gruppe|Größe|Fußgängerüberführung|Kita „Löwenzahn“|Bergisch-Märkische|für Kinder – und Eltern|5 m²',
)
const european = words(
  'Gdańsk|Łódź|Dvořák|Šimek|Škoda|Žižka|Novák|Čapek|Petőfi|Győr|Ľubica|Ţepeş|Café|Crèche|François|Señora|Ångström|Straße Łódź|Müller-Dvořák|Šárka Müllerová|Şişli',
)
const singleByte = encodings.filter((encoding) => !encoding.startsWith('utf'))

/** What becomes of texts in an encoding about which somebody may say something: the texts as read, or null = refused. */
function read(texts: string[], encoding: Encoding, statements: EncodingStatement[] = []): string[] | null {
  const evidence = new TextEvidence()
  const bytes = texts.map((text) => iconv.encode(text, encoding))
  for (const [row, each] of bytes.entries()) evidence.add(each, { row, field: 'name' })
  try {
    const chosen = chooseEncoding(
      evidence,
      statements,
      (reason, place) => new ImportError({ file: 'f', ...place, reason }),
    )
    return bytes.map((each) => decode(each, chosen))
  } catch (error) {
    if (error instanceof ImportError) return null
    throw error
  }
}

const canWrite = (text: string, encoding: Encoding) => decode(iconv.encode(text, encoding), encoding) === text

describe.each(singleByte)('text in %s', (encoding) => {
  const writable = [...german, ...european].filter((text) => canWrite(text, encoding))

  it('is read as it was written when somebody says so', () => {
    for (const text of writable)
      expect([text, read([text], encoding, [{ who: 'the .cpg', encoding }])]).toEqual([text, [text]])
  })

  it('is read as it was written or refused when nobody says so, also each German word for itself', () => {
    for (const text of german.filter((each) => canWrite(each, encoding)))
      expect([[text], null]).toContainEqual(read([text], encoding))
  })

  it('is read as it was written when it is a whole German file', () => {
    const file = german.filter((each) => canWrite(each, encoding))
    expect(read(file, encoding)).toEqual(file)
  })

  it('is refused when a .cpg says UTF-8', () => {
    for (const text of writable.filter((each) => /\P{ASCII}/u.test(each)))
      expect(read([text], encoding, [{ who: 'the .cpg', encoding: 'utf-8' }])).toBe(null)
  })

  it('is refused beside text in UTF-8', () => {
    const evidence = new TextEvidence()
    evidence.add(Buffer.from('Mühle'), { row: 1, field: 'name' })
    evidence.add(iconv.encode('Größe', encoding), { row: 2, field: 'name' })
    const choose = () =>
      chooseEncoding(evidence, [], (reason, place) => new ImportError({ file: 'f', ...place, reason }))
    expect(choose).toThrow(/row 2, name: .*not valid UTF-8, but row 1 is/)
  })
})

describe('words of Central Europe', () => {
  it.each(['windows-1250', 'iso-8859-2', 'windows-1254', 'cp852', 'macroman'] as const)(
    'in %s are read as written or refused',
    (encoding) => {
      for (const text of european.filter((each) => canWrite(each, encoding))) {
        const result = read([text], encoding)
        // Known limit: bytes that are German letters in Windows-1252 are read so.
        const limit = /^[\p{ASCII}äöüÄÖÜß]*$/u.test(decode(iconv.encode(text, encoding), 'windows-1252'))
        expect([text, limit || result === null || result[0] === text]).toEqual([text, true])
      }
    },
  )
})

describe('what somebody says', () => {
  it('is refused when the bytes are UTF-8', () => {
    for (const encoding of singleByte) expect(read(['Mühle'], 'utf-8', [{ who: 'the .cpg', encoding }])).toBe(null)
  })

  it.each([
    ['the .cpg', 'windows-1252', 'cp850'],
    ['byte 29 of the .dbf', 'cp850', 'windows-1252'],
    ['the .cpg', 'macroman', 'windows-1252'],
    ['the .cpg', 'windows-1252', 'macroman'],
  ] as const)('is refused when the bytes are no text in it: %s %s, bytes %s', (who, stated, written) => {
    expect(read(['Mühle', 'Größe'], written, [{ who, encoding: stated }])).toBe(null)
  })

  it('counts in the order --encoding, .cpg, byte 29', () => {
    const cpg: EncodingStatement = { who: 'the .cpg', encoding: 'windows-1250' }
    const byte: EncodingStatement = { who: 'byte 29 of the .dbf', encoding: 'windows-1252' }
    // Both give readable text: nobody knows.
    expect(read(['Dvořák'], 'windows-1250', [cpg, byte])).toBe(null)
    expect(read(['Dvořák'], 'windows-1250', [{ who: '--encoding', encoding: 'windows-1250' }, cpg, byte])).toEqual([
      'Dvořák',
    ])
    expect(read(['Mühle'], 'windows-1250', [cpg, byte])).toEqual(['Mühle'])
    expect(read(['Mühle'], 'utf-8', [{ who: 'the .cpg', encoding: 'utf-8' }, byte])).toEqual(['Mühle'])
  })

  it.each([
    ['UTF-8', 'utf-8'],
    ['utf8', 'utf-8'],
    ['65001', 'utf-8'],
    ['1252', 'windows-1252'],
    ['ANSI 1252', 'windows-1252'],
    ['CP1252', 'windows-1252'],
    ['ISO-8859-1', 'iso-8859-1'],
    ['88591', 'iso-8859-1'],
    ['ISO 8859-15', 'iso-8859-15'],
    ['8859-2', 'iso-8859-2'],
    ['Windows-1250', 'windows-1250'],
    ['OEM 850', 'cp850'],
    ['IBM850', 'cp850'],
    ['437', 'cp437'],
    ['cp852', 'cp852'],
    ['LDID/87', 'windows-1252'],
    ['macintosh', 'macroman'],
    ['Klingon', null],
    ['', null],
  ])('is understood by its name: %s', (name, encoding) => {
    expect(encodingOfName(name)).toBe(encoding)
  })
})
