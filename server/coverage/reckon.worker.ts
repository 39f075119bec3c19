import { tasks } from './tasks.ts'

/** What the thread that reckons does: the task of a name. */
export default function reckon({ name, input }: { name: keyof typeof tasks; input: never }) {
  return tasks[name](input)
}
