import type { Budget } from '../kit/meter.ts'

/** What one request to the graph may use while it runs. Its price before is only a guess. */
export const budget: Budget = { fields: 500_000, rows: 200_000, bytes: 16_000_000, seconds: 20 }
