import { evenSpread } from './even-spread.ts'

/** What the thread that spreads people does. */
export default function spread({ outlines, people }: { outlines: Parameters<typeof evenSpread>[0]; people: number[] }) {
  return evenSpread(outlines, people)
}
