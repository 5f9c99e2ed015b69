import type { ReportView } from '#domain/report/view.ts'

/**
 * A report as NewsArticle, and each of its statements as a W3C Web Annotation on the snapshot: by the words with what
 * stands round them, and by position, in code points as the recommendation requires.
 */
export function reportData(origin: string, report: ReportView): object[] {
  const url = `${origin}/reports/${report.id}`
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: report.title,
    inLanguage: report.language,
    publisher: { '@type': 'Organization', name: report.source.name },
    ...(report.byline.length ? { author: report.byline.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(report.publishedAt ? { datePublished: report.publishedAt } : {}),
    ...(report.url ? { isBasedOn: report.url } : {}),
  }
  const points = Array.from(report.snapshot.text)
  const annotations = report.statements
    .filter(({ content }) => content.length > 0)
    .flatMap((statement) => annotationsOf(origin, url, points, statement))
  return [article, ...annotations]
}

/** One annotation for each claim that a statement bears on, or one that only marks it. */
function annotationsOf(
  origin: string,
  url: string,
  points: string[],
  statement: ReportView['statements'][number],
): object[] {
  const { start, end } = statement.anchor
  const id = `${url}#s-${statement.id}`
  const target = {
    source: url,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: points.slice(start, end).join(''),
        prefix: points.slice(Math.max(0, start - 32), start).join(''),
        suffix: points.slice(end, end + 32).join(''),
      },
      { type: 'TextPositionSelector', start, end },
    ],
  }
  const head = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' }
  if (statement.stances.length === 0) return [{ ...head, id, motivation: 'highlighting', target }]
  return statement.stances.map(({ claimId, value }) => ({
    ...head,
    id: `${id}-${claimId}`,
    motivation: ['linking', 'tagging'],
    body: [
      { type: 'SpecificResource', purpose: 'linking', source: `${origin}/claims/${claimId}` },
      { type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain', language: 'en' },
    ],
    target,
  }))
}
