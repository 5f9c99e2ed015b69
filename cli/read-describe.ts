import type { Answer } from './read-answer.ts'

/** A reading for a person at a terminal: what the report is, then each statement with who said it and why. */
export function describeAnswer(answer: Answer): string {
  const points = [...answer.text]
  const words = (spans: [number, number][]) =>
    plain(spans.map(([start, end]) => points.slice(start, end).join('')).join(' … '))
  const about = [answer.byline.join(', '), answer.siteName, answer.publishedAt, answer.language]
  const head = [answer.title ?? answer.id, about.filter(Boolean).join(' · ')]
  const list = answer.statements.map((statement, at) => {
    const hops = statement.chain.map((hop) => hop.name + (hop.speaksFor ? ` (for ${hop.speaksFor})` : ''))
    const speaker = hops.pop() ?? 'the report itself'
    const via = hops.length > 0 ? `, via ${hops.join(', via ')}` : ''
    const hedge = statement.hedge === null ? '' : `, hedged "${statement.hedge}"`
    return [
      `${String(at + 1).padStart(3)}. ${plain(`${speaker}${via}: ${statement.mode}${hedge}`)}`,
      `     ${words(statement.content)}`,
      `     why: ${plain(statement.why)}`,
    ].join('\n')
  })
  const none = list.length === 0 ? ['No attributed statement was found.'] : []
  return `${[...head.map((line) => plain(String(line))), '', ...list, ...none].join('\n')}\n`
}

/** One line without control characters: a page's text must not drive the terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}
