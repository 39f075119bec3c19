import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A data folder that another process holds. */
export class FolderLockedError extends Error {}

/** How long a start waits for the process before it to end, in milliseconds. */
const patience = 5000

/**
 * Hold a folder for this process: the embedded database has no lock of its own, and two processes on its files would
 * destroy it. A holder that died (also by `kill -9`) no longer holds it. Returns how to let go.
 * @throws FolderLockedError that names the process which holds the folder.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true })
  const file = resolve(folder, 'process')
  const until = Date.now() + patience
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = Number(readFileSync(file, 'utf8'))
    if (!isRunning(holder)) rmSync(file, { force: true })
    else if (Date.now() < until) await setTimeout(100)
    else
      throw new FolderLockedError(
        `${folder} is in use by process ${holder}. Stop it, or set DATA_FOLDER to another folder.`,
      )
  }
}

/** Whether a process is one of ours: its number may have been given to another program since. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const commandLine = `/proc/${pid}/cmdline`
  return pid === process.pid ? false : !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('node')
}
