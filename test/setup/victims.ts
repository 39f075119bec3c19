import type { Victim } from './kills.ts'
import { administer, serverUrl } from './server.ts'

/** Programs with the embedded database. */
export const embeddedVictim: Victim = { empty: async (folder) => ({ DATA_FOLDER: folder }) }

/** Programs with databases on the server that DATABASE_URL names, and how to remove these. */
export function createServerVictim(): Victim & { remove(): Promise<void> } {
  const names: string[] = []
  return {
    async empty(folder) {
      const name = `quartieratlas_kill_${process.pid}_${names.length}`
      await administer(`create database ${name}`)
      names.push(name)
      return { DATA_FOLDER: folder, DATABASE_URL: serverUrl(name) }
    },
    async remove() {
      for (const name of names) await administer(`drop database ${name} with (force)`)
    },
  }
}
