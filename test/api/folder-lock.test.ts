import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { FolderLockedError, lockFolder } from '../../server/kit/folder-lock.ts'

const lock = resolve(import.meta.dirname, '../../server/kit/folder-lock.ts')
const holding = `const { lockFolder } = await import(${JSON.stringify(lock)})
await lockFolder(process.argv[1])
console.log('held by', process.pid)
setInterval(() => {}, 1000)`

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quartieratlas-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A process that holds a folder; `as` says how it is started. Resolves once it says so. */
async function holder(folder: string, as: string[] = []): Promise<{ child: ChildProcess; said: string }> {
  const [command, ...args] = [...as, process.execPath, '--input-type=module', '--import', 'tsx', '-e', holding, folder]
  const child = spawn(command!, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return { child, said: String(said) }
}

/** As in a container: processes are counted from 1, and nobody sees those outside. */
const apart = ['unshare', '--pid', '--fork', '--kill-child=SIGKILL']
const canBeApart = () => {
  try {
    execFileSync(apart[0]!, [...apart.slice(1), 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('a folder that another process holds is refused, and one that it gave back is not', async () => {
  const folder = createFolder()
  const { child, said } = await holder(folder)
  expect(said).toBe(`held by ${child.pid}\n`)
  await expect(lockFolder(folder)).rejects.toThrow(
    new FolderLockedError(
      `${folder} is in use by process ${child.pid}. Stop it, or set DATA_FOLDER to another folder.`,
    ),
  )
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  const unlock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(`is in use by process ${process.pid}.`)
  unlock()
  ;(await lockFolder(folder))()
})

test.skipIf(!canBeApart())('it is refused between containers, where both processes have the number 1', async () => {
  const folder = createFolder()
  const { child, said } = await holder(folder, apart)
  expect(said).toBe('held by 1\n')
  await expect(holder(folder, apart)).resolves.toMatchObject({ said: '1' })
  await expect(lockFolder(folder)).rejects.toThrow(`is in use by process 1`)
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  ;(await lockFolder(folder))()
})

test('a folder that cannot be used says why', async () => {
  const folder = createFolder()
  writeFileSync(join(folder, 'file'), '')
  await expect(lockFolder(join(folder, 'file', 'data'))).rejects.toThrow(
    /cannot be used \(.*\); DATA_FOLDER should be a folder on a disk of this machine that this user may write\.$/,
  )
})
