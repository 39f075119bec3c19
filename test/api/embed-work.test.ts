import { expect, test } from 'vitest'
import { useGraph } from '../setup/graph.ts'
const graph = useGraph()
test('smoke', async () => {
  for (const e of ['', '.svg', '.png', '.pdf', '.csv', '.geojson']) {
    const b = performance.now()
    const r = await graph.app.inject(`/embed/people${e}?level=quarter`)
    console.log(e, r.statusCode, r.rawPayload.length, performance.now() - b)
    expect(r.statusCode, r.body.slice(0, 500)).toBe(200)
  }
})
