import type { ClaimView } from '#domain/claim/view.ts'
import type { Table } from '#domain/csv.ts'
import type { StatementLine } from '#domain/statement/view.ts'
import type { StoryView } from '#domain/story/view.ts'

const COLUMNS = [
  'claim',
  'status',
  'stance',
  'words',
  'language',
  'speaker',
  'speaks for',
  'via',
  'source',
  'report',
  'published',
  'published precision',
  'said from',
  'said to',
  'mode',
  'hedge',
  'address',
] as const

/** Every statement of a claim with where it is to be read. Names of columns are the record's own, in English. */
export const claimTable = (origin: string, claim: ClaimView): Table => ({
  columns: [...COLUMNS],
  rows: claim.statements.map((statement) => [
    claim.wording,
    claim.status.status,
    statement.stance,
    ...statementCells(statement),
    `${origin}/reports/${statement.report.id}#s-${statement.id}`,
  ]),
})

function statementCells({ words, language, chain, report, said, mode, hedge }: StatementLine): string[] {
  const speaker = chain.at(-1)
  return [
    words,
    language,
    speaker?.name ?? '',
    speaker?.speaksFor ?? '',
    chain
      .slice(0, -1)
      .map(({ name }) => name)
      .join(' > '),
    report.source.name,
    report.title,
    report.publishedAt ?? '',
    report.publishedPrecision,
    said?.from ?? '',
    said?.to ?? '',
    mode,
    hedge ?? '',
  ]
}

/** A story's timeline, a row for each entry in its order. */
export const storyTable = (origin: string, story: StoryView): Table => {
  const claims = new Map(story.claims.map((claim) => [claim.id, claim]))
  return {
    columns: [
      'kind',
      'from',
      'to',
      'precision',
      'claim',
      'status',
      'stance',
      'words',
      'language',
      'speaker',
      'source',
      'address',
    ],
    rows: story.timeline.map((entry) => {
      const when = [entry.at.from, entry.at.to, entry.at.precision]
      if (entry.kind === 'claim')
        return [
          'claim',
          ...when,
          entry.wording,
          entry.status,
          '',
          '',
          entry.language,
          '',
          '',
          `${origin}/claims/${entry.id}`,
        ]
      const claim = claims.get(entry.claimId)
      const { stance, words, language, speaker, source } = entry
      const address = `${origin}/reports/${entry.reportId}#s-${entry.id}`
      return [
        'statement',
        ...when,
        claim?.wording ?? '',
        claim?.status.status ?? '',
        stance,
        words,
        language,
        speaker?.name ?? '',
        source.name,
        address,
      ]
    }),
  }
}
