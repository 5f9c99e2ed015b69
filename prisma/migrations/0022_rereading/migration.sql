-- Reports are looked at again: when, what came of it, what changed, and what is gone (docs/re-reading.md).

ALTER TABLE snapshot ADD COLUMN headline TEXT;

CREATE TABLE look (
  report_id TEXT NOT NULL CONSTRAINT look_pkey PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE ON UPDATE CASCADE,
  url TEXT NOT NULL CHECK (url ~ '^https?://'),
  host TEXT NOT NULL CHECK (host <> ''),
  next_at TIMESTAMPTZ(3) NOT NULL,
  held_until TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz,
  last_at TIMESTAMPTZ(3),
  outcome TEXT CHECK (outcome IN ('same', 'trivial', 'worded', 'unjudged', 'missing', 'failed')),
  detail TEXT,
  status INTEGER,
  looks INTEGER NOT NULL DEFAULT 0 CHECK (looks >= 0),
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  missing_since TIMESTAMPTZ(3),
  changed_at TIMESTAMPTZ(3),
  etag TEXT,
  last_modified TEXT,
  CONSTRAINT look_looked CHECK ((last_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX look_host_next_at_report_id_idx ON look (host, next_at, report_id);
CREATE INDEX look_next_at_report_id_idx ON look (next_at, report_id);

CREATE TABLE look_host (
  host TEXT NOT NULL CONSTRAINT look_host_pkey PRIMARY KEY,
  next_at TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz,
  held_until TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz,
  robots TEXT,
  robots_at TIMESTAMPTZ(3)
);

CREATE TABLE report_change (
  id TEXT NOT NULL CONSTRAINT report_change_pkey PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  from_snapshot_id TEXT NOT NULL REFERENCES snapshot (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  to_snapshot_id TEXT NOT NULL REFERENCES snapshot (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- unjudged: one of the two was not fetched from the page, so what differs may be an editor's copy and not an edit
  verdict TEXT NOT NULL CHECK (verdict IN ('trivial', 'worded', 'unjudged')),
  kinds TEXT[],
  silent BOOLEAN NOT NULL,
  note_start INTEGER,
  note_end INTEGER,
  added INTEGER NOT NULL CHECK (added >= 0),
  removed INTEGER NOT NULL CHECK (removed >= 0),
  rule INTEGER NOT NULL,
  by_id TEXT,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT report_change_other CHECK (from_snapshot_id <> to_snapshot_id),
  CONSTRAINT report_change_note CHECK ((note_start IS NULL) = (note_end IS NULL) AND (note_start IS NULL OR note_start < note_end)),
  CONSTRAINT report_change_silent CHECK (NOT silent OR (verdict = 'worded' AND note_start IS NULL))
);
CREATE UNIQUE INDEX report_change_report_id_number_key ON report_change (report_id, number);
CREATE INDEX report_change_verdict_at_idx ON report_change (verdict, at);
CREATE INDEX report_change_from_snapshot_id_idx ON report_change (from_snapshot_id);
CREATE INDEX report_change_to_snapshot_id_idx ON report_change (to_snapshot_id);

CREATE TABLE report_absence (
  id TEXT NOT NULL CONSTRAINT report_absence_pkey PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('gone', 'back')),
  why TEXT CHECK (why IN ('not found', 'gone', 'not found page', 'start page', 'elsewhere', 'paywall', 'login wall')),
  status INTEGER,
  final_url TEXT,
  since TIMESTAMPTZ(3) NOT NULL,
  by_id TEXT,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  CONSTRAINT report_absence_why CHECK ((state = 'gone') = (why IS NOT NULL))
);
CREATE UNIQUE INDEX report_absence_report_id_number_key ON report_absence (report_id, number);
CREATE INDEX report_absence_state_at_idx ON report_absence (state, at);

-- A report is looked at where its newest fetched snapshot came from, like with like; else at the address it was filed with.
-- Whoever files, imports or captures need not think of it. A status is kept of what this instance fetched itself alone. What the
-- page said of that copy is sent with a look only while it is the text in force: "not changed" would else be said of another text.
CREATE FUNCTION look_again(report text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE address text; place text; tag text; modified text;
BEGIN
  SELECT n.final_url, CASE WHEN n.id = snapshot_in_force(n.report_id) THEN n.headers ->> 'etag' END,
      CASE WHEN n.id = snapshot_in_force(n.report_id) THEN n.headers ->> 'last-modified' END INTO address, tag, modified FROM snapshot n
    WHERE n.report_id = look_again.report AND n.status IS NOT NULL AND n.final_url IS NOT NULL ORDER BY n.number DESC LIMIT 1;
  IF address IS NULL THEN SELECT r.canonical_url INTO address FROM report r WHERE r.id = look_again.report; END IF;
  place := lower(substring(address from '^https?://(?:[^/?#@]*@)?([^/?#]+)'));
  IF place IS NULL THEN RETURN; END IF;
  INSERT INTO look_host (host) VALUES (place) ON CONFLICT DO NOTHING;
  INSERT INTO look (report_id, url, host, next_at, etag, last_modified)
    VALUES (look_again.report, address, place, date_trunc('milliseconds', clock_timestamp()) + interval '10 minutes', tag, modified)
    ON CONFLICT (report_id) DO UPDATE SET url = excluded.url, host = excluded.host, etag = excluded.etag, last_modified = excluded.last_modified;
END $$;
CREATE FUNCTION look_at_report() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM look_again(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION look_at_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM look_again(NEW.report_id); RETURN NULL; END $$;
CREATE TRIGGER report_looked_at AFTER INSERT OR UPDATE OF canonical_url ON report FOR EACH ROW EXECUTE FUNCTION look_at_report();
CREATE TRIGGER snapshot_looked_at AFTER INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION look_at_snapshot();

-- The snapshot whose text a report has now: mostly the newest; an older one where the page was put back as it had been.
CREATE FUNCTION snapshot_in_force(report text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT c.to_snapshot_id FROM report_change c WHERE c.report_id = report
      AND NOT EXISTS (SELECT 1 FROM snapshot n WHERE n.report_id = report AND n.created_at > c.at) ORDER BY c.number DESC LIMIT 1),
    (SELECT n.id FROM snapshot n WHERE n.report_id = report ORDER BY n.number DESC LIMIT 1))
$$;

-- Those that are here already: not all in one minute.
INSERT INTO look_host (host) SELECT DISTINCT lower(substring(a.url from '^https?://(?:[^/?#@]*@)?([^/?#]+)')) FROM (
  SELECT coalesce((SELECT n.final_url FROM snapshot n WHERE n.report_id = r.id AND n.status IS NOT NULL AND n.final_url IS NOT NULL ORDER BY n.number DESC LIMIT 1), r.canonical_url) AS url FROM report r) a
  WHERE a.url ~ '^https?://[^/?#]' ON CONFLICT DO NOTHING;
INSERT INTO look (report_id, url, host, next_at)
  SELECT a.id, a.url, lower(substring(a.url from '^https?://(?:[^/?#@]*@)?([^/?#]+)')), date_trunc('milliseconds', now()) + a.place * interval '2 seconds' FROM (
    SELECT r.id, row_number() OVER (ORDER BY r.created_at DESC, r.id) AS place,
      coalesce((SELECT n.final_url FROM snapshot n WHERE n.report_id = r.id AND n.status IS NOT NULL AND n.final_url IS NOT NULL ORDER BY n.number DESC LIMIT 1), r.canonical_url) AS url FROM report r) a
  WHERE a.url ~ '^https?://[^/?#]' ON CONFLICT DO NOTHING;

GRANT SELECT, INSERT, UPDATE ON look, look_host TO onrecord_app;
GRANT SELECT, INSERT ON report_change, report_absence TO onrecord_app;

-- what is told of a report is kept as everything is that may only be added to (migration 0011)
CREATE TRIGGER row_sealed AFTER INSERT ON report_change FOR EACH ROW EXECUTE FUNCTION seal_row('id', '');
CREATE TRIGGER row_sealed AFTER INSERT ON report_absence FOR EACH ROW EXECUTE FUNCTION seal_row('id', '');
