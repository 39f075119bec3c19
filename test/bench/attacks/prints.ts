import { section, several, type Attack } from './attack.ts'

/** Prints of every quarter. */
export const prints: Attack = {
  name: '100 prints (PDF)',
  requests: several(100, (number) => ({
    path: `/embed/people.pdf?level=quarter&layers=labels,facilities&${section(number)}`,
  })),
}
