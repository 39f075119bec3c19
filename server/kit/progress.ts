/** Tell the person at the terminal what is happening. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
