import { section, several, type Attack } from './attack.ts'

/** The largest pictures that can be asked for. */
export const pictures: Attack = {
  name: '100 pictures (PNG, scale 4)',
  requests: several(100, (number) => ({
    path: `/embed/people.png?level=quarter&layers=labels,facilities&scale=4&${section(number)}`,
  })),
}
