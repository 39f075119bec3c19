import { migrate, openServer } from '../../server/database.ts'
import { generateDataset } from './generate.ts'
import { loadDatasetOnce } from '../../server/dataset/seed.ts'
import { administer, serverUrl } from '../setup/server.ts'
await administer('drop database if exists bench_dev')
await administer('drop database if exists bench_ship')
await administer('create database bench_dev')
await administer('create database bench_ship')
let d = await openServer(serverUrl('bench_dev'))
await migrate(d)
console.time('gen')
await generateDataset(d)
console.timeEnd('gen')
await d.close()
d = await openServer(serverUrl('bench_ship'))
await migrate(d)
await loadDatasetOnce(d)
await d.close()
