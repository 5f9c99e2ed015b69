import { retractCheck, signCheck } from '../../data/check/sign.ts'
import { addClaim } from '../../data/claim/add.ts'
import { moveDue } from '../../data/claim/due.ts'
import { supersede } from '../../data/claim/edit.ts'
import { expectationOf } from '../../data/claim/expectations.ts'
import { claimOf } from '../../data/claim/read.ts'
import { addStory, publish, setMembership } from '../../data/story/write.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { actors, checks, claims, corrections, expectations, retractions, stories } from '../cast.ts'
import { type Ids, known, must } from './ok.ts'
import type { Seated } from './people.ts'

/** Stories and the claims in them. */
export async function wordClaims(viewer: Viewer): Promise<{ stories: Ids; claims: Ids }> {
  const inStories: Ids = new Map()
  const worded: Ids = new Map()
  for (const { key, title, summary, language } of stories)
    inStories.set(key, must(await addStory(viewer, { title, summary, language }), key).story)
  const names = new Map(actors.map((actor) => [actor.key, actor.names[0]!.name]))
  for (const claim of claims) {
    const { wording, kind, scope, language, happened } = claim
    const [first, ...others] = claim.stories.map((story) => known(inStories, story))
    const about = claim.about ? known(names, claim.about) : null
    const made = must(
      await addClaim(viewer, {
        claim: { wording, kind, about, scope, language, happened, story: { id: first } },
        tie: null,
      }),
      claim.key,
    )
    worded.set(claim.key, made.claim)
    for (const story of others)
      must(await setMembership(viewer, { story, claim: made.claim, member: true }), claim.key)
  }
  for (const claim of claims) {
    if (!claim.supersededBy) continue
    const id = known(worded, claim.key)
    const { version } = must(await claimOf(viewer, id), claim.key)
    must(await supersede(viewer, { claim: id, version, by: known(worded, claim.supersededBy) }), claim.key)
  }
  return { stories: inStories, claims: worded }
}

/** When expectations fall due, each move a row. */
export async function setDue(viewer: Viewer, claims: Ids, statements: Ids): Promise<void> {
  for (const expectation of expectations) {
    const claim = known(claims, expectation.claim)
    for (const [at, { due, announcedAt, statement }] of expectation.due.entries()) {
      const { version } = must(await expectationOf(viewer, claim), expectation.claim)
      const said = { statement: known(statements, statement), announcedAt }
      must(await moveDue(viewer, { claim, version, due, first: at === 0, ...said }), expectation.claim)
    }
  }
}

/** Signs the cast's checks, corrects one and retracts one. */
export async function signChecks(seated: Seated, claims: Ids, statements: Ids): Promise<void> {
  const signed: Ids = new Map()
  const sign = async (
    key: string,
    by: string,
    claimKey: string,
    verdict: string,
    reasons: string,
    corrects: string | null,
    cites: string[] = [],
  ) => {
    const citations = cites.map((statement, at) => ({
      number: at + 1,
      statement: known(statements, statement),
    }))
    const person = known(seated, by)
    const claim = known(claims, claimKey)
    const { evidenceHash } = must(await claimOf(person, claim), key)
    signed.set(
      key,
      must(await signCheck(person, { claim, verdict, reasons, citations, evidenceHash, corrects }), key)
        .check,
    )
  }
  for (const check of checks)
    await sign(check.key, check.by, check.claim, check.verdict, check.reasons, null, check.cites)
  for (const { check, by, verdict, reasons } of corrections) {
    const claim = checks.find((one) => one.key === check)!.claim
    await sign(`${check} corrected`, by, claim, verdict, reasons, known(signed, check))
  }
  for (const { check, by, reasons } of retractions)
    must(await retractCheck(known(seated, by), { check: known(signed, check), reasons }), check)
}

/** Shows every story to readers. */
export async function publishStories(viewer: Viewer, inStories: Ids): Promise<void> {
  for (const story of inStories.values())
    must(await publish(viewer, { story, version: 1, state: 'published' }), story)
}
