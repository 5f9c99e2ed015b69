import { claims, sources } from '../prisma/cast.ts'
import { accountWrites } from './access-accounts.ts'
import { admins, desk, everyone, signedIn, type Viewer } from './access-table.ts'
import type { Entry } from './entries.ts'
import { PASSWORD } from './fixtures.ts'
import type { Room } from './newsroom-of-own.ts'
import { call, follow } from './wire.ts'

/** Who may make a write, and a valid input for one: made anew for each try, of things that the try may change. */
export type WriteRow = {
  may: readonly Viewer[]
  make: (room: Room) => Promise<unknown[]>
  /** a write that takes all of it back again */
  writes?: boolean
}

let count = 0
/** Text that no earlier write made. */
const fresh = (what: string): string => `${what} ${process.pid}-${++count}`

const claimFields = () => ({
  wording: fresh('The ferry lists were read out'),
  kind: 'event',
  about: null,
  scope: null,
  language: 'en',
  happened: null,
})
const wording = {
  content: [[0, 12]],
  cue: [],
  source: [],
  chain: [{ name: 'Water Board', kind: 'body' }],
  mode: 'quoted',
  hedge: null,
  said: null,
}

/** Of an inbox item as it is; of one that was settled, nobody's. */
async function stampOf({ sql }: Room, key: string): Promise<string> {
  const [row] = await sql<{ stamp: string }>(
    'select left(md5(stamp), 12) as stamp from inbox_item where key = $1',
    [key],
  )
  return row?.stamp ?? '0'.repeat(12)
}

async function version({ sql }: Room, subject: string, id: string): Promise<number> {
  const [row] = await sql<{ n: number }>(
    `select count(*)::int as n from history where subject = $1 and subject_id = $2 and what <> 'status moved'`,
    [subject, id],
  )
  return row!.n
}

/** Some row's id. @throws Error when the cast has run out of such rows */
async function one({ sql }: Room, query: string): Promise<string> {
  const [row] = await sql<{ id: string }>(`${query} limit 1`)
  if (!row) throw new Error(`no row for: ${query}`)
  return row.id
}

const STATE =
  "coalesce((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1), 'open')"
const openDraft = (room: Room) =>
  one(
    room,
    `select s.id from statement s where ${STATE} = 'open' and not exists (select 1 from statement n where n.corrects_id = s.id) order by s.id`,
  )

/** A write that the test needs done first, by the editor or by whoever else may. */
async function first(
  room: Room,
  entry: Entry,
  input: object,
  who: Viewer = 'editor',
): Promise<Record<string, string>> {
  const { value } = await call(room.url, entry, [input], { cookie: room.cookies[who] })
  if (value?.kind !== 'ok') throw new Error(`${entry}: ${JSON.stringify(value)}`)
  return (value as unknown as { value: Record<string, string> }).value
}

async function signing(room: Room) {
  const claim = room.ids.claims['road-mined']!
  const page = await follow(room.url, `/desk/claims/${claim}/checks/new`, { cookie: room.cookies.editor })
  const evidenceHash = /\b[0-9a-f]{64}\b/.exec(page.text)?.[0]
  return {
    claim,
    verdict: 'mixed',
    reasons: fresh('Both say so.'),
    citations: [],
    evidenceHash,
    corrects: null,
  }
}

/** Something that a visitor objected to, with who they are. */
async function objection({ sql }: Room): Promise<string> {
  const id = `o${String(++count).padStart(5, '0')}${String(process.pid).padStart(7, '0')}`
  await sql(
    `insert into objection (id, kind, page, words, language, sameness) values ($1, 'other', '/', 'x', 'en', repeat('1', 64))`,
    [id],
  )
  await sql(`insert into objection_sender (id, objection_id, name) values ($1, $1, 'x')`, [id])
  return id
}

/** A check that waits for a second editor, signed by somebody who does not try to review it. */
async function waitingCheck({ sql, ids }: Room): Promise<string> {
  const id = `k${String(++count).padStart(5, '0')}${String(process.pid).padStart(7, '0')}`
  await sql(
    `insert into "check" (id, claim_id, verdict, reasons, status, rule, origins, evidence_hash, by_id, by_name, needs_review)
     select $1, claim_id, verdict, reasons, status, rule, origins, evidence_hash, 'nobodyhere', 'Nobody', true from "check" where id = $2`,
    [id, ids.checks['0']],
  )
  return id
}

