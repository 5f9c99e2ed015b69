import { verdictName } from '#components/check/verdict-name.ts'
import { originName } from '#components/claim/origin-name.ts'
import type { ClaimAnswer, ClaimLineAnswer } from '#domain/api/claim.ts'
import type { ExpectationView, SettledBy } from '#domain/claim/expectation.ts'
import type { PositionView } from '#domain/claim/positions.ts'
import type { ClaimLine, ClaimStatement, ClaimView, OriginRef, OriginView } from '#domain/claim/view.ts'
import type { FigureLine } from '#domain/figure/view.ts'
import { translator } from '#messages/translator.ts'
import { checkAnswer } from './check.ts'
import { apiOf, places, statementOf, statusOf, storyRefOf, type Writing } from './parts.ts'

/** A claim as lists tell programs of it. */
export function claimLineAnswer(to: Writing, line: ClaimLine): ClaimLineAnswer {
  const { verdict } = line
  return {
    id: line.id,
    ...places(to, 'claims', line.id),
    wording: line.wording,
    language: line.language,
    kind: line.kind,
    about: line.about,
    happened: line.happened,
    status: statusOf(to, line.status),
    verdict: verdict && {
      key: verdict.verdict,
      name: verdictName(to.locale, verdict),
      at: verdict.at,
      by: verdict.byName,
    },
    latestAt: line.latestAt,
  }
}

/** What of a claim is told as of now and not of a moment. */
export type ClaimNow = {
  expectation: ExpectationView | null
  positions: PositionView[]
  figures: Pick<FigureLine, 'id' | 'what' | 'language'>[]
}

/** A claim with everything that bears on it, as programs are told of it. @param now null of a moment */
export function claimAnswer(
  to: Writing,
  claim: ClaimView,
  asOf: ClaimAnswer['asOf'],
  now: ClaimNow | null,
): ClaimAnswer {
  const named = (origin: OriginRef) => ({
    key: origin.key,
    kind: origin.kind,
    name: originName(to.locale, origin),
  })
  const side = (origins: OriginView[]) =>
    origins.map((origin) => ({ ...named(origin), statements: origin.statements }))
  const successor = claim.supersededBy
  return {
    ...claimLineAnswer(to, claim),
    asOf,
    scope: claim.scope,
    stories: claim.stories.map((story) => storyRefOf(to, story)),
    supersededBy: successor && { ...successor, href: apiOf(to, 'claims', successor.id) },
    statements: claim.statements.map((statement) => claimStatementAnswer(to, statement)),
    origins: { affirms: side(claim.origins.affirms), denies: side(claim.origins.denies) },
    edges: claim.edges.map(({ a, b, why, verdict }) => ({
      a: named(a),
      b: named(b),
      rule: why,
      why: translator(to.locale, 'check')(`edge.${why}`),
      verdict,
    })),
    loadBearing: claim.loadBearing,
    checks: claim.checks.map((check) => checkAnswer(to, check)),
    moves: claim.moves,
    expectation: now?.expectation ? expectationAnswer(to, now.expectation) : null,
    positions: now ? now.positions.map(({ actor, steps, reversals }) => ({ actor, steps, reversals })) : null,
    figures: now
      ? now.figures.map(({ id, what, language }) => ({ id, what, language, href: apiOf(to, 'figures', id) }))
      : null,
    hidden: claim.hidden ?? 0,
  }
}

const claimStatementAnswer = (to: Writing, statement: ClaimStatement): ClaimAnswer['statements'][number] => ({
  ...statementOf(to, statement),
  stance: statement.stance,
  live: statement.live,
  hedged: statement.hedged,
  loadBearing: statement.loadBearing,
  origins: statement.origins,
  steps: statement.steps,
  grade: statement.grade,
  credibility: statement.credibility,
  restsOn: statement.restsOn.map(({ kind, name, date, statementId, sourceId }) => ({
    kind,
    name,
    date,
    statement: statementId,
    source: sourceId,
  })),
})

function expectationAnswer(to: Writing, view: ExpectationView): NonNullable<ClaimAnswer['expectation']> {
  const by = (one: SettledBy | null) =>
    one && { statement: one.id, source: one.source, report: apiOf(to, 'reports', one.reportId) }
  return {
    owner: view.owner,
    due: view.due,
    moves: view.moves.map(({ due, announcedAt, statement }) => ({ due, announcedAt, by: by(statement) })),
    moved: view.moved,
    outcome: view.outcome,
    record: view.record.map(({ outcome, reasons, byName, at, statement }) => ({
      outcome,
      reasons,
      by: byName,
      at,
      settledBy: by(statement),
    })),
  }
}
