import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { problemOfNode } from '../../server/process/node-version.ts'
import { daycare } from '../setup/daycare.ts'
import { useEnvironment } from '../setup/environment.ts'
import { administer, serverUrl } from '../setup/server.ts'
import { useProgram } from '../setup/use-program.ts'

const onServer = Boolean(inject('template'))

/** What a command ends with: its code, and the lines that it wrote to the log. */
async function outcome(...args: Parameters<typeof useProgram>): Promise<{ code: number | null; lines: string[] }> {
  const program = useProgram(...args)
  const code = await program.ended
  return { code, lines: program.error.trim().split('\n') }
}

function useFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quartieratlas-faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

describe('a Node that is too old', () => {
  test.each([
    ['v20.20.2', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['v24.0.0', true],
  ])('%s may run it: %s', (version, may) => {
    expect(problemOfNode(version) === null).toBe(may)
  })

  const old = [...new Set((process.env.PATH ?? '').split(delimiter))]
    .flatMap((folder) => globSync(join(folder, 'node')))
    .find((node) => problemOfNode(execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()) !== null)

  test.skipIf(!old)('is refused in one line, before anything else', async () => {
    const { code, lines } = await outcome(['serve'], { DATA_FOLDER: useFolder() }, [old!])
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringMatching(/^Node v\d+\.\d+\.\d+ is too old; it should be 22\.18 or newer\. /)])
  })
})

describe.skipIf(!onServer)('on a server', () => {
  async function createEmpty(): Promise<string> {
    const name = `${inject('template')}_empty_${process.pid}_${Date.now()}`
    await administer(`create database ${name}`)
    onTestFinished(() => administer(`drop database ${name} with (force)`))
    return serverUrl(name)
  }

  test('three that start together on an empty database all come up, and one of them prepares it', async () => {
    const environment = { DATABASE_URL: await createEmpty(), DATA_FOLDER: useFolder() }
    const programs = Array.from({ length: 3 }, () => useProgram(['serve'], environment))
    for (const program of programs) {
      const response = await fetch(`${await program.address()}/health/ready`)
      expect(response.status).toBe(200)
    }
    for (const said of ['Migrated: 001_source', 'Loaded the shipped dataset.'])
      expect(programs.filter(({ out }) => out.includes(said))).toHaveLength(1)
    expect(programs.map(({ error }) => error)).toEqual(['', '', ''])
  })

  test('a database of a newer version is refused in one line, and left as it is', async () => {
    const environment = await useEnvironment()
    const client = new pg.Client({ connectionString: environment.DATABASE_URL })
    await client.connect()
    await client.query(`insert into mikro_orm_migrations (name) values ('999_later')`)
    await client.end()
    for (const command of [['serve'], ['migrate']]) {
      const { code, lines } = await outcome(command, environment)
      expect(code).toBe(1)
      expect(lines).toEqual([
        expect.stringMatching(/^The database has been migrated by a newer version \("999_later"\)/),
      ])
    }
  })
})

describe.skipIf(!onServer)('a user who may only read', () => {
  /** An environment whose user may only read, and the statement that takes the last migration back. */
  async function useReader() {
    const environment = await useEnvironment()
    const name = `reader_${process.pid}_${Date.now()}`
    const as = async (statement: string) => {
      const client = new pg.Client({ connectionString: environment.DATABASE_URL })
      await client.connect()
      await client.query(statement).finally(() => client.end())
    }
    await as(`create role ${name} login password 'reads'; grant select on all tables in schema public to ${name}`)
    onTestFinished(() => administer(`drop role ${name}`))
    onTestFinished(() => as(`drop owned by ${name}`))
    const url = new URL(environment.DATABASE_URL!)
    url.username = name
    url.password = 'reads'
    return { as, environment: { ...environment, DATABASE_URL: url.href } }
  }

  test('starts on a database that somebody else has prepared, and answers', async () => {
    const { environment } = await useReader()
    const program = useProgram(['serve'], environment)
    const address = await program.address()
    for (const path of ['/health/ready', '/embed/people', '/embed/people.png'])
      expect((await fetch(address + path)).status).toBe(200)
    expect(program.error).toBe('')
    await program.kill()
  })

  test('is told in one line who has to migrate a database that is older', async () => {
    const { as, environment } = await useReader()
    await as(`delete from mikro_orm_migrations where name = '014_numbers'`)
    const { code, lines } = await outcome(['serve'], environment)
    expect(code).toBe(1)
    expect(lines).toEqual([
      'The database lacks the migration "014_numbers", and the user of DATABASE_URL may not make tables there; run "migrate" with the user who owns them.',
    ])
  })
})

/** A file system of so many megabytes; null = only root may make one, or it is no Linux. */
function mountSmall(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'quartieratlas-full-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', [folder]))
  return folder
}

describe('a disk that is full', () => {
  // At the first: no room for the files of the database. At the second: for these, but not for the dataset.
  test.for([1, 45])('with %i MB stops the start with one line', async (megabytes, { skip }) => {
    const folder = mountSmall(megabytes)
    if (folder === null) return skip('only root may mount')
    const { code, lines } = await outcome(['serve'], { DATA_FOLDER: folder })
    expect(code).toBe(1)
    expect(lines).toEqual([
      `The disk is full: here, under ${folder}. Nothing half was kept; make room and start again.`,
    ])
  })

  test.skipIf(!onServer)('of a server stops an import with one line, and nothing of it is kept', async () => {
    const environment = await useEnvironment()
    const client = new pg.Client({ connectionString: environment.DATABASE_URL })
    await client.connect()
    onTestFinished(() => client.end())
    // What PostgreSQL says when it finds no room, at the last row of many.
    await client.query(`create function fill() returns trigger language plpgsql as $$ begin
        if new.key like '%-100299' then
          raise exception using errcode = '53100', message = 'could not extend file "base/1/2": No space left on device';
        end if;
        return new;
      end $$`)
    await client.query('create trigger fill before insert on facility for each row execute function fill()')
    const before = await client.query('select count(*) from facility')
    const file = join(environment.DATA_FOLDER, 'daycare.json')
    writeFileSync(file, daycare(300))
    const { code, lines } = await outcome(['import', 'facilities', file, '--preset', 'wuppertal-daycare'], environment)
    expect(code).toBe(1)
    expect(lines.at(-1)).toMatch(/^The disk is full: the PostgreSQL server, or here under .*\. Nothing half was kept;/)
    expect(lines.join('\n')).not.toContain('    at ')
    expect((await client.query('select count(*) from facility')).rows).toEqual(before.rows)
  })
})
