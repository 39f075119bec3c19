import { format, resolveConfig } from 'prettier'

/** Asks the graph one question. */
type Ask = (query: string) => Promise<{ data?: unknown; errors?: { message: string }[] }>

const question = /```graphql\n((?:(?!```).)*)```/gs
const answered = /```graphql\n((?:(?!```).)*)```\n\n```json\n.*?```/gs

/** The guides whose questions are asked, from the root of the project. */
export const askingGuides = ['docs/guides/auswertung.md', 'docs/guides/analysis.md']

/** All questions of a guide; those that have an answer come first. */
export function questionsOf(guide: string): string[] {
  const withAnswer = [...guide.matchAll(answered)].map(([, query]) => query!)
  const all = [...guide.matchAll(question)].map(([, query]) => query!)
  return [...withAnswer, ...all.filter((query) => !withAnswer.includes(query))]
}

/**
 * A guide with the answers that its questions have now, in the form in which the repository keeps it.
 * @throws Error that names the question, when one fails
 */
export async function withAnswers(guide: string, ask: Ask): Promise<string> {
  const answers = new Map<string, string>()
  for (const [, query] of guide.matchAll(answered)) {
    const { data, errors } = await ask(query!)
    if (errors) throw new Error(`${errors[0]!.message}, asked:\n${query}`)
    answers.set(query!, JSON.stringify(data))
  }
  const text = guide.replace(
    answered,
    (_, query: string) => `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n${answers.get(query)!}\n\`\`\``,
  )
  return format(text, { ...(await resolveConfig(askingGuides[0]!)), parser: 'markdown' })
}
