import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { holderOn, ownersUp } from '#domain/source/ownership.ts'
import type { PublicRecord } from '#domain/source/record-view.ts'
import { db } from '../db.ts'
import { accountsOf } from './accounts.ts'
import { holdingsOf } from './holdings.ts'
import { holdingsView } from './holdings-view.ts'
import { lastPolicies } from './policies.ts'
import { subscriptionsOf } from './subscribe.ts'

/**
 * What of a source's record is public beside what `sourceOf` has: who held it and when, the groups above, wires with
 * their days, accounts, what it says of itself. To readers a source that nothing public names is missing, and is not
 * named here either. Eight queries.
 */
export async function publicRecordOf(viewer: Viewer, id: string): Promise<Outcome<PublicRecord>> {
  const [own] = await db().$queryRaw<{ shown: boolean; today: string }[]>`
    select source_is_public(id) as shown, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD') as today from source where id = ${id}`
  const desk = may(viewer, 'desk.read')
  if (!own || !(own.shown || desk)) return missing
  const [holdings, subscriptions, accounts, policies, known] = await Promise.all([
    holdingsView(db(), { source: id }),
    subscriptionsOf(db(), id),
    accountsOf(id),
    lastPolicies(db(), id),
    holdingsOf(db(), [id]),
  ])
  const named = [
    ...subscriptions.map(({ wire }) => wire.id),
    ...accounts.flatMap((one) => one.asSource?.id ?? []),
  ]
  const shown = desk ? new Set(named) : await publicAmong(named)
  const holder = holderOn(known.ofSource.get(id) ?? [], own.today)
  return ok({
    holdings,
    above: holder ? await ownersNamed(ownersUp(holder, known.ofOwner, own.today)) : [],
    subscriptions: subscriptions.filter(({ wire }) => shown.has(wire.id)),
    accounts: accounts.map((one) => ({
      ...one,
      asSource: one.asSource && shown.has(one.asSource.id) ? one.asSource : null,
    })),
    policies,
  })
}

/** Those of some sources that something public names. */
export async function publicAmong(ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from unnest(${[...new Set(ids)]}::text[]) id where source_is_public(id)`
  return new Set(rows.map(({ id }) => id))
}

/** Owners with their names, in the order asked for. */
export async function ownersNamed(ids: string[]): Promise<{ id: string; name: string }[]> {
  const rows = await db().owner.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
    take: 1000,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
