import { Lane } from '../../work/lane.ts'
import type { Drawing, Drawn } from './draw.ts'

const file = new URL('./draw.worker.ts', import.meta.url)
const thread = { file, megabytes: 256, nice: 5 }

/** Pages and vector pictures: some 50 ms each. Readers wait for them, so they have a thread that is never busy with paper. */
export const pages = new Lane<Drawing, Drawn>({ ...thread, name: 'pages', atOnce: 1, waiting: 100 })

/** Pixels and print: up to 2 s each. Of two threads one is always free of large pictures. */
export const paper = new Lane<Drawing, Drawn>({ ...thread, name: 'paper', atOnce: 2, largeAtOnce: 1, waiting: 40 })

/** A picture of more pixels per unit than this is a large one. */
export const largeScale = 2
