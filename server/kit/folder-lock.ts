import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { isDiskFull } from './away.ts'

/** A data folder that another process holds, or in which nothing can be held. */
export class FolderLockedError extends Error {}

/** How long a start waits for the process before it to end, in milliseconds. */
const patience = 5000
/** SQLITE_BUSY: another process holds the file. */
const busy = 5

/**
 * Hold a folder for this process: the embedded database has no lock of its own, and two processes on its files would
 * destroy it. The operating system keeps the lock, on a file of SQLite's: it tells containers apart, whose processes may have
 * the same number, and forgets a holder that died (also by `kill -9`). Returns how to let go.
 * @throws FolderLockedError that names the process which holds the folder.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const lock = open(folder)
  const holder = resolve(folder, 'process')
  const until = Date.now() + patience
  while (!takes(lock, folder)) {
    if (Date.now() < until) await setTimeout(100)
    else {
      lock.close()
      throw new FolderLockedError(
        `${folder} is in use by ${nameIn(holder)}. Stop it, or set DATA_FOLDER to another folder.`,
      )
    }
  }
  writeFileSync(holder, `${process.pid} ${hostname()}`)
  return () => lock.close()
}

function open(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true })
    return new DatabaseSync(resolve(folder, 'lock'))
  } catch (error) {
    throw isDiskFull(error) ? error : unusable(folder, error as Error)
  }
}

/** Take the lock, unless another process has it. */
function takes(lock: DatabaseSync, folder: string): boolean {
  try {
    // The file stays empty: nothing has to be undone.
    lock.exec('pragma journal_mode = memory; begin exclusive')
    return true
  } catch (error) {
    if ((error as { errcode?: number }).errcode === busy) return false
    throw unusable(folder, error as Error)
  }
}

function unusable(folder: string, { message }: Error): FolderLockedError {
  return new FolderLockedError(
    `${folder} cannot be used (${message}); DATA_FOLDER should be a folder on a disk of this machine that this user may write.`,
  )
}

/** Who holds a folder, as far as it told. Its number means something on its own host only. */
function nameIn(holder: string): string {
  const [, pid, host] = /^(\d+) (.+)$/.exec(read(holder)) ?? []
  if (pid === undefined) return 'another process'
  return host === hostname() ? `process ${pid}` : `process ${pid} on the host ${host}`
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
