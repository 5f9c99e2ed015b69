import { claimsOf, reportsOf, type Size } from './numbers.ts'
import { BEGAN, id, SOURCES } from './people.ts'

/**
 * What time does to a record: one report in fifty was corrected, one tie in twenty changed, one statement in a hundred
 * withdrawn, reliances decided, sources sold, claims reworded. SQL in order.
 */
export function later(size: Size): string[] {
  const { statements } = size
  const every = (step: number) => `from generate_series(0, ${statements - 1}, ${step}) n`
  const late = `${BEGAN} + (${Math.floor(statements / 2)} + n) * interval '1 second'`
  const edited = (
    subject: string,
    kind: string,
    step: number,
    count: number,
    before: string,
    after: string,
  ) =>
    `insert into history (subject, subject_id, number, what, before, after, by_name, at, previous_hash, hash)
      select '${subject}', ${id(kind, 'n')}, 2, 'edited', ${before}, ${after}, 'bench', ${late}, '', encode(sha256(('${subject}' || n)::bytea), 'hex') from generate_series(0, ${count - 1}, ${step}) n`
  return [
    `update stance s set superseded_by_id = ${id('stx', 'n')} ${every(20)} where s.id = ${id('stn', 'n')}`,
    `insert into stance (id, statement_id, claim_id, value, at) select ${id('stx', 'n')}, s.statement_id, s.claim_id, 'conditional', ${BEGAN} + (n + ${Math.floor(statements / 4)}) * interval '1 second'
      ${every(20)} join stance s on s.id = ${id('stn', 'n')}`,
    `insert into withdrawal (id, statement_id, reason, at) select ${id('wdr', 'n')}, ${id('sta', 'n')}, 'bench', ${BEGAN} + (n + 5000) * interval '1 second' ${every(100)}`,
    `insert into reliance (id, from_statement_id, to_source_id, kind, found_by, state, decided_at, at) select ${id('rel', 'n')}, ${id('sta', 'n')}, ${id('src', `n / 10 % ${SOURCES}`)}, 'cites', 'citation',
      case when n % 30 = 0 then 'rejected' when n % 500 = 10 then 'found' else 'confirmed' end, case when n % 30 = 0 then ${BEGAN} + (n + 3000) * interval '1 second' end, ${BEGAN} + n * interval '1 second' ${every(10)}`,
    `insert into former_reliance (reliance_id, state, at, ended_at) select l.id, 'found', l.at, l.decided_at from reliance l where l.state = 'rejected'`,
    edited(
      'report',
      'rep',
      50,
      reportsOf(size),
      `json_build_object('title', 'Before ' || n)`,
      `json_build_object('title', 'Report ' || n)`,
    ),
    edited(
      'source',
      'src',
      20,
      SOURCES,
      `json_build_object('ownerId', null)`,
      `json_build_object('ownerId', ${id('own', 'n % 20')})`,
    ),
    edited(
      'claim',
      'clm',
      5,
      claimsOf(size),
      `json_build_object('wording', 'Before ' || n)`,
      `json_build_object('wording', 'Claim ' || n)`,
    ),
    'update edge_search set history_id = (select max(id) from history)',
  ]
}
