import { describe, expect, it } from 'vitest'
import { parseDay, parseText, parseWebsite } from '../../server/intake/values.ts'
import { parseFigure } from '../../server/intake/figures.ts'

describe('a text', () => {
  it.each([
    ['Mu\u0308hle', 'Mühle'],
    ['Kita\u00a0Nord\u202f', 'Kita Nord'],
    ['Was ist los? Eine Frage', 'Was ist los? Eine Frage'],
    ['Müller & Söhne', 'Müller & Söhne'],
    ['Größe < 3 > 2', 'Größe < 3 > 2'],
    ['Школа', 'Школа'],
    ['Nr. #3', 'Nr. #3'],
    ['Café 👨\u200d👩\u200d👧', 'Café 👨\u200d👩\u200d👧'],
  ])('is kept, in the one way of writing it: %j', (value, text) => {
    expect(parseText(value)).toBe(text)
  })

  it.each([
    ['Kinder\u00adtages\u00adstätte', /U\+00AD, which nobody sees/],
    ['Kita\u200b', /U\+200B/],
    ['\u200eKita', /U\+200E/],
    ['Kita \u202eatiK', /^"Kita \\u202eatiK" has the sign U\+202E/],
    ['Kita\u2028Nord', /U\+2028/],
    ['#NAME?', /an error of Excel/],
    ['#BEZUG!', /an error of Excel/],
    ['########', /an error of Excel/],
    ['="Kita"', /a formula of Excel/],
    ['NULL', /stands for nothing; leave the field empty/],
    ['<Null>', /stands for nothing/],
    ['k. A.', /stands for nothing/],
    ['…', /stands for nothing/],
    ['Kita M&uuml;hle', /written in HTML/],
    ['A &amp; B', /written in HTML/],
    ['<b>Kita</b>', /written in HTML/],
    ['Kita M\\u00fchle', /codes in place of letters/],
    ['Kita M%C3%BChle', /codes in place of letters/],
    ['Kita M=C3=BChle', /codes in place of letters/],
    ['Kita M?hle', /a question mark inside a word/],
    ['Kita \uf0b7 Nord', /only its own font/],
    ['Kit\u0430', /Latin and Cyrillic/],
  ])('is refused where a program left something in it: %j', (value, reason) => {
    expect(() => parseText(value)).toThrow(reason)
  })

  it('of an address in the web may have question marks and codes', () => {
    for (const address of ['https://a.de/s?id=M%C3%BChle&amp=1', 'https://a.de/x?y'])
      expect(parseWebsite(address)).toBe(address)
    expect(() => parseWebsite('https://a.de/\u200b')).toThrow(/U\+200B/)
  })
})

describe('what Excel makes of numbers and days is refused with what to do', () => {
  it.each([
    ['3,5E+05', /rounded to an exponent, save the column with all digits/],
    ['30,8 %', /write it without the unit/],
    ['1234 €', /write it without the unit/],
    ['1234-', /expected the minus before it/],
  ])('%s', (value, reason) => {
    expect(() => parseFigure(value)).toThrow(reason)
  })

  it('44561', () => {
    expect(() => parseDay('44561')).toThrow(/expected 2021-12-31 or 31.12.2021, .* \(this is how Excel counts days\)$/)
  })
})