const ADD: Entry = 'action /desk/claims/[claim]/figures/new addFigureValue'
const valueFields = (value: number) => ({
  value: String(value),
  to: null,
  bound: 'exact',
  strict: false,
  unit: null,
  asOf: null,
  scope: null,
  definition: null,
})

/** A figure begun by a value that no earlier write gave. */
const newValue = async ({ ids }: Room) => ({
  claim: ids.hidden.claim,
  figure: null,
  begin: { what: fresh('ferries'), scope: null, unit: null, language: 'en' },
  statement: ids.hidden.statement,
  ...valueFields(++count),
})

/** Somebody whom the writes on people may change. */
async function spare({ sql }: Room): Promise<{ person: string; version: number; role: string }> {
  await sql(
    `insert into person (id, name, email, role) values ('sparesparesp', 'Spare', 'spare@desk.example', 'reader') on conflict do nothing`,
  )
  const [row] = await sql<{ id: string; version: number; role: string }>(
    `select id, version, role from person where id = 'sparesparesp'`,
  )
  return { person: row!.id, version: row!.version, role: row!.role }
}

/** A copy of what waits to be filed, as if it had been brought in again with other bytes. */
async function waiting({ sql, ids }: Room): Promise<string> {
  const id = `w${String(++count).padStart(5, '0')}${String(process.pid).padStart(7, '0')}`
  await sql(
    `insert into unfiled_snapshot (id, way, bytes_hash, size, content_type, retrieved_at, page)
     select $1, way, md5($1) || md5('x' || $1), size, content_type, retrieved_at, page from unfiled_snapshot where id = $2`,
    [id, ids.hidden.unfiled],
  )
  return id
}

/** A source as a write on its record names it. */
const at = async (room: Room, source: string) => ({ source, version: await version(room, 'source', source) })
/** A share so small that many fit beside each other. */
const holdingOf = (owner: string) => ({
  owner,
  low: '0.1',
  high: '0.1',
  from: '2020-01-01',
  to: '2021-01-01',
  reason: 'Seen',
})
const accountOf = (source: string) => ({
  source,
  platform: 'Relay',
  name: fresh('weir'),
  url: `https://relay.example/${fresh('weir').replace(/\W/g, '-')}`,
  as: '',
})

const sourceFields = () => ({
  name: fresh('The Weir Post'),
  kind: 'news outlet',
  homepage: null,
  domains: [],
  language: 'en',
  country: null,
  owner: null,
  actor: null,
  carries: [],
})

async function link({ sql }: Room): Promise<{ email: string; token: string }> {
  const email = `${fresh('joins').replace(/\W/g, '.')}@desk.example`
  const token = fresh('a token that only this test knows').replace(/\W/g, '-')
  await sql(
    `insert into invitation (id, token_hash, purpose, email, role, expires_at)
     values (left(md5($1), 12), encode(sha256(convert_to($1, 'UTF8')), 'hex'), 'invitation', $2, 'reader', now() + interval '1 day')`,
    [token, email],
  )
  return { email, token }
}

/** Two claims that nothing is tied to yet, as a merge would name them. */
async function twoClaims(room: Room) {
  const made = () =>
    first(room, 'action /desk/claims/new addNewClaim', {
      ...claimFields(),
      story: { id: room.ids.hidden.story },
    })
  const [from, into] = [await made(), await made()]
  return { kind: 'claim', from: from.claim, into: into.claim, why: fresh('The same') }
}

/** An actor whose one statement somebody else made. */
async function half(room: Room) {
  const statement = room.ids.hidden.statement!
  const [row] = await room.sql<{ actor: string }>(
    'select hop_actor(statement_id, position, actor_id) as actor from hop where statement_id = $1 and actor_id is not null',
    [statement],
  )
  return { kind: 'actor', from: row!.actor, statements: [statement], name: fresh('Somebody else') }
}

