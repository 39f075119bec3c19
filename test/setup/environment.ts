import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { administer, serverUrl } from './server.ts'

let copies = 0

/**
 * The environment of programs of one test: a folder and a database with the shipped dataset of their own, on the server, or
 * embedded in the folder.
 */
export async function useEnvironment(): Promise<NodeJS.ProcessEnv & { DATA_FOLDER: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'quartieratlas-program-'))
  const template = inject('template')
  const name = `${template}_program_${process.pid}_${copies++}`
  if (template) await administer(`create database ${name} template ${template}`)
  else unpackDump(join(folder, 'database'))
  onTestFinished(async () => {
    if (template) await administer(`drop database ${name} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  })
  return { DATA_FOLDER: folder, ...(template && { DATABASE_URL: serverUrl(name) }) }
}

function unpackDump(folder: string): void {
  mkdirSync(folder)
  execFileSync('tar', ['--extract', '--file', inject('dump'), '--directory', folder], { stdio: 'pipe' })
}
