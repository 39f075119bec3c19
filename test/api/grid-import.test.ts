import { emptyReport } from '../../server/intake/report.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { makeDemoGrid } from '../../scripts/demo-grid.make.ts'
import { cellsInNordstadt, censusFile, censusHeader, censusRow, inNordstadt } from '../setup/grid-files.ts'
import { useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'
import { useGrid } from '../setup/grid.ts'
import { importErrorOf } from '../setup/import-files.ts'

const graph = useGraph(useDatabase())
const { rows, load, listed, fingerprint } = useGrid(graph.database)
const census = { preset: 'census-2022-100m' }

beforeEach(() => rows(`delete from grid`))

describe('a census file', () => {
  test('comes in with its date and source; what is suppressed stays unknown, and a comma separates decimals', async () => {
    const report = await load('census.csv', censusFile(cellsInNordstadt(12, '–', '7,5', 0)), census)
    expect(report).toEqual({ ...emptyReport(), new: 4, removed: 0, kept: true })
    const { east, north } = inNordstadt
    expect(await listed()).toEqual(
      [12, null, 7.5, 0].map((people, i) => ({ x: east + 50 + 100 * i, y: north + 50, people })),
    )
    const { data } = await graph.ask(`{ grids { totalCount nodes {
      id key name cellSize observedOn synthetic source { key licence attribution }
    } } }`)
    expect(data.grids).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: Buffer.from('Grid:census-2022-100m').toString('base64url'),
          key: 'census-2022-100m',
          name: 'Zensus 2022, 100-m-Gitter',
          cellSize: 100,
          observedOn: '2022-05-15',
          synthetic: false,
          source: {
            key: 'zensus-2022-bevoelkerungszahl',
            licence: 'dl-de/by-2-0',
            attribution: '© Statistisches Bundesamt (Destatis), Zensus 2022',
          },
        },
      ],
    })
    expect((await graph.ask(`{ node(id: "${data.grids.nodes[0].id}") { ... on Grid { key } } }`)).data.node.key).toBe(
      'census-2022-100m',
    )
  })

  test.each([
    ['a byte order mark', `\ufeff${censusFile(cellsInNordstadt(5))}`],
    ['Windows line ends', censusFile(cellsInNordstadt(5)).replaceAll('\n', '\r\n')],
    ['no line end at its end', censusFile(cellsInNordstadt(5)).trimEnd()],
    ['signs', `${censusHeader};werterlaeuternde_Zeichen\n${censusRow(cellsInNordstadt(5)[0]!)};KLAMMERN\n`],
    ['empty signs', `${censusHeader};werterlaeuternde_Zeichen\n${censusRow(cellsInNordstadt(5)[0]!)};\n`],
  ])('may have %s', async (_, content) => {
    expect(await load('census.csv', content, census)).toMatchObject({ new: 1, kept: true })
    expect(await listed()).toMatchObject([{ people: 5 }])
  })

  test('twice changes nothing; another edition changes, adds and removes cells', async () => {
    await load('census.csv', censusFile(cellsInNordstadt(12, '–', 9)), census)
    const before = await fingerprint()
    expect(await load('census.csv', censusFile(cellsInNordstadt(12, '–', 9)), census)).toMatchObject({
      unchanged: 3,
      removed: 0,
      kept: true,
    })
    expect(await fingerprint()).toBe(before)
    const edition = censusFile([...cellsInNordstadt(13, '–'), [inNordstadt.east, inNordstadt.north + 100, 4]])
    expect(await load('census.csv', edition, census)).toMatchObject({
      new: 1,
      changed: 1,
      unchanged: 1,
      removed: 1,
      kept: true,
    })
    expect((await listed()).map(({ people }) => people)).toEqual([13, null, 4])
  })

  test('is not kept by a dry run', async () => {
    const before = await fingerprint()
    expect(await load('census.csv', censusFile(cellsInNordstadt(1, 2)), { ...census, dryRun: true })).toMatchObject({
      new: 2,
      kept: false,
    })
    expect(await fingerprint()).toBe(before)
  })

  test('may have more rows than one statement writes', async () => {
    const cells = Array.from({ length: 45_000 }, (_, i): [number, number, number] => [
      4_000_000 + 100 * (i % 300),
      3_000_000 + 100 * Math.floor(i / 300),
      i % 90,
    ])
    const progress: number[] = []
    expect(
      await load('many.csv', censusFile(cells), { ...census, onProgress: (part) => progress.push(part) }),
    ).toMatchObject({ new: 45_000, kept: true })
    expect(progress).toHaveLength(3)
    expect(await rows(`select count(*)::int as cells, sum(people)::int as people from cell where listed`)).toEqual([
      { cells: 45_000, people: cells.reduce((sum, [, , people]) => sum + people, 0) },
    ])
  })
})