/** A passage that a later snapshot has in other words, made as if it had been captured again. */
async function rewording(room: Room): Promise<{ statement: string; snapshot: string }> {
  const n = ++count
  const snapshot = `n${String(n).padStart(5, '0')}${String(process.pid).padStart(7, '0')}`
  const { statement } = await first(room, 'action /desk/reports/[report]/add addDraft', {
    report: room.ids.hidden.report,
    snapshot: 1,
    wording,
  })
  await room.sql(
    `insert into snapshot (id, report_id, number, retrieved_at, content_type, bytes_hash, size, text_hash, text, blocks, bands, reader_version)
     select $1, report_id, (select max(number) + 1 from snapshot where report_id = $2), now(), content_type, md5($1) || md5('x' || $1), size, text_hash, text, blocks, bands, reader_version
     from snapshot where report_id = $2 and number = 1`,
    [snapshot, room.ids.hidden.report],
  )
  await room.sql(
    `insert into rewording (statement_id, snapshot_id, kind, anchor_start, anchor_end) values ($1, $2, 'changed', 0, 20)`,
    [statement, snapshot],
  )
  return { statement: statement!, snapshot }
}

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

/** A key of somebody who revokes nothing. */
async function keyOf(room: Room): Promise<string> {
  const { person } = await spare(room)
  const id = `y${String(++count).padStart(5, '0')}${String(process.pid).padStart(7, '0')}`
  await room.sql(
    `insert into access_key (id, person_id, name, hash, hint, scopes, expires_at)
     values ($1, $2, $1, md5($1) || md5('x' || $1), 'last', '{mail}', now() + interval '1 day')`,
    [id, person],
  )
  return id
}

