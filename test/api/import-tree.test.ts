import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../server/intake/import-error.ts'
import { importFile } from '../../server/intake/import.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { collection, createFolder, feature } from '../setup/import-files.ts'
import { outline } from '../setup/import-records.ts'

const database = useDatabase()
const folder = createFolder()

type Row = [key: string, kind: string, parentKey?: string, code?: string]

/** Import areas, and say what was kept or what was wrong. */
async function importAreas(rows: Row[], options: { dryRun?: boolean } = {}) {
  const features = rows.map(([key, kind, parentKey, code]) =>
    feature({ key, kind, name: key, ...(parentKey && { parentKey }), ...(code && { code }) }, outline),
  )
  const report = await importFile(
    database.current,
    'areas',
    folder.write('areas.geojson', collection(features)),
    options,
  )
  return report.rejections.length > 0 ? report.rejections.map(describeProblem) : report
}

const sqlError = (statement: string) =>
  rowsOf(database.current, statement).then(
    () => 'no error',
    (error: Error) => error.message,
  )

describe('the order of the rows in a file', () => {
  test.each([
    ['from above', [0, 1, 2, 3]],
    ['from below', [3, 2, 1, 0]],
    ['mixed', [2, 0, 3, 1]],
  ])('does not matter: %s', async (_name, order) => {
    const rows: Row[] = [
      ['order-city', 'CITY'],
      ['order-district', 'DISTRICT', 'order-city'],
      ['order-quarter', 'QUARTER', 'order-district'],
      ['order-management', 'MANAGEMENT_AREA', 'order-quarter'],
    ]
    expect(
      await importAreas(
        order.map((index) => rows[index]!),
        { dryRun: true },
      ),
    ).toMatchObject({
      new: 4,
      rejections: [],
    })
  })

  test('does not matter where the area above is more than a batch away', async () => {
    const quarters = Array.from({ length: 501 }, (_, index): Row => [`far-${index}`, 'QUARTER', 'far'])
    expect(await importAreas([...quarters, ['far', 'DISTRICT']], { dryRun: true })).toMatchObject({ new: 502 })
  })

  test('does not save an area above that is nowhere', async () => {
    expect(await importAreas([['lost', 'QUARTER', 'nowhere']])).toEqual([
      'areas.geojson, row 1, parentKey: there is no area "nowhere" above it, neither in the file nor in the database',
    ])
  })
})

describe('an area lies in one of a kind above it', () => {
  const kinds = ['CITY', 'DISTRICT', 'QUARTER', 'PROGRAMME_AREA', 'MANAGEMENT_AREA']

  test.each(kinds.flatMap((kind, level) => kinds.map((above, upper) => [kind, above, upper < level] as const)))(
    'a %s in a %s: %s',
    async (kind, above, isRight) => {
      const outcome = await importAreas(
        [
          ['lower', kind, 'upper'],
          ['upper', above],
        ],
        { dryRun: true },
      )
      if (isRight) return expect(outcome).toMatchObject({ new: 2 })
      const expected = kinds.slice(0, kinds.indexOf(kind)).join(' or ') || 'nothing above it'
      // Both rows take part in the mistake.
      expect(outcome).toEqual(
        [1, 2].map(
          (row) =>
            `areas.geojson, row ${row}, parentKey: a ${kind} cannot lie in upper, a ${above}; expected ${expected}`,
        ),
      )
    },
  )

  test('also where only one of the two is in the file', async () => {
    expect(await importAreas([['district-0', 'DISTRICT', 'quarter-01']], { dryRun: true })).toEqual([
      'areas.geojson, row 1, parentKey: a DISTRICT cannot lie in quarter-01, a QUARTER; expected CITY',
    ])
    expect(await importAreas([['wuppertal', 'CITY', 'wuppertal']])).toEqual([
      'areas.geojson, row 1, parentKey: wuppertal cannot lie in itself',
    ])
    expect(await importAreas([['wuppertal', 'CITY', 'district-0']])).toEqual([
      'areas.geojson, row 1, parentKey: a CITY cannot lie in district-0, a DISTRICT; expected nothing above it',
    ])
  })
})

test('a code belongs to one area of a kind', async () => {
  expect(await importAreas([['quarter-1-again', 'QUARTER', 'district-0', '01']])).toEqual([
    'areas.geojson, row 1, code: the code "01" is that of quarter-01 already',
  ])
  const [twice] = (await importAreas([
    ['one', 'QUARTER', 'district-0', '98'],
    ['other', 'QUARTER', 'district-0', '98'],
  ])) as string[]
  expect(twice).toMatch(/row 2, code: the code "98" is that of one already/)
})

describe('no circle comes in', () => {
  test('over several imports and through members', async () => {
    expect(await importAreas([['ring', 'PROGRAMME_AREA', 'wuppertal']])).toMatchObject({ new: 1, kept: true })
    await rowsOf(database.current, `insert into area_member values ('ring', 'quarter-01')`)
    // The quarter lies in the management area by its members; it cannot lie in the quarter itself.
    expect(await importAreas([['ring', 'PROGRAMME_AREA', 'quarter-01']])).toEqual([
      'areas.geojson, row 1, parentKey: ring lies in itself (ring > quarter-01 > ring)',
    ])
    // An area that covers only a part of a quarter may lie in it.
    await rowsOf(database.current, `update area set members_complete = false where key = 'ring'`)
    expect(await importAreas([['ring', 'PROGRAMME_AREA', 'quarter-01']], { dryRun: true })).toMatchObject({
      changed: 1,
    })
  })

  test.each([
    [`insert into area_member values ('hoehe', 'hoehe')`, /area_member_check/],
    [
      `insert into area_member values ('soziale-stadt-heckinghausen', 'heckinghausen')`,
      /is a member of itself \(.*heckinghausen > .*heckinghausen\)/,
    ],
    [`update area set parent_key = 'quarter-01' where key = 'district-0'`, /a DISTRICT cannot lie in quarter-01/],
    [`update area set parent_key = key where key = 'district-0'`, /area_parent_key_check|area_check/],
    [`update area set kind = 'DISTRICT' where key = 'quarter-01'`, /a DISTRICT cannot lie in district-0/],
    [`update area set kind = 'QUARTER' where key = 'district-0'`, /a QUARTER cannot lie in district-0, a QUARTER/],
    [`update area set parent_key = 'nowhere' where key = 'district-0'`, /nowhere|area_parent_key_fkey/],
  ])('by SQL: %s', async (statement, reason) => {
    expect(await sqlError(statement)).toMatch(reason)
  })

  test('but a tree may be rebuilt in any order within a transaction', async () => {
    const em = database.current.orm.em.fork()
    await em.transactional(async (transaction) => {
      const run = (statement: string) =>
        transaction.getConnection().execute(statement, [], 'run', transaction.getTransactionContext())
      await run(`update area set parent_key = 'quarter-01' where key = 'district-1'`)
      await run(`update area set parent_key = 'wuppertal' where key = 'district-1'`)
    })
  })
})
