import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { importOptions } from '../../server/intake/import.option-list.ts'
import { parseArguments, usage } from '../../server/intake/import.options.ts'
import { presetSchema } from '../../server/intake/presets/preset.ts'
import { allPresets } from '../../server/intake/presets/presets.ts'

const guide = await readFile('docs/guides/daten-einlesen.md', 'utf8')
const help = usage()

describe('every option stands in the help and in the German guide, with an example', () => {
  test.each(Object.entries(importOptions))('--%s', (name, { example }) => {
    expect(help).toMatch(new RegExp(`^  --${name} .*(\\n {27}.*)*\\n {27}such as ${escape(example)}$`, 'm'))
    const [row] = new RegExp(`^\\| \`--${name}[ \`].*$`, 'm').exec(guide) ?? []
    const [, , meaning, sample] = (row ?? '').split(/(?<!\\)\|/)
    expect(meaning!.trim().length).toBeGreaterThan(10)
    expect(sample).toContain(`--${name}`)
  })
})

describe('every preset stands in the help and in the German guide, with a call that the program takes', () => {
  test.each(allPresets())('$key', ({ key, kind, description, example }) => {
    expect(help).toContain(`  ${key.padEnd(24)} ${description}\n${' '.repeat(27)}npm run import -- ${kind} ${example}`)
    expect(parseArguments(words(`${kind} ${example}`))).toMatchObject({
      kind,
      ...(key !== kind && { preset: key }),
    })
    const [row] = new RegExp(`^\\| \`${key}\` .*$`, 'm').exec(guide) ?? []
    const [, call] = /`npm run import -- ([^`]*)`/.exec(row ?? '') ?? []
    expect(parseArguments(words(call ?? ''))).toMatchObject({ kind, ...(key !== kind && { preset: key }) })
  })
})

test('every call in the guide is one that the program takes', () => {
  const calls = [...guide.matchAll(/npm run import -- ([^`\n]*)/g)].map(([, call]) => call!)
  expect(calls.length).toBeGreaterThan(10)
  for (const call of calls) expect(() => parseArguments(words(call)), call).not.toThrow()
})

test('the preset in the guide is one', () => {
  const [, example] = /^```yaml\n(.*?)^```/ms.exec(guide) ?? []
  expect(presetSchema.safeParse(parse(example!)).error).toBeUndefined()
})

/** The words of a command line, as a shell makes them. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!)
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
