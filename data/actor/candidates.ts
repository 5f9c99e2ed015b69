import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { likeness, soundsOf } from '#domain/actor/same-name.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db, type Tx } from '../db.ts'

/** An actor on record that a name in a text may stand for, and the name of it that is most alike. */
export type ActorCandidate = {
  id: string
  name: string
  kind: 'person' | 'body'
  speaksFor: string | null
  wikidata: string | null
  likeness: number
}

type Row = Omit<ActorCandidate, 'likeness'> & { alias: string; words: string[] }

/** Names asked for at once: the speakers of one report. */
const NAMES = 200
const EACH = 3

/**
 * For each name that nobody on record has to the letter: the persons and bodies whose names sound alike, in whatever
 * script, best first. A suggestion only: who is meant an editor says. Names known to the letter are absent.
 */
export async function actorCandidates(
  viewer: Viewer,
  names: readonly string[],
): Promise<Outcome<Record<string, ActorCandidate[]>>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const asked = [...new Set(names.map((name) => name.trim()).filter(Boolean))].slice(0, NAMES)
  if (asked.length === 0) return ok({})
  await hearAll(db())
  const words = [...new Set(asked.flatMap(soundsOf))]
  const initials = asked.filter((name) => /^\p{Lu}[\p{Lu}.]+$/u.test(name)).length > 0
  const rows = await db().$queryRaw<Row[]>`
    select a.id, a.name, a.kind, a.external_ids->>'wikidata' as wikidata, n.name as alias, n.sounds as words,
      (select b.name from speaks_for s join actor b on b.id = s.body_id where s.actor_id = a.id
        order by s.valid_from desc nulls last, s.at desc limit 1) as "speaksFor"
    from actor_name n join actor a on a.id = n.actor_id
    where a.kind <> 'unnamed' and (n.sounds && ${words}::text[] or (${initials} and a.kind = 'body'))
    order by cardinality(n.sounds), a.id limit 5000`
  const exact = new Set(rows.map((row) => row.alias.toLowerCase()))
  const found = asked
    .filter((name) => !exact.has(name.toLowerCase()))
    .map((name) => [name, best(name, rows)] as const)
    .filter(([, list]) => list.length > 0)
  return ok(Object.fromEntries(found))
}

function best(name: string, rows: readonly Row[]): ActorCandidate[] {
  const byActor = new Map<string, ActorCandidate>()
  for (const { alias, words: _, ...row } of rows) {
    const alike = likeness(name, alias)
    if (alike > (byActor.get(row.id)?.likeness ?? 0)) byActor.set(row.id, { ...row, likeness: alike })
  }
  return [...byActor.values()]
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, EACH)
}

/** Works out the sounds of names that have none yet: those kept before names were found by sound. */
async function hearAll(tx: Tx): Promise<void> {
  const rows = await tx.actorName.findMany({
    where: { sounds: { isEmpty: true } },
    select: { actorId: true, name: true },
    take: 2000,
  })
  const heard = rows
    .map((row) => ({ ...row, sounds: soundsOf(row.name) }))
    .filter((row) => row.sounds.length > 0)
  if (heard.length === 0) return
  await tx.$executeRaw`
    update actor_name n set sounds = string_to_array(x.sounds, ' ')
    from unnest(${heard.map((row) => row.actorId)}::text[], ${heard.map((row) => row.name)}::text[],
      ${heard.map((row) => row.sounds.join(' '))}::text[]) as x (actor_id, name, sounds)
    where n.actor_id = x.actor_id and n.name = x.name`
}
