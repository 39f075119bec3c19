import { writeFile } from 'node:fs/promises'
import { migrate, openEmbedded } from '../../server/database.ts'
import { EmbeddedDatabase } from '../../server/shared/embedded.ts'
import { generateDataset } from './generate.ts'
import { loadDatasetOnce } from '../../server/dataset/seed.ts'
for (const n of ['ship', 'dev']) {
  const e = await EmbeddedDatabase.open()
  const d = await openEmbedded(e)
  await migrate(d)
  console.time(n)
  if (n === 'ship') await loadDatasetOnce(d)
  else await generateDataset(d)
  console.timeEnd(n)
  await writeFile(`/tmp/b/${n}.tar`, Buffer.from(await (await e.dumpDataDir('none')).arrayBuffer()))
  await d.close()
}
