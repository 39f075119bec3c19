import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for downloads and unpacked files, made when it is first asked for. */
export class TemporaryFolder {
  #path: Promise<string> | null = null

  /** The path of a file in the folder. */
  async file(name: string): Promise<string> {
    this.#path ??= mkdtemp(join(tmpdir(), 'quartieratlas-import-'))
    return join(await this.#path, name)
  }

  /** Remove the folder and everything in it; nothing happens when there is none. */
  async remove(): Promise<void> {
    const path = await this.#path
    this.#path = null
    if (path) await rm(path, { recursive: true, force: true })
  }
}
