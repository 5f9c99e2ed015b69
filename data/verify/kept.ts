/** A table whose rows are kept: the columns of its key, and those that may change later. */
export type Kept = { table: string; key: readonly string[]; besides: readonly string[] }

const only = (table: string, ...key: string[]): Kept => ({ table, key, besides: [] })
const UNDONE = ['undone_by_id', 'undone_by_name', 'undone_at']

/** What the database seals when it is written (migration 0011; a test compares the two lists). */
export const kept: readonly Kept[] = [
  only('history', 'id'),
  only('snapshot', 'id'),
  only('reading', 'id'),
  only('report_url', 'url'),
  only('statement', 'id'),
  only('confirmation', 'statement_id', 'number'),
  only('hop', 'statement_id', 'position'),
  only('withdrawal', 'id'),
  only('rewording', 'statement_id', 'snapshot_id'),
  only('wording_denial', 'statement_id', 'claim_id', 'number'),
  { table: 'stance', key: ['id'], besides: ['superseded_by_id'] },
  { table: 'reliance', key: ['id'], besides: ['state', 'decided_by_id', 'decided_at', 'version'] },
  only('check', 'id'),
  only('check_citation', 'check_id', 'number'),
  only('check_review', 'check_id'),
  only('retraction', 'id'),
  only('due_move', 'claim_id', 'number'),
  only('due_outcome', 'claim_id', 'number'),
  only('publication', 'story_id', 'number'),
  only('reliability', 'id'),
  only('figure', 'id'),
  only('owner', 'id'),
  only('figure_claim', 'figure_id', 'claim_id', 'number'),
  only('figure_value', 'id'),
  only('figure_value_withdrawal', 'value_id'),
  only('figure_difference', 'a', 'b', 'number'),
  { table: 'merge', key: ['id'], besides: UNDONE },
  { table: 'split', key: ['id'], besides: UNDONE },
  only('split_part', 'split_id', 'statement_id', 'position'),
  only('former_membership', 'id'),
  only('former_reliance', 'id'),
  only('former_origin_verdict', 'id'),
  only('former_speaks_for', 'id'),
  only('former_possibly_same', 'id'),
  only('objection_answer', 'objection_id', 'number'),
  // a key may be forgotten; that bytes came in may not
  { table: 'arrival', key: ['id'], besides: ['key_id'] },
  only('report_change', 'id'),
  only('report_absence', 'id'),
  only('ownership', 'id'),
  only('policy_reading', 'id'),
  only('source_note', 'id'),
]
