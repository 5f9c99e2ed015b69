-- Things by name while it is typed: indexes of names alone, one for each kind, so that neither a million statements nor the
-- many reports are gone through for a few letters. A name is found by the stems of its words (weight A) and, for the word
-- that is only begun, by the words as they are written: what an Arabic article or an English ending is, one does not
-- know before it is whole.
DO $$
DECLARE kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['claim', 'story', 'report', 'actor', 'source'] LOOP
    EXECUTE format('CREATE INDEX %I ON search_document USING gin ((ts_filter(vector, ''{a}'') || array_to_tsvector(words))) WITH (fastupdate = off) WHERE kind = %L',
      'search_document_named_' || kind, kind);
  END LOOP;
END $$;
