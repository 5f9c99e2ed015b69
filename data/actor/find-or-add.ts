import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { soundsOf } from '#domain/actor/same-name.ts'
import { typedUnnamed } from '#domain/actor/unnamed.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'

type Given = {
  name: string
  kind: 'person' | 'body' | 'unnamed'
  speaksFor?: string | null
  country?: string | null
}

/** Where an actor is named, and whether a person worded it there rather than the reader. */
export type Place = {
  reportId: string
  language: string
  byPerson?: boolean
  /** the words round it, which may say why an unnamed speaker is not named */
  passage?: string
}

/**
 * The actor a hop names. A person or body is looked up by any of its names; an unnamed one is one row per descriptor
 * and report (crosscheck O2). Made on the spot when nobody knows it, with the body it speaks for.
 */
export async function findOrAddActor(tx: Tx, viewer: Viewer, given: Given, where: Place): Promise<string> {
  const name = given.name.trim().slice(0, 200)
  const found =
    given.kind === 'unnamed' ? await unnamed(tx, name, where.reportId) : await named(tx, name, given.kind)
  const id = found ?? (await add(tx, viewer, { ...given, name }, where))
  if (given.speaksFor && given.speaksFor.trim().toLowerCase() !== name.toLowerCase())
    await speaksFor(tx, viewer, id, given.speaksFor, where)
  return id
}

async function named(tx: Tx, name: string, kind: string): Promise<string | null> {
  const row = await tx.actorName.findFirst({
    where: { name: { equals: name, mode: Prisma.QueryMode.insensitive }, actor: { kind } },
    orderBy: { actorId: 'asc' },
    select: { actorId: true },
  })
  return row?.actorId ?? null
}

async function unnamed(tx: Tx, descriptor: string, reportId: string): Promise<string | null> {
  const row = await tx.actor.findFirst({
    where: {
      kind: 'unnamed',
      descriptor: { equals: descriptor, mode: Prisma.QueryMode.insensitive },
      reportId,
    },
    select: { id: true },
  })
  return row?.id ?? null
}

async function add(tx: Tx, viewer: Viewer, given: Given, where: Place): Promise<string> {
  const id = newId()
  const isUnnamed = given.kind === 'unnamed'
  const fields = {
    kind: given.kind,
    name: given.name,
    descriptor: isUnnamed ? given.name : null,
    country: given.country ?? null,
    reportId: isUnnamed ? where.reportId : null,
    ...(isUnnamed ? typedUnnamed(given.name, where.passage ?? '', where.language) : {}),
  }
  await tx.actor.create({ data: { id, ...fields } })
  await nameActor(tx, id, given.name, where.language)
  await record(tx, viewer, [{ subject: 'actor', subjectId: id, what: 'added', before: null, after: fields }])
  return id
}

/** Keeps that an actor goes by a name, with its sounds; a name it has already changes nothing. @returns whether it is new */
export async function nameActor(tx: Tx, actorId: string, name: string, language: string): Promise<boolean> {
  const made = await tx.actorName.createMany({
    data: [{ actorId, name: name.slice(0, 200), language, sounds: soundsOf(name) }],
    skipDuplicates: true,
  })
  return made.count > 0
}

/**
 * Keeps that an actor speaks for a body, by the body's name. The word given last is in force; earlier ones stay. What
 * the reader took from one text never overrules what is in force: confirming a draft must not move other claims.
 */
export async function speaksFor(
  tx: Tx,
  viewer: Viewer,
  actorId: string,
  body: string,
  where: Place,
): Promise<void> {
  const inForce = await tx.speaksFor.findFirst({
    where: { actorId },
    orderBy: [{ validFrom: { sort: 'desc', nulls: 'last' } }, { at: 'desc' }],
    select: { bodyId: true },
  })
  if (inForce && !where.byPerson) return
  const bodyId = await findOrAddActor(tx, viewer, { name: body, kind: 'body' }, where)
  if (bodyId === actorId || inForce?.bodyId === bodyId) return
  await tx.speaksFor.upsert({
    where: { actorId_bodyId: { actorId, bodyId } },
    create: { id: newId(), actorId, bodyId },
    update: { at: new Date() },
  })
  await record(tx, viewer, [
    {
      subject: 'actor',
      subjectId: actorId,
      what: 'speaks for',
      before: { speaksFor: inForce?.bodyId ?? null },
      after: { speaksFor: bodyId },
    },
  ])
}

/** The actor a claim is about, by any of its names whatever its kind; a body is made when nobody knows it. */
export async function findBody(tx: Tx, viewer: Viewer, name: string, language: string): Promise<string> {
  const known = (await named(tx, name.trim(), 'body')) ?? (await named(tx, name.trim(), 'person'))
  return known ?? add(tx, viewer, { name: name.trim(), kind: 'body' }, { reportId: '', language })
}
