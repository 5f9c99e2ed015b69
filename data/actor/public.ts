import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ClaimAbout, PublicActor, SpeaksFor } from '#domain/actor/page.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { rangeOf } from '../time.ts'
import { saidBy } from './said.ts'

/** As many of a kind as a page lists. */
const LIST = 100
/** As many as a number opens in place. */
const EACH = 6

type About = Omit<ClaimAbout, 'due'> & { from: string | null; to: string | null; precision: string | null }
type Row = Omit<PublicActor, 'about'> & { about: About[] }

/**
 * An actor as readers see it, whoever asks; missing where nothing that is public names it. Of an actor that is merged
 * into another it is the other. One query.
 */
export async function publicActor(_viewer: Viewer, id: string): Promise<Outcome<PublicActor>> {
  const [row] = await db().$queryRaw<Row[]>`
    with me as materialized (select merged_into('actor', ${id}) as id where actor_is_public(${id})),
    own as materialized (select one.id, one.place from me cross join lateral (select m.id, m.place from merged_below('actor', me.id) with ordinality m (id, place)) one),
    ${saidBy(id)},
    through as (
      select o.id, o.name, count(distinct said.report_id)::int as reports, count(*)::int as statements,
        (select json_agg(json_build_object('id', n.id, 'words', left(s.exact, 200), 'language', s.language, 'report', n.report_id) order by n.at desc, n.id desc)
          from (select * from said x where x.source_id = o.id order by x.at desc, x.id desc limit ${EACH}) n join statement s on s.id = n.id) as made
      from said join source o on o.id = said.source_id group by o.id order by count(*) desc, o.name, o.id limit ${LIST}
    ),
    placed as (select y.id as story_id, ties.claim_id, max(said.at) as at from ties join said using (id)
      cross join lateral merged_below('claim', ties.claim_id) one join membership m on m.claim_id = one join story y on y.id = m.story_id and y.published_at is not null
      group by y.id, ties.claim_id),
    stories as (
      select y.id, y.title, y.language, count(*)::int as claims, max(p.at) as at,
        (select json_agg(json_build_object('id', n.id, 'words', n.wording, 'language', n.language) order by n.at desc, n.id)
          from (select c.id, c.wording, c.language, x.at from placed x join claim c on c.id = x.claim_id where x.story_id = y.id order by x.at desc, c.id limit ${EACH}) n) as made
      from placed p join story y on y.id = p.story_id group by y.id order by max(p.at) desc, y.id limit ${LIST}
    ),
    about as (
      select c.id, c.wording, c.language, c.kind, coalesce(m.due_from, c.happened_from) as from, coalesce(m.due_to, c.happened_to) as to,
        coalesce(m.precision, c.happened_precision) as precision, coalesce(o.outcome, 'open') as outcome
      from claim c
      left join lateral (select * from due_move d where d.claim_id = c.id order by d.number desc limit 1) m on true
      left join lateral (select d.outcome from due_outcome d where d.claim_id = c.id order by d.number desc limit 1) o on true
      where c.about_id in (select id from own) and merged_into('claim', c.id) = c.id and claim_is_public(c.id)
      order by coalesce(m.due_to, c.happened_to, c.created_at) desc, c.id limit ${LIST}
    ),
    spoken_for as (
      select distinct on (x.id) x.id, a.name, x.valid_from as from, x.valid_to as to, x.place, x.at
      from (select merged_into('actor', s.body_id) as id, s.valid_from, s.valid_to, s.at, own.place from own join speaks_for s on s.actor_id = own.id) x join actor a on a.id = x.id
      where x.id not in (select id from own) order by x.id, x.place, x.valid_from desc nulls last, x.at desc
    ),
    speakers as (
      select distinct on (x.id) x.id, a.name, x.valid_from as from, x.valid_to as to
      from (select merged_into('actor', s.actor_id) as id, s.valid_from, s.valid_to, s.at from own join speaks_for s on s.body_id = own.id) x join actor a on a.id = x.id
      where x.id not in (select id from own) and actor_is_public(x.id) order by x.id, x.valid_from desc nulls last, x.at desc
    )
    select a.id, a.name, a.kind, a.external_ids ->> 'wikidata' as wikidata,
      -- a name that only statements which readers do not see have taught us is the desk's own
      array(select json_build_object('name', n.name, 'language', n.language) from (select distinct on (n.name) n.name, nullif(n.language, 'und') as language
        from own join actor_name n on n.actor_id = own.id
        where n.name = a.name or not exists (select 1 from hop h where h.actor_id in (select id from own) and btrim(h.worded) = n.name)
          or exists (select 1 from hop h where h.actor_id in (select id from own) and btrim(h.worded) = n.name and statement_is_public(h.statement_id))
        order by n.name, n.language = 'und') n order by n.name <> a.name, n.language nulls last, n.name limit ${LIST}) as names,
      array(select json_build_object('id', s.id, 'name', s.name, 'from', s.from, 'to', s.to) from spoken_for s order by s.place, s.from desc nulls last, s.at desc, s.id limit ${LIST}) as "speaksFor",
      array(select json_build_object('id', s.id, 'name', s.name, 'from', s.from, 'to', s.to) from speakers s order by s.name, s.id limit ${LIST}) as speakers,
      (select json_build_object('id', b.id, 'name', b.name) from own join actor o on o.id = own.id join actor b on b.id = merged_into('actor', o.body_id)
        where b.id not in (select id from own) order by own.place limit 1) as "belongsTo",
      array(select json_build_object('id', g.id, 'name', g.name) from (select distinct g.id, g.name from own join actor m on m.body_id = own.id join actor g on g.id = merged_into('actor', m.id)
        where g.id not in (select id from own) and actor_is_public(g.id)) g order by g.name, g.id limit ${LIST}) as groups,
      array(select json_build_object('id', o.id, 'name', o.name) from source o where o.actor_id in (select id from own) and source_is_public(o.id) order by o.name, o.id limit ${LIST}) as channels,
      json_build_object('statements', (select count(*)::int from said), 'reports', (select count(distinct report_id)::int from said),
        'sources', (select count(distinct source_id)::int from said), 'claims', (select count(distinct claim_id)::int from ties)) as counts,
      array(select json_build_object('id', t.id, 'name', t.name, 'reports', t.reports, 'statements', t.statements, 'made', t.made) from through t order by t.statements desc, t.name, t.id) as sources,
      array(select json_build_object('id', y.id, 'title', y.title, 'language', y.language, 'claims', y.claims, 'made', y.made) from stories y order by y.at desc, y.id) as stories,
      array(select json_build_object('id', c.id, 'wording', c.wording, 'language', c.language, 'kind', c.kind, 'from', c.from, 'to', c.to, 'precision', c.precision, 'outcome', c.outcome) from about c) as about
    from me join actor a on a.id = me.id`
  return row ? ok(viewOf(row)) : missing
}

const viewOf = (row: Row): PublicActor => ({
  ...row,
  speaksFor: row.speaksFor.map(dated),
  speakers: row.speakers.map(dated),
  about: row.about.map(({ from, to, precision, ...claim }) => ({
    ...claim,
    due: rangeOf(from ? new Date(from) : null, to ? new Date(to) : null, precision),
  })),
})

const instant = (at: string | null): string | null => (at ? new Date(at).toISOString() : null)
const dated = (row: SpeaksFor): SpeaksFor => ({ ...row, from: instant(row.from), to: instant(row.to) })
