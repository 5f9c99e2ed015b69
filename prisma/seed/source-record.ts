import { createHash } from 'node:crypto'
import { db } from '../../data/db.ts'
import { addAccount } from '../../data/source/accounts.ts'
import { holdingsView } from '../../data/source/holdings-view.ts'
import { noteSource } from '../../data/source/note.ts'
import { keepHolding } from '../../data/source/own.ts'
import { keepPolicies } from '../../data/source/policies.ts'
import { dateSubscription } from '../../data/source/subscribe.ts'
import { keepTrack } from '../../data/source/track-keep.ts'
import { system, type Viewer } from '../../domain/access/viewer.ts'
import { accounts, groups, holdings, notes, subscriptions } from '../cast/source-record.ts'
import { sources } from '../cast.ts'
import { type Ids, known, must } from './ok.ts'
import type { Seated } from './people.ts'

/** Owners over time, wires with their days, accounts, notes and what markup said; then the track records of it all. @returns owners by key */
export async function addSourceRecords(people: Seated, ids: Ids): Promise<Ids> {
  const admin = known(people, 'maha')
  const version = (subject: 'source' | 'owner', subjectId: string) =>
    db().history.count({ where: { subject, subjectId } })
  for (const { of, ...holding } of holdings) {
    const source = known(ids, of)
    const { instead, ...fields } = { instead: false, ...holding }
    const [named] = instead ? await holdingsView(db(), { source }) : []
    const given = { source, version: await version('source', source), replaces: named?.id ?? null, ...fields }
    must(await keepHolding(admin, given), `holding of ${of}`)
  }
  const owners: Ids = new Map()
  for (const { of, key, ...fields } of groups) {
    const { id } = await db().owner.findUniqueOrThrow({ where: { name: of } })
    owners.set(key, id)
    must(await keepHolding(admin, { group: id, version: await version('owner', id), ...fields }), of)
  }
  for (const { of, wire, ...days } of subscriptions) {
    const source = known(ids, of)
    const given = { source, version: await version('source', source), wire: known(ids, wire), ...days }
    must(await dateSubscription(admin, given), `subscription of ${of}`)
  }
  for (const { of, ...account } of accounts)
    must(await addAccount(admin, { source: known(ids, of), ...account }), account.name)
  for (const { of, by, text } of notes)
    must(await noteSource(known(people, by) as Viewer, { source: known(ids, of), text }), of)
  for (const source of sources.filter(({ kind }) => kind === 'news outlet' || kind === 'wire agency'))
    must(await keepPolicies(admin, readingOf(known(ids, source.key), source)), source.key)
  must(await keepTrack(system('track record'), 60_000), 'track records')
  return owners
}

const readingOf = (id: string, { homepage, policies }: (typeof sources)[number]) => ({
  source: id,
  url: homepage,
  bytesHash: createHash('sha256').update(homepage).digest('hex'),
  found: Object.entries(policies).map(([kind, value]) => ({ kind, value })),
})
