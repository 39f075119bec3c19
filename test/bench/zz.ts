import { measureSpeed } from '/work/main/test/bench/speed.ts'
const [kind, dataset] = process.argv.slice(2)
const { rows, memory } = await measureSpeed(kind as any, dataset as any)
console.log(rows.map((r) => r.join('\t')).join('\n'), Math.round(memory / 1e6), 'MB')
