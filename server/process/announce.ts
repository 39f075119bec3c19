import type { MetricsServer } from '../watch/metrics.ts'
import { say } from '../kit/progress.ts'

/** Tell the person at the terminal where everything is, once it answers. */
export function announce(address: string, metrics: MetricsServer | null): void {
  say(`Map:    ${address}/`)
  say(`Graph:  ${address}/graphql`)
  say(`Health: ${address}/health/ready`)
  if (metrics) say(`Metrics: ${metrics.address}`)
}
