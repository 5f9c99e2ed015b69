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
    .map((statement) => annotation(url, points, statement))
  return [article, ...annotations]
}

function annotation(url: string, points: string[], statement: ReportView['statements'][number]): object {
  const { start, end } = statement.anchor
  const exact = points.slice(start, end).join('')
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${url}#s-${statement.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: statement.stances.map(({ claimId, value }) => ({
      type: 'TextualBody',
      purpose: 'tagging',
      value,
      source: url.replace(/\/reports\/.*/, `/claims/${claimId}`),
    })),
    target: {
      source: url,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: points.slice(Math.max(0, start - 32), start).join(''),
          suffix: points.slice(end, end + 32).join(''),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  }
}
