-- Invariant 1 (migration 0002), asked once for all statements that are written at once: a text is unpacked once and not for each of
-- its forty drafts, and a report may be written together with what was read of it.
DROP TRIGGER statement_anchor ON statement;
DROP FUNCTION statement_anchor_stands();

CREATE FUNCTION statements_stand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE one text; whole text; fault record;
BEGIN
  FOR one IN SELECT DISTINCT w.snapshot_id FROM written w LOOP
    -- joined to nothing, so that it is held unpacked
    SELECT n.text || '' INTO whole FROM snapshot n WHERE n.id = one;
    -- substr counts characters, and a character of a UTF-8 database is a code point: the same unit as the anchor
    SELECT w.id, w.anchor_start, w.anchor_end INTO fault FROM written w
      WHERE w.snapshot_id = one AND substr(whole, w.anchor_start + 1, w.anchor_end - w.anchor_start) IS DISTINCT FROM w.exact LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'statement % does not stand in snapshot % between % and %', fault.id, one, fault.anchor_start, fault.anchor_end USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER statement_anchor AFTER INSERT ON statement REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION statements_stand();
CREATE TRIGGER statement_anchor_moved AFTER UPDATE ON statement REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION statements_stand();

-- Copies are looked for at every filing, and every filing adds one text: a list of what is not in the index yet would be read from
-- end to end by each look, up to four megabytes of it, and put off nothing.
ALTER INDEX snapshot_bands_idx SET (fastupdate = off);
