import { createRequire } from 'node:module'
import { openSync, type Font } from 'fontkit'
import { once } from '../../../kit/once.ts'

const { resolve } = createRequire(import.meta.url)

/** The files of the fonts in pictures and print: Noto Sans (SIL Open Font License), for Latin, Cyrillic, Arabic and signs. */
export const fontFiles = {
  regular: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  arabic: resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  arabicBold: resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
  signs: resolve('@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf'),
}

const fonts = Object.fromEntries(
  Object.entries(fontFiles).map(([name, file]) => [name, once(() => openSync(file) as Font)]),
) as Record<keyof typeof fontFiles, () => Font>

const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() }

/** How wide a text is, in its own size: a sum of its letters, good enough to break lines and to keep labels apart. */
export function textWidth(text: string, size: number, bold = false): number {
  const known = widths[bold ? 'bold' : 'regular']
  let width = 0
  for (const letter of text) {
    let advance = known.get(letter)
    if (advance === undefined) known.set(letter, (advance = advanceOf(letter, bold)))
    width += advance
  }
  return width * size
}

/** The font that has a letter. */
export function fontFor(letter: string, bold: boolean): keyof typeof fontFiles {
  const point = letter.codePointAt(0)!
  const choices = bold ? (['bold', 'arabicBold', 'signs'] as const) : (['regular', 'arabic', 'signs'] as const)
  return choices.find((name) => fonts[name]().hasGlyphForCodePoint(point)) ?? choices[0]
}

function advanceOf(letter: string, bold: boolean): number {
  const point = letter.codePointAt(0)!
  const font = fonts[fontFor(letter, bold)]()
  return font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm
}

/** A text in lines no wider than `most`, broken at spaces and behind slashes and hyphens; a longer word stays whole. */
export function breakLines(text: string, most: number, size: number, bold = false): string[] {
  const lines: string[] = []
  for (const [word] of text.matchAll(/ *[^ /-]*[/-]*/g)) {
    if (word === '') continue
    const longer = `${lines.at(-1) ?? ''}${word}`
    if (lines.length === 0 || textWidth(longer, size, bold) > most) lines.push(word.trimStart())
    else lines[lines.length - 1] = longer
  }
  return lines
}
