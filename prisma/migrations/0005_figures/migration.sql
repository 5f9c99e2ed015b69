-- Figures: what they belong to, their values as reported, corrected and withdrawn, and why values differ; positions
-- and expectations: denials of the wording alone, what became of what was due. All of it is added to, never changed.
ALTER TABLE figure ADD COLUMN language TEXT NOT NULL DEFAULT 'en', ADD COLUMN by_id TEXT,
  ADD CONSTRAINT figure_what CHECK (btrim(what) <> '');
REVOKE UPDATE ON figure FROM onrecord_app;

ALTER TABLE figure_value ADD COLUMN strict BOOLEAN NOT NULL DEFAULT false, ADD COLUMN unit TEXT,
  ADD COLUMN as_of_to TIMESTAMPTZ(3), ADD COLUMN as_of_precision TEXT, ADD COLUMN scope TEXT, ADD COLUMN definition TEXT,
  ADD COLUMN corrects_id TEXT REFERENCES figure_value (id), ADD COLUMN by_id TEXT;
UPDATE figure_value SET as_of_to = as_of, as_of_precision = 'instant' WHERE as_of IS NOT NULL;
ALTER TABLE figure_value DROP CONSTRAINT figure_value_range,
  ADD CONSTRAINT figure_value_range CHECK ((bound = 'range') = (value_to IS NOT NULL) AND (value_to IS NULL OR value < value_to)),
  ADD CONSTRAINT figure_value_strict CHECK (NOT strict OR bound IN ('at least', 'at most')),
  ADD CONSTRAINT figure_value_as_of CHECK (num_nulls(as_of, as_of_to, as_of_precision) IN (0, 3) AND (as_of IS NULL OR as_of <= as_of_to)),
  ADD CONSTRAINT figure_value_corrects_other CHECK (corrects_id IS DISTINCT FROM id);
CREATE UNIQUE INDEX figure_value_corrected_once ON figure_value (corrects_id) WHERE corrects_id IS NOT NULL;

CREATE TABLE figure_claim (
  figure_id TEXT NOT NULL REFERENCES figure (id),
  claim_id TEXT NOT NULL REFERENCES claim (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('linked', 'unlinked')),
  by_id TEXT,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (figure_id, claim_id, number)
);
CREATE INDEX figure_claim_claim_id_idx ON figure_claim (claim_id);

CREATE TABLE figure_value_withdrawal (
  value_id TEXT PRIMARY KEY REFERENCES figure_value (id),
  reasons TEXT NOT NULL CHECK (btrim(reasons) <> ''),
  by_id TEXT,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);

CREATE TABLE figure_difference (
  figure_id TEXT NOT NULL REFERENCES figure (id),
  a TEXT NOT NULL REFERENCES figure_value (id),
  b TEXT NOT NULL REFERENCES figure_value (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  type TEXT CHECK (type IN ('time', 'scope', 'definition', 'translation', 'retracted', 'true conflict')),
  reasons TEXT NOT NULL,
  by_id TEXT,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (a, b, number),
  CHECK (a < b)
);
CREATE INDEX figure_difference_figure_id_idx ON figure_difference (figure_id);

CREATE TABLE wording_denial (
  statement_id TEXT NOT NULL REFERENCES statement (id),
  claim_id TEXT NOT NULL REFERENCES claim (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('of the wording', 'of the fact')),
  by_id TEXT,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (statement_id, claim_id, number)
);
CREATE INDEX wording_denial_claim_id_idx ON wording_denial (claim_id);

CREATE TABLE due_outcome (
  claim_id TEXT NOT NULL REFERENCES claim (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'met', 'missed')),
  statement_id TEXT REFERENCES statement (id),
  reasons TEXT NOT NULL CHECK (btrim(reasons) <> ''),
  by_id TEXT,
  by_name TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (claim_id, number)
);

-- Until now `at` held when a move was announced; what recorded it is the same moment as far as anybody knows.
ALTER TABLE due_move ADD COLUMN announced_at TIMESTAMPTZ(3), ADD COLUMN by_id TEXT,
  ADD CONSTRAINT due_move_statement FOREIGN KEY (statement_id) REFERENCES statement (id);
UPDATE due_move SET announced_at = at;

GRANT SELECT, INSERT ON figure_claim, figure_value_withdrawal, figure_difference, wording_denial, due_outcome TO onrecord_app;
