import { originName } from '#components/claim/origin-name.ts'
import type { FigureAnswer } from '#domain/api/figure.ts'
import { type ClaimKind, claimKinds } from '#domain/claim/view.ts'
import type { FigureView } from '#domain/figure/view.ts'
import { apiOf, claimRefOf, places, statementOf, statusOf, type Writing } from './parts.ts'

const kindOf = (kind: string): ClaimKind => claimKinds.find((one) => one === kind) ?? 'figure'

/** A figure with the values reported for it, as programs are told of it. */
export const figureAnswer = (to: Writing, figure: FigureView): FigureAnswer => ({
  id: figure.id,
  ...places(to, 'figures', figure.id),
  what: figure.what,
  scope: figure.scope,
  unit: figure.unit,
  language: figure.language,
  claims: figure.claims.map((claim) => ({
    ...claimRefOf(to, claim),
    kind: kindOf(claim.kind),
    status: statusOf(to, claim.status),
  })),
  values: figure.values.map((value) => ({
    id: value.id,
    amount: value.amount,
    asOf: value.asOf,
    at: value.at,
    dated: value.dated,
    scope: value.scope,
    definition: value.definition,
    line: value.line,
    live: value.live,
    statement: statementOf(to, value.statement),
    stances: value.stances.map(({ claimId, value: stance }) => ({ claim: claimId, stance })),
  })),
  lines: figure.lines.map(({ key, origins }) => ({
    key,
    origins: origins.map((origin) => originName(to.locale, origin)),
  })),
  differences: figure.differences.map(({ a, b, suggested, why, decision }) => ({
    a,
    b,
    suggested,
    why,
    decision: decision && {
      type: decision.type,
      reasons: decision.reasons,
      by: decision.byName,
      at: decision.at,
    },
  })),
  others: figure.others.map((other) => ({
    id: other.id,
    what: other.what,
    scope: other.scope,
    unit: other.unit,
    language: other.language,
    apart: other.apart,
    href: apiOf(to, 'figures', other.id),
  })),
})
