import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { hostOf } from '#domain/feed/identity.ts'
import { feedEditInput, feedInput, feedPollInput, feedStateInput, opmlInput } from '#domain/feed/input.ts'
import { type Outline, readOpml } from '#domain/feed/opml.ts'
import { difference } from '#domain/history/replay.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { env } from '#env'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { enqueue, enqueueAll, enqueueAnew } from '../queue/enqueue.ts'
import { firstTurn } from '../queue/turns.ts'
import { hostsOf } from '../source/domains.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { forgetHub } from './hub.ts'
import { followed } from './moved.ts'
import { followAgain, letGo, namedBefore, pollSoon } from './remove.ts'
import { feedState } from './state.ts'

/** Follows a feed: it is asked at once, and its items of the last day are taken. One that was removed is followed again. */
export async function addFeed(viewer: Viewer, input: unknown): Promise<Outcome<{ feed: string }>> {
  const parsed = accept(viewer, 'feed.write', feedInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { url, source } = parsed.value
  return write<{ feed: string }>(viewer, 'feed.write', async (tx) => {
    if (source && !(await tx.source.findUnique({ where: { id: source }, select: { id: true } })))
      return missing
    // whoever changes a feed holds it before an address, so whichever has this one is held first here, too
    const had = await tx.feed.findFirst({ where: { url, sourceId: source }, select: { id: true } })
    if (had) await hold(tx, 'feed', had.id)
    const there = await followed(tx, url, source)
    if (there && there.id === had?.id) {
      const left = await tx.feed.findUnique({ where: { id: there.id } })
      if (left?.state === 'removed') {
        await followAgain(tx, viewer, [left], new Date())
        return ok({ feed: left.id })
      }
    }
    if (there) return invalid('url', 'feedTaken', { feed: there.id })
    const feed = await tx.feed.create({ data: { id: newId(), url, sourceId: source } })
    const change = { subject: 'feed', subjectId: feed.id, what: 'added', before: null } as const
    await record(tx, viewer, [{ ...change, after: feedState(feed) }])
    await enqueue(tx, 'feed.poll', { feed: feed.id }, { key: feed.id, group: hostOf(url) })
    return ok({ feed: feed.id })
  })
}

/** Changes how a feed is followed. A stale edit changes nothing and answers with both texts. */
export async function editFeed(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'feed.write', feedEditInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { feed: id, version, source, quietHours, include, exclude, ...fields } = parsed.value
  return write<{ version: number }>(viewer, 'feed.write', async (tx) => {
    const head = await hold(tx, 'feed', id)
    const before = await tx.feed.findUnique({ where: { id } })
    if (!before) return missing
    if (head.version !== version) return stale(head, parsed.value, feedState(before))
    if (fields.filing === 'files' && !source) return invalid('filing', 'filesWithoutSource')
    if (source && !(await tx.source.findUnique({ where: { id: source }, select: { id: true } })))
      return missing
    const there = await followed(tx, fields.url, source, id)
    if (there) return invalid('url', 'feedTaken', { feed: there.id })
    if (before.state === 'removed') return invalid('feed', 'feedNotActive')
    const data = { ...fields, sourceId: source, idleWindow: quietHours, rules: { include, exclude } }
    const changed = difference(feedState(before), feedState({ ...before, ...data }))
    if (Object.keys(changed.after ?? {}).length === 0) return ok({ version })
    // another address is another answer; another schedule counts from now
    const anew = before.url === fields.url ? {} : { etag: null, lastModified: null, bytesHash: null, cuts: 0 }
    const soon =
      before.url === fields.url && before.schedule === fields.schedule ? {} : { nextPollAt: new Date() }
    await tx.feed.update({ where: { id }, data: { ...data, ...anew, ...soon } })
    // whom another host's hub would tell of is not this feed any more
    if (hostOf(before.url) !== hostOf(fields.url)) await forgetHub(tx, id)
    // nor is the wait that another host asked for
    if (before.url !== fields.url && before.state === 'active') await pollSoon(tx, [{ id, url: fields.url }])
    await record(tx, viewer, [{ subject: 'feed', subjectId: id, what: 'edited', ...changed }])
    return ok({ version: version + 1 })
  })
}

/**
 * Pauses a feed, takes it up again, also one that had come to its end, or removes it. Removed, it is kept with what it
 * brought and its history, and may be followed again.
 */
export async function setFeedState(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'feed.write', feedStateInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { feed: id, version, state } = parsed.value
  return write<{ version: number }>(viewer, 'feed.write', async (tx) => {
    const head = await hold(tx, 'feed', id)
    const before = await tx.feed.findUnique({ where: { id } })
    if (!before) return missing
    if (head.version !== version) return stale(head, { state }, { state: before.state })
    if (before.state === state) return ok({ version })
    // only its server ends a feed; one that was removed is put back as it stood
    if (state === 'gone' && before.state !== 'removed') return invalid('feed', 'feedNotActive')
    if (before.state === 'removed' && state !== 'removed') {
      await followAgain(tx, viewer, [before], new Date(), state)
      return ok({ version: version + 1 })
    }
    const again = state === 'active' ? { failures: 0, lastError: null, nextPollAt: new Date() } : {}
    const { url } = await tx.feed.update({ where: { id }, data: { state, ...again } })
    if (state === 'removed') await letGo(tx, id, new Date())
    // a poll that was put off for long may wait there, from before the pause
    if (state === 'active') await pollSoon(tx, [{ id, url }])
    await record(tx, viewer, [
      {
        subject: 'feed',
        subjectId: id,
        what: state === 'active' ? 'resumed' : state,
        before: { state: before.state },
        after: { state },
      },
    ])
    return ok({ version: version + 1 })
  })
}

/** When a feed that a person asks for is asked, and why not at once: its host's turn, or what its site said. */
export type AskedNow = { at: string; why: 'now' | 'turn' | 'site' | 'off' }

/**
 * Asks a feed now, whatever its schedule, or as soon as its host permits. Nothing of it changes, so history has nothing to
 * tell.
 */
export async function pollNow(viewer: Viewer, input: unknown): Promise<Outcome<AskedNow>> {
  const parsed = accept(viewer, 'feed.write', feedPollInput, input)
  if (parsed.kind !== 'ok') return parsed
  return write<AskedNow>(viewer, 'feed.write', async (tx) => {
    const feed = await tx.feed.findUnique({ where: { id: parsed.value.feed } })
    if (!feed) return missing
    if (feed.state !== 'active') return invalid('feed', 'feedNotActive')
    await enqueueAnew(
      tx,
      'feed.poll',
      { feed: feed.id, now: true },
      { key: feed.id, group: hostOf(feed.url), priority: 1 },
    )
    const now = new Date()
    if (env.ONRECORD_FEEDS === 'off') return ok({ at: now.toISOString(), why: 'off' })
    const turn = await firstTurn(tx, new URL(feed.url).host, env.ONRECORD_HOST_DELAY * 1000, now)
    return ok({ at: turn.at.toISOString(), why: turn.why })
  })
}

/** How many feeds of a list are followed anew and were before, and which could not be taken. */
export type Imported = { added: number; there: number; broken: string[]; left: number }

/** Follows every feed of a list that is not followed yet, each for the source that its addresses belong to. */
export async function importFeeds(viewer: Viewer, input: unknown): Promise<Outcome<Imported>> {
  const parsed = accept(viewer, 'feed.write', opmlInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { feeds: outlines, ...not } = readOpml(parsed.value.text)
  if (outlines.length === 0) return invalid('file', 'opml')
  return write<Imported>(viewer, 'feed.write', async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('feed list', 7204)) is null as locked`
    const sourceOf = await sourcesBy(tx, outlines)
    const { known, again: removed } = await namedBefore(tx, outlines, sourceOf)
    await followAgain(tx, viewer, removed, new Date())
    const data = outlines
      .filter(({ url }) => !known.has(url))
      .map((one) => ({ id: newId(), url: one.url, title: one.title, sourceId: sourceOf(one) }))
    await tx.feed.createMany({ data, skipDuplicates: true })
    const added = await tx.feed.findMany({
      where: { id: { in: data.map(({ id }) => id) } },
      take: data.length + 1,
    })
    await record(
      tx,
      viewer,
      added.map((feed) => ({
        subject: 'feed',
        subjectId: feed.id,
        what: 'added',
        before: null,
        after: feedState(feed),
      })),
    )
    const jobs = added.map(({ id, url }) => ({ input: { feed: id }, key: id, group: hostOf(url) }))
    await enqueueAll(tx, 'feed.poll', jobs)
    const again = added.length + removed.length
    return ok({ added: again, there: outlines.length - again, ...not })
  })
}

/** The source that a feed's page, or the feed itself, belongs to by its domain. */
async function sourcesBy(tx: Tx, outlines: Outline[]): Promise<(one: Outline) => string | null> {
  const hosts = ({ homepage, url }: Outline) => [homepage, url].flatMap((one) => (one ? hostsOf(one) : []))
  const domains = [...new Set(outlines.flatMap(hosts))]
  const rows = await tx.sourceDomain.findMany({ where: { domain: { in: domains } }, take: 10_000 })
  const byDomain = new Map(rows.map(({ domain, sourceId }) => [domain, sourceId]))
  return (one) => hosts(one).flatMap((host) => byDomain.get(host) ?? [])[0] ?? null
}
