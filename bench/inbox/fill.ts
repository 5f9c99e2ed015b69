/**
 * Ten thousand things that want a person, straight in the tables: reports with drafts (every sixth reprints the one
 * before), what was brought in and not filed, objections, expectations whose time has come. Reproducible.
 */
const id = (kind: string, n = 'n') => `'${kind}' || lpad(${n}::text, 10, '0')`
const words = (n: string) =>
  `'The ' || (array['mayor','port authority','ferry company','water board','court','health office','union','opposition'])[1 + ${n} % 8]
   || ' ' || (array['opened','closed','promised','refused','delayed','approved','ordered','withdrew'])[1 + (${n} / 8) % 8]
   || ' ' || (array['the second bridge','the night ferry','the school budget','the new clinic','the harbour wall','the rent cap','the tram line','the inquiry'])[1 + (${n} / 64) % 8] || ' ' || ${n}`

export const SOURCES = 200
export const STORIES = 120

/** @param rows how many in all */
export function fill(rows: number): string[] {
  const reports = Math.round(rows * 0.6)
  const unfiled = Math.round(rows * 0.2)
  const objections = Math.round(rows * 0.1)
  const expectations = rows - reports - unfiled - objections
  const at = (n: string) => `now() - (${n} || ' minutes')::interval`
  return [
    `insert into source (id, name, kind) select ${id('is')}, 'Paper ' || n, 'news outlet' from generate_series(1, ${SOURCES}) n`,
    `insert into story (id, title, language) select ${id('iy')}, 'Story ' || n, 'en' from generate_series(1, ${STORIES}) n`,
    `insert into claim (id, wording, kind, language, happened_from, happened_to, happened_precision)
     select ${id('ic')}, ${words('n')}, 'expectation', 'en', ${at('n')}, ${at('n')}, 'instant' from generate_series(1, ${expectations}) n`,
    `insert into membership (story_id, claim_id) select ${id('iy', `(1 + n % ${STORIES})`)}, ${id('ic')} from generate_series(1, ${expectations}) n`,
    `insert into report (id, source_id, title, language, published_at, created_at)
     select ${id('ir')}, ${id('is', `(1 + n % ${SOURCES})`)}, ${words('n')}, 'en', ${at('n')}, ${at('n')} from generate_series(1, ${reports}) n`,
    `insert into snapshot (id, report_id, number, retrieved_at, content_type, bytes_hash, size, text_hash, text, blocks, bands, reader_version)
     select ${id('in')}, ${id('ir')}, 1, now(), 'text/plain', md5('i' || n) || md5('j' || n), 10, md5('k' || n) || md5('i' || n), ${words('n')} || '.', '[]', '{}', 'bench' from generate_series(1, ${reports}) n`,
    `insert into statement (id, snapshot_id, anchor_start, anchor_end, exact, prefix, suffix, content, cue, speaker_anchor, chain, mode, language, why, certainty, drafted_by)
     select ${id('im')}, ${id('in')}, 0, length(${words('n')}), ${words('n')}, '', '', jsonb_build_array(jsonb_build_array(0, length(${words('n')}))), '[]', '[]',
       jsonb_build_array(jsonb_build_object('name', 'Speaker ' || n % 900, 'kind', 'person')), 'quoted', 'en', 'a bench', 0.7, 'bench' from generate_series(1, ${reports}) n`,
    `insert into reliance (id, from_report_id, to_report_id, kind, certain, found_by, state) select ${id('il')}, ${id('ir')}, ${id('ir', '(n - 1)')}, 'reprints', true, 'credit in the text', 'confirmed'
     from generate_series(2, ${reports}) n where n % 6 = 0`,
    `insert into unfiled_snapshot (id, way, bytes_hash, size, content_type, retrieved_at, page, created_at)
     select ${id('iu')}, 'paste', md5('u' || n) || md5('v' || n), 10, 'text/plain', now(),
       jsonb_build_object('title', ${words('n')}, 'language', 'en', 'text', ${words('n')} || ' ' || md5(n::text) || ' ' || md5((n + 1)::text)), ${at('n')} from generate_series(1, ${unfiled}) n`,
    `insert into objection (id, kind, page, words, language, sameness, at) select ${id('io')}, 'other', '/stories', ${words('n')}, 'en', md5(n::text) || md5(n::text), ${at('n')} from generate_series(1, ${objections}) n`,
  ]
}
