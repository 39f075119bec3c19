/** A table in Markdown, aligned so that it can be read in a terminal: words to the left, figures to the right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)))
  const figures = head.map((_, column) => rows.every((row) => /^([\d.]+|–)$/.test(row[column]!)))
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => (figures[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (figures[column] ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`
}
