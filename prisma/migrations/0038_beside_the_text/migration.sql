-- What changed beside a report's text: who signs it, and the words under its pictures. They are kept nowhere else: a
-- snapshot has the text and the headline. Null where nothing did, so that the seals of the rows that are here stay true.
ALTER TABLE report_change ADD COLUMN beside JSONB;
ALTER TABLE report_change ADD CONSTRAINT report_change_beside CHECK (beside IS NULL OR (jsonb_typeof(beside) = 'array' AND jsonb_array_length(beside) > 0));
