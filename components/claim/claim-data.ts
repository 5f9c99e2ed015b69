import type { ClaimView } from '#domain/claim/view.ts'
import type { StatementLine } from '#domain/statement/view.ts'

/** A claim as schema.org's Claim, with the statements that bear on it as Quotations. */
export function claimData(origin: string, claim: ClaimView): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    '@id': `${origin}/claims/${claim.id}`,
    url: `${origin}/claims/${claim.id}`,
    name: claim.wording,
    inLanguage: claim.language,
    ...(claim.about ? { about: { '@type': 'Thing', name: claim.about.name } } : {}),
    appearance: claim.statements.map((statement) => ({
      ...quotation(statement),
      isPartOf: {
        '@type': 'NewsArticle',
        url: `${origin}/reports/${statement.report.id}`,
        headline: statement.report.title,
        publisher: { '@type': 'Organization', name: statement.report.source.name },
        ...(statement.report.publishedAt ? { datePublished: statement.report.publishedAt } : {}),
      },
    })),
  }
}

type Said = Pick<StatementLine, 'words' | 'language' | 'chain'>

function quotation({ words, language, chain }: Said): object {
  const speaker = chain.at(-1)
  return {
    '@type': 'Quotation',
    text: words,
    inLanguage: language,
    ...(speaker
      ? { creator: { '@type': speaker.kind === 'person' ? 'Person' : 'Organization', name: speaker.name } }
      : {}),
  }
}
