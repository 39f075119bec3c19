import { readFile } from 'node:fs/promises'
import { sql, type Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { z } from 'zod'
import type { EntityManager } from '@mikro-orm/sql'
import { columnsOfTable, insertRow } from '../../server/seed/insert.ts'
import { nouns } from '../../server/nouns.ts'
import { ImportError } from '../../server/intake/import-error.ts'
import { importFile } from '../../server/intake/import.ts'
import { findPreset } from '../../server/intake/presets/presets.ts'
import { refusalOf } from '../../server/kit/refusal.ts'
import { useDatabase } from '../setup/database.ts'
import { collection, createFolder, feature } from '../setup/import-files.ts'
import { outline } from '../setup/import-records.ts'

const database = useDatabase()
const folder = createFolder()

/** What no column can take, or only some can. */
const extremes: unknown[] = [
  [3_000_000_000, 2_147_483_648, -2_147_483_649, -1, 0, 0.5, 1e15, 1e300, -1e300, 5e-324],
  ['NaN', 'Infinity', '-Infinity', '1e400', '9'.repeat(500), '0'.repeat(500), '-0', '1.234', '(5)', '-', '…'],
  ['0000-01-01', '1799-12-31', '2999-12-31', '31.12.9999', 'infinity', '-infinity', '10000-01-01', '4714-01-01 BC'],
  ['', ' ', 'x'.repeat(300_000), 'ä'.repeat(5000), 'a-'.repeat(5000), `${'a'.repeat(5000)}`, '💥', 'e\u0301'],
  ['\u0000', 'a\u0000b', '\ud800', '\u202e', '\\', "'; drop table area; --", '{1,2}', '[1,0)', '{"a":1}', 'null'],
  [true, false, null, [], [1], ['a', null], {}, { de: 1 }, { start: '2020-01-02', end: '2020-01-01' }],
].flat()

describe('no value of any field brings an error of the database to a person: it is taken, or refused with row and reason', () => {
  const good: Record<string, Record<string, unknown>> = {
    areas: { key: 'extreme', kind: 'QUARTER', name: 'Extreme', parentKey: 'district-0' },
    facilities: { key: 'extreme', type: 'youth-centre', name: 'Extreme' },
  }

  test.each(['areas', 'facilities'] as const)('%s (GeoJSON)', async (kind) => {
    const fields = Object.keys(findPreset(kind).fields)
    const rows = fields.flatMap((field) => extremes.map((value) => ({ field, value })))
    const features = rows.map(({ field, value }, index) =>
      feature(
        { ...good[kind], key: `extreme-${index}`, [field]: value },
        kind === 'areas' ? outline : { type: 'Point', coordinates: [7.15, 51.25] },
      ),
    )
    await expectPlain(kind, `${kind}.geojson`, collection(features), features.length)
  })

  test('observations (CSV)', async () => {
    const fields = ['area', 'indicator', 'date', 'value', 'unit', 'source']
    const row: Record<string, string> = {
      area: 'quarter-61',
      indicator: 'population',
      date: '2001-01-01',
      value: '5',
      unit: '',
      source: 'S',
    }
    const texts = extremes.filter((value) => typeof value === 'string' && value.length < 200_000) as string[]
    const lines = fields.flatMap((field) =>
      [...texts, '-5', '5.5', '1e9', '99999999999'].map((value, index) =>
        fields
          .map((each) =>
            quote(
              each === field
                ? value
                : each === 'date'
                  ? `2001-01-${(index % 28) + 1}`.replace(/-(\d)$/, '-0$1')
                  : row[each]!,
            ),
          )
          .join(';'),
      ),
    )
    await expectPlain('observations', 'values.csv', `${fields.join(';')}\n${lines.join('\n')}\n`, lines.length)
  })

  async function expectPlain(kind: 'areas' | 'facilities' | 'observations', name: string, text: string, rows: number) {
    const outcome = await importFile(database.current, kind, folder.write(name, text), { dryRun: true }).catch(
      (error: unknown) => error,
    )
    if (outcome instanceof Error) return expect(outcome).toBeInstanceOf(ImportError)
    const { rejections } = outcome as Awaited<ReturnType<typeof importFile>>
    expect(rejections.length).toBeGreaterThan(rows / 4)
    for (const { row, reason } of rejections) {
      expect(row).toBeGreaterThan(0)
      expect(reason).not.toMatch(/\n|^\s|\bat .*:\d+/)
      expect(reason.length).toBeLessThan(500)
    }
  }
})

describe('nor does any value in the shipped files', () => {
  // The only one without a row that is shipped has a shape that refuses more than its fields do.
  const seeds = nouns.flatMap(({ seed = [] }) => seed).filter(({ table }) => table !== 'complete_list')

  test.each(seeds.map((seed) => [seed.table, seed] as const))('%s', async (_table, seed) => {
    const [first] = parse(await readFile(`db/seed/${seed.file}`, 'utf8')) as Record<string, unknown>[]
    const fields = Object.keys((seed.record as z.ZodObject).shape)
    const em = database.current.orm.em.fork() as EntityManager
    await em
      .transactional(async (transaction) => {
        const inside = transaction.getKysely() as unknown as Kysely<any>
        const columns = await columnsOfTable(inside, seed)
        for (const field of fields)
          for (const value of [...extremes, '2020-02-30', '99999999999999.00', '999999999999999999.99']) {
            const parsed = seed.record.safeParse({
              key: 'extreme',
              ...first,
              ...(first && 'key' in first && { key: 'extreme' }),
              [field]: value,
            })
            if (!parsed.success) continue
            await sql`savepoint extreme`.execute(inside)
            await insertRow(inside, seed, columns, { key: 'extreme', ...parsed.data } as never).catch(
              (error: unknown) =>
                expect(refusalOf(error), `${field}: ${String(value).slice(0, 50)}: ${String(error)}`).not.toBeNull(),
            )
            await sql`rollback to savepoint extreme`.execute(inside)
          }
        throw new Error('rolled back on purpose')
      })
      .catch((error: Error) => {
        if (error.message !== 'rolled back on purpose') throw error
      })
  })
})

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
