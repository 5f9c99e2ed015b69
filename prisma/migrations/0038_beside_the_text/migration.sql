-- What looks need between them, in the one row of a report that is no record: what stood beside the text in the bytes that are
-- in force (who signs it, the words under its pictures), so that they are not read again at each look; and how long a
-- headline that takes turns with another has stood. A change says by its kind that a byline or a caption changed, and
-- between which snapshots; their words are kept nowhere but in the bytes, since a name may be taken off for somebody's safety.
ALTER TABLE look
  ADD COLUMN beside JSONB,
  ADD COLUMN swung INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN swung_since TIMESTAMPTZ(3),
  ADD COLUMN swung_at TIMESTAMPTZ(3),
  ADD CONSTRAINT look_beside CHECK (beside IS NULL OR jsonb_typeof(beside) = 'object'),
  ADD CONSTRAINT look_swung CHECK (swung >= 0 AND (swung = 0) = (swung_since IS NULL) AND (swung = 0 OR swung_at IS NOT NULL));
