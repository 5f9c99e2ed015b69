import type { ActorStatement, PublicActor, SpeaksFor } from '#domain/actor/page.ts'
import type { ActorAnswer, ActorStatementPageAnswer } from '#domain/api/actor.ts'
import type { ActorPosition } from '#domain/claim/view.ts'
import { apiOf, claimRefOf, places, sourceRefOf, statementOf, storyRefOf, type Writing } from './parts.ts'

type Named = { id: string; name: string }
const refOf = (to: Writing, { id, name }: Named) => ({ id, name, href: apiOf(to, 'actors', id) })

/** An actor with what it did to each claim, as programs are told of it. */
export function actorAnswer(
  to: Writing,
  actor: PublicActor,
  positions: readonly ActorPosition[],
): ActorAnswer {
  const spoken = (one: SpeaksFor) => ({ ...refOf(to, one), from: one.from, to: one.to })
  return {
    id: actor.id,
    name: actor.name,
    ...places(to, 'actors', actor.id),
    kind: actor.kind,
    names: actor.names,
    wikidata: actor.wikidata,
    speaksFor: actor.speaksFor.map(spoken),
    belongsTo: actor.belongsTo && refOf(to, actor.belongsTo),
    speakers: actor.speakers.map(spoken),
    groups: actor.groups.map((group) => refOf(to, group)),
    channels: actor.channels.map((source) => sourceRefOf(to, source)),
    counts: actor.counts,
    positions: positions.map(({ claim, steps, reversals }) => ({
      claim: { ...claimRefOf(to, claim), kind: claim.kind, status: claim.status },
      steps,
      reversals,
    })),
    sources: actor.sources.map((source) => ({
      ...sourceRefOf(to, source),
      reports: source.reports,
      statements: source.statements,
    })),
    stories: actor.stories.map((story) => ({ ...storyRefOf(to, story), claims: story.claims })),
    about: actor.about.map(({ kind, due, outcome, ...claim }) => ({
      ...claimRefOf(to, claim),
      kind,
      due,
      outcome,
    })),
    statements: `${apiOf(to, 'actors', actor.id)}/statements`,
  }
}

/** A page of what an actor said, as programs are told of it. */
export const actorStatementsAnswer = (
  to: Writing,
  actor: Named,
  rows: readonly ActorStatement[],
  next: string | null,
): ActorStatementPageAnswer => ({
  actor: refOf(to, actor),
  data: rows.map((row) => ({
    ...statementOf(to, row),
    stances: row.stances.map(({ claimId, wording, language, value }) => ({
      ...claimRefOf(to, { id: claimId, wording, language }),
      stance: value,
    })),
  })),
  next,
})
