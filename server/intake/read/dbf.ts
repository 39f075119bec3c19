import { recordsOf, valuesOf, type DbfStructure } from './dbf-structure.ts'
import { decode, type Encoding } from './encoding.ts'

/** The attributes of a .dbf file, record by record: texts, numbers, yes and no, days like 2021-12-31. null = nothing stated. */
export async function* readDbf(structure: DbfStructure, encoding: Encoding): AsyncGenerator<Record<string, unknown>> {
  for await (const record of recordsOf(structure)) {
    const values = [...valuesOf(record, structure.fields)]
    yield Object.fromEntries(
      values.map(({ name, type, value }) => [decode(name, encoding), toValue(type, decode(value, encoding).trim())]),
    )
  }
}

function toValue(type: string, text: string): unknown {
  if (type === 'C') return text || null
  if (type === 'L') return /^[yt]$/i.test(text) ? true : /^[nf]$/i.test(text) ? false : null
  if (type === 'D') return toDay(text)
  return text === '' || text.startsWith('*') ? null : Number(text)
}

/** What is no date stays as it is written, so that whoever reads the field refuses it. */
function toDay(text: string): string | null {
  if (/^0*$/.test(text)) return null
  return text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}