/** Every server action of the build. */
export const writes: Record<Entry, WriteRow> = {
  'action /sign-in enter': {
    may: everyone,
    make: async () => [null, form({ email: 'ellis.quay@desk.example', password: PASSWORD, locale: 'en' })],
  },
  'action /join/[token] join': {
    may: everyone,
    make: async (room) => [
      null,
      form({ ...(await link(room)), name: 'Newcomer', password: PASSWORD, locale: 'en' }),
    ],
  },
  ...accountWrites,
  'action /desk/reports/new/[unfiled] file': {
    may: desk,
    make: async (room) => [
      {
        unfiled: await waiting(room),
        source: { id: room.ids.sources.courier },
        title: fresh('Filed'),
        byline: ['Isolde Varnquist'],
        language: 'en',
        kind: 'article',
        url: null,
        publishedAt: null,
        publishedPrecision: 'instant',
      },
    ],
  },
  'action /desk/keys/make make': {
    may: desk,
    make: async () => [{ name: fresh('the wire'), scopes: ['bring in'], days: 1, password: PASSWORD }],
  },
  'action /desk/keys/[key]/revocation revoke': {
    // another's: its owner may too (data/key/keys.test.ts)
    may: admins,
    make: async (room) => [{ key: await keyOf(room) }],
  },
  'action /desk/reports/[report]/add addDraft': {
    may: desk,
    make: async ({ ids }) => [{ report: ids.hidden.report, snapshot: 1, wording }],
  },
  'action /desk/reports/[report]/decide decideDraft': {
    may: desk,
    make: async (room) => {
      const statement = await openDraft(room)
      return [{ statement, version: await version(room, 'statement', statement), state: 'confirmed' }]
    },
  },
  'action /desk/reports/[report]/correct correctDraft': {
    may: desk,
    make: async (room) => {
      const statement = await openDraft(room)
      return [{ statement, version: await version(room, 'statement', statement), wordings: [wording] }]
    },
  },
  'action /desk/reports/[report]/tie tieDraft': {
    may: desk,
    make: async (room) => {
      const statement = await openDraft(room)
      const at = await version(room, 'statement', statement)
      return [{ statement, version: at, claim: room.ids.hidden.claim, value: 'mentions' }]
    },
  },
  'action /desk/reports/[report]/undo undoCorrected': {
    may: desk,
    make: async (room) => {
      // one of this test's own: of the cast's, which all came about by correcting, other rows name some
      const statement = await openDraft(room)
      const at = await version(room, 'statement', statement)
      const wordings = [wording]
      await first(room, 'action /desk/reports/[report]/correct correctDraft', {
        statement,
        version: at,
        wordings,
      })
      return [{ statement, version: await version(room, 'statement', statement) }]
    },
  },
  'action /desk/reports/[report]/claim wordClaim': {
    may: desk,
    make: async ({ ids }) => [{ claim: { ...claimFields(), story: { id: ids.hidden.story } }, tie: null }],
  },
  'action /desk/claims/new addNewClaim': {
    may: desk,
    make: async ({ ids }) => [{ ...claimFields(), story: { id: ids.hidden.story } }],
  },
  'action /desk/claims/[claim]/edit saveClaim': {
    may: desk,
    make: async (room) => {
      const { claim } = await first(room, 'action /desk/claims/new addNewClaim', {
        ...claimFields(),
        story: { id: room.ids.hidden.story },
      })
      return [{ claim, version: await version(room, 'claim', claim!), ...claimFields() }]
    },
  },
  'action /desk/claims/[claim]/membership putInStory': {
    may: desk,
    make: async ({ ids, sql }) => {
      const [story, claim] = [ids.hidden.story, ids.claims['road-mined']]
      const there = await sql('select 1 from membership where story_id = $1 and claim_id = $2', [
        story,
        claim,
      ])
      return [{ story, claim, member: there.length === 0 }]
    },
  },
  'action /desk/claims/[claim]/supersession supersedeClaim': {
    may: desk,
    make: async (room) => {
      const claim = room.ids.hidden.claim!
      return [{ claim, version: await version(room, 'claim', claim), by: room.ids.claims[claims[0]!.key] }]
    },
  },
  'action /desk/claims/[claim]/follow followIt': {
    may: signedIn,
    make: async ({ ids, sql }) => {
      // somebody's own: what is written must differ from what is there, whoever tries
      await sql('delete from follow')
      return [{ claim: ids.claims['road-mined'], follow: true }]
    },
  },
  'action /following/change changeFollowing': {
    may: signedIn,
    make: async ({ ids, sql }) => {
      await sql('update follow set mail_since = null')
      return [null, form({ what: 'mail on', story: ids.stories['water-for-belmara']!, locale: 'en' })]
    },
  },
  'action /objection/send sendObjection': {
    may: everyone,
    make: async () => [
      { outcome: null, typed: {} },
      form({ page: '/stories', kind: 'other', words: fresh('It is not so'), locale: 'en' }),
    ],
  },
  'action /desk/objections/answer answer': {
    may: desk,
    make: async (room) => [
      { objection: await objection(room), version: 0, state: 'settled', note: fresh('Mended') },
    ],
  },
  'action /desk/objections/senders erase': {
    may: desk,
    make: async (room) => [{ objection: await objection(room), version: 0 }],
  },
  'action /desk/inbox/act act': {
    may: desk,
    make: async (room) => {
      const key = `unfiled:${room.ids.hidden.unfiled}`
      const at = await version(room, 'inbox item', key)
      const change = at % 2 === 0 ? { aside: true } : { open: true }
      return [{ rows: [{ key, version: at, stamp: await stampOf(room, key) }], change }]
    },
  },
  'action /desk/inbox/undo undo': {
    may: desk,
    make: async (room) => {
      const key = `unfiled:${room.ids.hidden.unfiled}`
      const at = await version(room, 'inbox item', key)
      const [is] = await room.sql<{ aside: boolean }>(
        'select coalesce((select set_aside from inbox_mark where key = $1), false) as aside',
        [key],
      )
      const back = { assigned: null, until: null, aside: !is!.aside }
      return [{ rows: [{ key, version: at, stamp: await stampOf(room, key), back }] }]
    },
  },
  'action /desk/following/seen seenAll': {
    may: signedIn,
    make: async ({ ids, sql }) => {
      await sql(
        `insert into announcement (person_id, claim_id, number) select id, $1, 1 from person on conflict (person_id, claim_id, number) do update set seen_at = null`,
        [ids.claims['road-mined']],
      )
      return [{ until: new Date(Date.now() + 60_000).toISOString() }]
    },
  },
  'action /desk/reports/[report]/withdrawal withdrawStatement': {
    may: desk,
    make: async (room) => {
      const statement = room.ids.hidden.statement!
      const at = await version(room, 'statement', statement)
      const [row] = await room.sql<{ is: boolean }>(
        `select coalesce((select state = 'withdrawn' from withdrawal where statement_id = $1 order by number desc limit 1), false) as is`,
        [statement],
      )
      return [{ statement, version: at, withdrawn: !row!.is, reason: fresh('It was said so') }]
    },
  },
  'action /desk/reports/[report]/snapshots/keep keepReworded': {
    may: desk,
    make: async (room) => {
      const { statement, snapshot } = await rewording(room)
      return [{ statement, version: await version(room, 'statement', statement), snapshot }]
    },
  },
  'action /desk/reports/[report]/snapshots/look lookAgain': {
    may: desk,
    make: async ({ sql, ids }) => {
      const host = `127.0.0.1:${process.env.E2E_WEB_PORT ?? 4011}`
      // nobody has to wait for its turn
      await sql(
        `insert into look_host (host) values ($1) on conflict (host) do update set next_at = '-infinity', not_before = '-infinity', held_until = '-infinity'`,
        [host],
      )
      await sql(
        `insert into look (report_id, url, host, next_at) values ($1, $2, $3, now())
         on conflict (report_id) do update set url = excluded.url, host = excluded.host, held_until = '-infinity'`,
        [ids.hidden.report, `http://${host}/missing`, host],
      )
      return [{ report: ids.hidden.report }]
    },
  },
  'action /desk/reports/new/[unfiled]/later keepLater': {
    may: desk,
    make: async (room) => [{ unfiled: await waiting(room), report: room.ids.hidden.rejected }],
  },
  'action /desk/actors/[actor]/edit saveActor': {
    may: desk,
    make: async (room) => {
      const actor = room.ids.hidden.actor!
      const at = await version(room, 'actor', actor)
      return [{ actor, version: at, name: fresh('Wardens'), wikidata: 'Q42' }]
    },
  },
  'action /desk/merges/merge mergeInto': {
    may: desk,
    make: async (room) => [await twoClaims(room)],
  },
  'action /desk/merges/preview foreseeMerge': {
    may: desk,
    writes: false,
    make: async (room) => {
      const { why: _, ...pair } = await twoClaims(room)
      return [pair]
    },
  },
  'action /desk/merges/undo undoMerged': {
    may: desk,
    make: async (room) => {
      const { merge } = await first(room, 'action /desk/merges/merge mergeInto', await twoClaims(room))
      return [{ id: merge }]
    },
  },
  'action /desk/splits/split splitInTwo': {
    may: desk,
    make: async (room) => [{ what: await half(room), why: fresh('Two things') }],
  },
  'action /desk/splits/preview foreseeSplit': {
    may: desk,
    writes: false,
    make: async (room) => [await half(room)],
  },
  'action /desk/splits/undo undoSplitInTwo': {
    may: desk,
    make: async (room) => {
      const what = await half(room)
      const { split } = await first(room, 'action /desk/splits/split splitInTwo', { what, why: fresh('Two') })
      return [{ id: split }]
    },
  },
  'action /desk/claims/[claim]/edges decidePair': {
    may: desk,
    make: async (room) => {
      const [a, b] = [sources[0]!, sources[1]!].map(({ key }) => `source:${room.ids.sources[key]}`).sort()
      const at = await version(room, 'origin verdict', `${a}|${b}`)
      return [{ claim: room.ids.claims['road-mined'], a, b, same: at % 2 === 0, version: at }]
    },
  },
  'action /desk/edges/answer answerEdge': {
    may: desk,
    make: async (room) => {
      const reliance = await one(
        room,
        "select id from reliance where found_by = 'canonical link' order by id",
      )
      const at = await version(room, 'reliance', reliance)
      return [{ reliance, version: at, state: at % 2 === 1 ? 'rejected' : 'found' }]
    },
  },
  'action /desk/claims/[claim]/figures/new addFigureValue': {
    may: desk,
    make: async (room) => [await newValue(room)],
  },
  'action /desk/figures/[figure]/values/[value]/correct correctFigureValue': {
    may: desk,
    make: async (room) => {
      const { figure, value } = await first(room, ADD, await newValue(room))
      return [{ figure, version: await version(room, 'figure', figure!), value, of: valueFields(++count) }]
    },
  },
  'action /desk/figures/[figure]/values/[value]/withdrawal withdrawFigureValue': {
    may: desk,
    make: async (room) => {
      const { figure, value } = await first(room, ADD, await newValue(room))
      return [{ figure, version: await version(room, 'figure', figure!), value, reasons: 'Read wrongly.' }]
    },
  },
  'action /desk/figures/[figure]/differences decideWhy': {
    may: desk,
    make: async (room) => {
      const { figure, value: a } = await first(room, ADD, await newValue(room))
      const at = await version(room, 'figure', figure!)
      const more = { ...(await newValue(room)), figure: { id: figure, version: at }, begin: null }
      const { value: b } = await first(room, ADD, more)
      return [{ figure, version: at + 1, a, b, type: 'scope', reasons: '', denies: null }]
    },
  },
  'action /desk/figures/[figure]/claims linkToClaim': {
    may: desk,
    make: async (room) => {
      const figure = room.ids.figures['dead-and-missing']!
      const at = await version(room, 'figure', figure)
      const [row] = await room.sql(
        `select 1 from figure_claim f where figure_id = $1 and claim_id = $2 and state = 'linked'
         and number = (select max(number) from figure_claim where figure_id = $1 and claim_id = $2)`,
        [figure, room.ids.hidden.claim],
      )
      return [{ figure, version: at, claim: room.ids.hidden.claim, linked: !row }]
    },
  },
  'action /desk/claims/[claim]/due moveExpectation': {
    may: desk,
    make: async (room) => {
      const claim = room.ids.claims['water-by-end-of-month']!
      const at = new Date(Date.UTC(2026, 10, 1) + ++count * 86_400_000).toISOString()
      const due = { from: at, to: at, precision: 'instant' }
      const of = { version: await version(room, 'claim', claim), due, first: false }
      return [{ claim, ...of, statement: null, announcedAt: null }]
    },
  },
  'action /desk/claims/[claim]/outcome settleExpectation': {
    may: desk,
    make: async (room) => {
      const claim = room.ids.claims['vote-on-observers']!
      const [row] = await room.sql<{ outcome: string }>(
        'select outcome from due_outcome where claim_id = $1 order by number desc limit 1',
        [claim],
      )
      const outcome = row && row.outcome !== 'open' ? 'open' : 'met'
      const of = { version: await version(room, 'claim', claim), outcome, statement: null }
      return [{ claim, ...of, reasons: fresh('Seen.') }]
    },
  },
  'action /desk/claims/[claim]/positions keepDenial': {
    may: desk,
    make: async (room) => {
      const [statement, claim] = [
        room.ids.statements['front-ilmar.no-mines']!,
        room.ids.claims['road-mined']!,
      ]
      const [row] = await room.sql<{ value: string }>(
        'select value from stance where statement_id = $1 and claim_id = $2 and superseded_by_id is null',
        [statement, claim],
      )
      const of = row?.value === 'denies' ? 'the wording' : 'the fact'
      return [
        { claim, statements: [{ id: statement, version: await version(room, 'statement', statement) }], of },
      ]
    },
  },
  'action /desk/claims/[claim]/checks/new sign': { may: desk, make: async (room) => [await signing(room)] },
  'action /desk/checks/review review': {
    may: desk,
    make: async (room) => [{ check: await waitingCheck(room), outcome: 'approved', note: '' }],
  },
  'action /desk/running/retry retryJob': {
    may: admins,
    writes: false, // the queue is no part of the record
    make: async ({ sql }) => {
      const [job] = await sql<{ id: string }>(
        `insert into pgboss.job (name, data, state, completed_on, policy) values ('queue.tried', '{"at": "access"}', 'failed', now(), 'standard') returning id`,
      )
      return [{ kind: 'queue.tried', job: job!.id }]
    },
  },
  'action /desk/checks/verdict saveVerdict': {
    may: admins,
    make: async () => {
      const name = fresh('Verdict')
      return [
        {
          key: null,
          version: 0,
          names: { en: name, ar: name, he: name },
          rating: null,
          position: 9,
          retired: false,
        },
      ]
    },
  },
  'action /desk/checks/reviewed setReview': {
    may: admins,
    make: async (room) => {
      const [now] = await room.sql<{ on: boolean }>(
        `select coalesce((select value = 'true'::jsonb from desk_setting where key = 'checks are reviewed'), false) as on`,
      )
      return [{ reviewed: !now!.on, version: await version(room, 'desk setting', 'checks are reviewed') }]
    },
  },
  'action /desk/checks/[check]/retraction retract': {
    may: desk,
    make: async (room) => {
      const { check } = await first(room, 'action /desk/claims/[claim]/checks/new sign', await signing(room))
      return [{ check, reasons: 'Signed for a test.' }]
    },
  },
  'action /desk/stories/new beginStory': {
    may: desk,
    make: async () => [{ title: fresh('A story'), summary: '', language: 'en' }],
  },
  'action /desk/stories/[story]/edit saveStory': {
    may: desk,
    make: async (room) => {
      const begun = { title: fresh('A story'), summary: '', language: 'en' }
      const { story } = await first(room, 'action /desk/stories/new beginStory', begun)
      return [{ story, version: 1, title: fresh('Worded anew'), summary: '', language: 'en' }]
    },
  },
  'action /desk/history/[change]/restore restore': {
    may: desk,
    make: async (room) => {
      const begun = { title: fresh('A story'), summary: '', language: 'en' }
      const { story } = await first(room, 'action /desk/stories/new beginStory', begun)
      const edit = { story, version: 1, title: fresh('Worded anew'), summary: '', language: 'en' }
      await first(room, 'action /desk/stories/[story]/edit saveStory', edit)
      const [row] = await room.sql<{ id: string }>(
        `select id::text from history where subject = 'story' and subject_id = $1 and what = 'edited'`,
        [story],
      )
      return [{ change: row!.id, version: 2, why: '' }]
    },
  },
  'action /desk/stories/[story]/publication publishStory': {
    may: desk,
    make: async (room) => {
      const begun = { title: fresh('A story'), summary: '', language: 'en' }
      const { story } = await first(room, 'action /desk/stories/new beginStory', begun)
      return [{ story, version: 1, state: 'published' }]
    },
  },
  'action /desk/sources/new add': { may: admins, make: async () => [sourceFields()] },
  'action /desk/sources/[source]/edit edit': {
    may: admins,
    make: async (room) => {
      const source = room.ids.sources['open-ward-site']!
      return [{ source, version: await version(room, 'source', source), ...sourceFields() }]
    },
  },
  'action /desk/sources/[source]/grades grade': {
    may: admins,
    make: async ({ ids }) => [
      { source: ids.sources['open-ward-site'], grade: 'B', from: '2026-09-01', reason: fresh('Seen') },
    ],
  },
  'action /desk/feeds/new add': {
    may: admins,
    make: async () => [{ url: `https://${fresh('feed').replace(/\W/g, '-')}.example/rss`, source: '' }],
  },
  'action /desk/feeds/new/find find': {
    may: admins,
    make: async () => [{ url: `http://127.0.0.1:${Number(process.env.E2E_PORT ?? 4010) + 41}/newsroom` }],
    // nothing on record: the turn at the host that was asked is noted
  },
  'action /desk/feeds/list take': {
    may: admins,
    make: async () => [
      {
        text: `<opml><body><outline xmlUrl="https://${fresh('feed').replace(/\W/g, '-')}.example/rss"/></body></opml>`,
      },
    ],
  },
  'action /desk/feeds/states setStates': {
    may: admins,
    make: async (room) => {
      const [row] = await room.sql<{ id: string; state: string }>(
        "select id, state from feed where state in ('active', 'paused') order by id limit 1",
        [],
      )
      return [{ feeds: [row!.id], state: row!.state === 'paused' ? 'active' : 'paused' }]
    },
  },
  'action /desk/feeds/[feed]/edit edit': {
    may: admins,
    make: async (room) => {
      const feed = room.ids.hidden.feed!
      const set = {
        schedule: 'hourly',
        filing: 'waits',
        quietHours: '',
        include: fresh('ferry'),
        exclude: '',
      }
      const where = { url: 'https://lanthorn.example/rss', source: room.ids.hidden.source }
      return [{ feed, version: await version(room, 'feed', feed), ...where, ...set }]
    },
  },
  'action /desk/feeds/[feed]/rules tryOut': {
    may: admins,
    make: async ({ ids }) => [{ feed: ids.hidden.feed, include: '', exclude: '' }],
    writes: false,
  },
  'action /desk/feeds/[feed]/poll poll': {
    may: admins,
    make: async (room) => [
      { feed: await one(room, "select id from feed where state = 'active' order by id") },
    ],
    writes: false,
  },
  'action /desk/feeds/[feed]/state setState': {
    may: admins,
    make: async (room) => {
      const feed = room.ids.hidden.feed!
      const [row] = await room.sql<{ state: string }>('select state from feed where id = $1', [feed])
      const state = row!.state === 'paused' ? 'active' : 'paused'
      return [{ feed, version: await version(room, 'feed', feed), state }]
    },
  },
  'action /desk/sources/[source]/holdings hold': {
    may: admins,
    make: async (room) => {
      const source = room.ids.sources['open-ward-site']!
      return [{ ...(await at(room, source)), ...holdingOf(fresh('Weir Holdings')) }]
    },
  },
  'action /desk/sources/[source]/holdings/void unhold': {
    may: admins,
    make: async (room) => {
      const source = room.ids.sources['open-ward-site']!
      const given = { ...(await at(room, source)), ...holdingOf(fresh('Weir Fund')) }
      await first(room, 'action /desk/sources/[source]/holdings hold', given, 'admin')
      const rows = await room.sql<{ id: string }>(
        'select id from ownership o where source_id = $1 and not void and not exists (select 1 from ownership n where n.replaces_id = o.id) order by at desc limit 1',
        [source],
      )
      return [{ ...(await at(room, source)), replaces: rows[0]?.id, reason: fresh('Never so') }]
    },
  },
  'action /desk/sources/[source]/wires dateWire': {
    may: admins,
    make: async (room) => {
      const source = room.ids.sources['al-difaf']!
      const from = `20${String(10 + (++count % 80)).padStart(2, '0')}-01-01`
      return [{ ...(await at(room, source)), wire: room.ids.sources.sextant, from, to: '' }]
    },
  },
  'action /desk/sources/[source]/policies readPoliciesNow': {
    may: admins,
    make: async ({ ids, web }) => [
      { source: ids.sources['open-ward-site'], url: `http://${web}/about-itself` },
    ],
  },
  'action /desk/sources/[source]/accounts account': {
    may: admins,
    make: async ({ ids }) => [accountOf(ids.sources['open-ward-site']!)],
  },
  'action /desk/sources/[source]/accounts/removal removeAccount': {
    may: admins,
    make: async (room) => {
      const given = accountOf(room.ids.sources['open-ward-site']!)
      await first(room, 'action /desk/sources/[source]/accounts account', given, 'admin')
      const rows = await room.sql<{ id: string }>('select id from source_account where url = $1', [given.url])
      return [{ source: given.source, account: rows[0]?.id }]
    },
  },
  'action /desk/sources/[source]/notes note': {
    may: desk,
    make: async ({ ids }) => [{ source: ids.sources['open-ward-site'], text: fresh('Noted') }],
  },
  'action /desk/people/invitations invite': {
    may: admins,
    make: async () => [
      { email: `${fresh('guest').replace(/\W/g, '.')}@desk.example`, role: 'reader', password: PASSWORD },
    ],
  },
  'action /desk/people/invitations/withdrawal withdraw': {
    may: admins,
    make: async (room) => {
      const email = `${fresh('guest').replace(/\W/g, '.')}@desk.example`
      const given = { email, role: 'reader', password: PASSWORD }
      return [
        { invitation: (await first(room, 'action /desk/people/invitations invite', given, 'admin')).id },
      ]
    },
  },
  'action /desk/people/[person]/role changeRole': {
    may: admins,
    make: async (room) => {
      const { person, version: at, role } = await spare(room)
      return [{ person, version: at, role: role === 'reader' ? 'editor' : 'reader', password: PASSWORD }]
    },
  },
  'action /desk/people/[person]/suspension suspend': {
    may: admins,
    make: async (room) => {
      const { person, version: at } = await spare(room)
      return [{ person, version: at, suspended: true }]
    },
  },
}
