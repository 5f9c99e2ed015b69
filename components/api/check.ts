import { verdictName } from '#components/check/verdict-name.ts'
import type { CheckAnswer } from '#domain/api/check.ts'
import type { CheckView } from '#domain/check/view.ts'
import { apiOf, boundsOf, claimRefOf, places, type Writing } from './parts.ts'

/** A check as programs are told of it. */
export function checkAnswer(to: Writing, check: CheckView): CheckAnswer {
  const { review, retraction } = check
  const other = (id: string | null) => (id ? apiOf(to, 'checks', id) : null)
  return {
    id: check.id,
    ...places(to, 'checks', check.id),
    claim: claimRefOf(to, check.claim),
    verdict: {
      key: check.verdict,
      name: verdictName(to.locale, { verdict: check.verdict, names: check.verdictNames }),
      rating: check.rating,
    },
    reasons: check.reasons,
    citations: check.citations.map(({ number, statement, words, language, speaker, report }) => ({
      number,
      statement,
      words,
      language,
      speaker,
      report: { ...report, href: apiOf(to, 'reports', report.id) },
    })),
    by: check.byName,
    at: check.at,
    approved: review.state === 'approved' ? { by: review.byName, at: review.at } : null,
    evidence: {
      status: check.status,
      rule: check.rule,
      hash: check.evidenceHash,
      affirms: boundsOf(check.origins.affirms),
      denies: boundsOf(check.origins.denies),
    },
    corrects: other(check.correctsId),
    correctedBy: other(check.correctedById),
    retraction: retraction && { reasons: retraction.reasons, by: retraction.byName, at: retraction.at },
  }
}