describe('with an area', () => {
  const block = () =>
    censusFile(
      Array.from({ length: 900 }, (_, i) => [4_120_000 + 100 * (i % 30), 3_130_200 + 100 * Math.floor(i / 30), 1]),
    )

  test('only the cells that share some surface with it come in, as PostGIS finds them', async () => {
    const report = await load('block.csv', block(), { ...census, area: 'quarter-01' })
    const [expected] = await rows(`
      select count(*)::int as cells from generate_series(0, 29) i, generate_series(0, 29) j,
        (select ST_Transform(boundary, 3035) as outline from area where key = 'quarter-01') area,
        ST_MakeEnvelope(4120000 + 100 * i, 3130200 + 100 * j, 4120100 + 100 * i, 3130300 + 100 * j, 3035) cell
      where ST_Intersects(outline, cell)`)
    expect(report).toMatchObject({ new: expected!.cells, outside: 900 - Number(expected!.cells), kept: true })
    expect(report.new).toBeGreaterThan(100)
    const before = await fingerprint()
    expect(await load('block.csv', block(), { ...census, area: 'quarter-01' })).toMatchObject({
      new: 0,
      unchanged: report.new,
      removed: 0,
    })
    expect(await fingerprint()).toBe(before)
  })

  test('cells outside it stay as they are, a second area comes beside the first, and what is gone in it goes', async () => {
    await load('block.csv', block(), { ...census, area: 'quarter-01' })
    const first = (await listed()).length
    await load('block.csv', block(), { ...census, area: 'quarter-02' })
    const both = (await listed()).length
    expect(both).toBeGreaterThan(first)
    const report = await load('one.csv', censusFile(cellsInNordstadt(1)), { ...census, area: 'quarter-01' })
    expect(report).toMatchObject({ new: 0, unchanged: 1, removed: first - 1 })
    expect(await listed()).toHaveLength(both - first + 1)
  })

  test.each([
    ['nowhere', /--area: there is no area "nowhere"; expected the key of one that is in the database/],
    ['heckinghausen', /--area: the boundary of "heckinghausen" is not known; import it first/],
    ['quarter-37', /none of its 1 cells lies in the area "quarter-37"/],
  ])('%s it says what is wrong', async (area, message) => {
    const before = await fingerprint()
    expect(
      (await importErrorOf(load('one.csv', censusFile(cellsInNordstadt(1)), { ...census, area }))).message,
    ).toMatch(message)
    expect(await fingerprint()).toBe(before)
  })
})

describe('a synthetic grid', () => {
  test('is the same at every call, in the format of the census, and never mixed up with a real one', async () => {
    const { text, cells, people } = makeDemoGrid()
    expect(makeDemoGrid().text).toBe(text)
    expect(text.startsWith(`${censusHeader};werterlaeuternde_Zeichen\r\n`)).toBe(true)
    expect(cells).toBeGreaterThan(8000)
    expect(people).toBeGreaterThan(300_000)
    expect(await load('demo.csv', text, { preset: 'demo-grid' })).toMatchObject({ new: cells, kept: true })
    expect(await rows(`select sum(people)::int as people from cell where listed`)).toEqual([{ people }])
    const { data } = await graph.ask(
      `{ grids { nodes { key synthetic observedOn name(language: EN) source { title } } } }`,
    )
    expect(data.grids.nodes).toEqual([
      {
        key: 'demo-grid',
        synthetic: true,
        observedOn: null,
        name: 'Synthetic 100 m grid',
        source: { title: 'synthetisch, nur für Entwicklung und Tests' },
      },
    ])
  })

  test('does not come from a file that does not say that it is one', async () => {
    const error = await importErrorOf(load('census.csv', censusFile(cellsInNordstadt(1)), { preset: 'demo-grid' }))
    expect(error.message).toMatch(/the row does not say SYNTHETISCH; import real people with --preset census-2022-100m/)
  })
})
