import { createHash } from 'node:crypto'
import { db } from '../db.ts'
import { newId } from '../id.ts'

const day = (n: number): Date => new Date(Date.UTC(2026, 0, 1 + n))

/**
 * A published story straight in the tables: `claims` claims, one report of each of `sources` sources, and `statements`
 * statements of own reporting or of named actors spread over them. For measuring, where writing by the desk's own ways
 * would take hours.
 */
export async function largeStory(claims: number, sources: number, statements: number): Promise<string> {
  const story = newId()
  const ids = (count: number) => Array.from({ length: count }, newId)
  const [claimIds, sourceIds, reportIds, snapshotIds, statementIds, actorIds] = [
    ids(claims),
    ids(sources),
    ids(sources),
    ids(sources),
    ids(statements),
    ids(Math.ceil(statements / 5)),
  ]
  const text = 'The road is closed.'
  const hash = (of: string) => createHash('sha256').update(of).digest('hex')
  await db().story.create({ data: { id: story, title: 'Large', language: 'en', publishedAt: day(400) } })
  await db().claim.createMany({
    data: claimIds.map((id, n) => ({ id, wording: `Claim ${n}`, kind: 'event', language: 'en' })),
  })
  await db().membership.createMany({ data: claimIds.map((claimId) => ({ storyId: story, claimId })) })
  await db().source.createMany({
    data: sourceIds.map((id, n) => ({ id, name: `Source ${story} ${n}`, kind: 'news outlet' })),
  })
  await db().report.createMany({
    data: reportIds.map((id, n) => ({
      id,
      sourceId: sourceIds[n]!,
      title: `Report ${n}`,
      language: 'en',
      publishedAt: day(n % 300),
    })),
  })
  await db().snapshot.createMany({
    data: snapshotIds.map((id, n) => ({
      id,
      reportId: reportIds[n]!,
      number: 1,
      retrievedAt: day(n % 300),
      contentType: 'text/plain',
      bytesHash: hash(id),
      size: text.length,
      textHash: hash(text),
      text,
      blocks: [],
      bands: [],
      readerVersion: 'test',
    })),
  })
  await db().actor.createMany({
    data: actorIds.map((id, n) => ({ id, kind: 'person', name: `Speaker ${n}` })),
  })
  await db().statement.createMany({
    data: statementIds.map((id, n) => ({
      id,
      snapshotId: snapshotIds[n % sources]!,
      start: 0,
      end: text.length,
      exact: text,
      prefix: '',
      suffix: '',
      content: [[0, text.length]],
      cue: [],
      speakerAnchor: [],
      chain: [{ name: `Speaker ${Math.floor(n / 5)}`, kind: 'person' }],
      mode: 'paraphrased',
      language: 'en',
      why: 'test',
      draftedBy: 'test',
      certainty: 1,
    })),
  })
  await db().hop.createMany({
    data: statementIds.map((statementId, n) => ({
      statementId,
      position: 0,
      actorId: actorIds[Math.floor(n / 5)]!,
      worded: 'Speaker',
      kind: 'person',
    })),
  })
  await db().confirmation.createMany({
    data: statementIds.map((statementId) => ({ statementId, number: 1, state: 'confirmed' })),
  })
  await db().stance.createMany({
    data: statementIds.map((statementId, n) => ({
      id: newId(),
      statementId,
      claimId: claimIds[(n * 7) % claims]!,
      value: n % 11 === 0 ? 'denies' : 'affirms',
    })),
  })
  return story
}
